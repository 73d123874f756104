/** A text of a catalogue, with where it stands: `approval.voided.locked`. */
export interface FoundText {
  path: string;
  text: string;
}

/** What the functions of a catalogue are called with. */
export interface Trial {
  /** Arguments by the path of the function, where the usual ones do not fit. */
  samples?: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  /** Codes that a function may take where nothing usual fits: keys of the tables in its file. */
  codes?: readonly string[];
}

/**
 * What a function of a catalogue may be given when nothing is said: counts, names, months, lists. Names are short: the grade
 * is that of our words, not of whoever is named in them.
 */
const usual: readonly unknown[] = [3, 1, 'Lake Clinic', '2024-03', ['lab results', 'medicines'], true, undefined];
const mostParameters = 4;

/** What a text says that was made of something it was not meant for. */
const nonsense = /undefined|NaN|Invalid Date|\[object|=>|results,medicines|\btrue\b/;

/** Stands for the texts of a function that could not be called. */
export const unsampled = '(no sample fits)';

/**
 * Every text that a catalogue can say. Functions are called with the samples for their path, or with every combination of
 * the usual ones, or else with a code in any one place; a call that throws or says nonsense was not meant so. A function of which no
 * call said a text is found with the text `unsampled`: it needs samples of its own.
 */
export function everyText(value: unknown, path: string, trial: Trial = {}): FoundText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return said(value as Make, path, trial);
  if (Array.isArray(value)) return value.flatMap((item, index) => everyText(item, `${path}.${index}`, trial));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => everyText(item, path ? `${path}.${key}` : key, trial));
}

type Make = (...given: readonly unknown[]) => unknown;

function said(make: Make, path: string, trial: Trial): FoundText[] {
  const length = Math.min(Math.max(make.length, 1), mostParameters);
  const ways = trial.samples?.[path]
    ? [trial.samples[path]]
    : [combinations(length), withOneCode(length, trial.codes ?? [])];
  for (const calls of ways) {
    const texts = calls.flatMap((call) => tried(() => everyText(make(...call), path, trial)));
    const sensible = texts.filter(({ text }) => !nonsense.test(text));
    if (sensible.length > 0)
      return [...new Map(sensible.map((found) => [`${found.path} ${found.text}`, found])).values()];
  }
  return [{ path, text: unsampled }];
}

function tried(make: () => FoundText[]): FoundText[] {
  try {
    return make();
  } catch {
    return [];
  }
}

/** Keys of the tables in the source of a catalogue: `({ asked: …, shared: … })[kind]`. */
export const codesIn = (source: string): string[] => [
  ...new Set([...source.matchAll(/^\s+['"]?([A-Za-z][\w.-]*)['"]?: /gm)].map(([, code]) => code!)),
];

function combinations(length: number): unknown[][] {
  if (length === 0) return [[]];
  return combinations(length - 1).flatMap((start) => usual.map((sample) => [...start, sample]));
}

const withOneCode = (length: number, codes: readonly string[]): unknown[][] =>
  combinations(length - 1).flatMap((others) =>
    Array.from({ length }, (_, place) => codes.map((code) => others.toSpliced(place, 0, code))).flat(),
  );
