/** A text of a catalogue, with where it stands: `approval.voided.locked`. */
export interface FoundText {
  path: string;
  text: string;
}

/** Arguments that a function is called with, by the path of the function. */
export type Samples = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/**
 * What a function of a catalogue may be given when nothing is said: counts, names, months, lists. Names are short: the grade
 * is that of our words, not of whoever is named in them.
 */
const usual: readonly unknown[] = [3, 1, 'Lake Clinic', '2024-03', ['lab results', 'medicines'], true, undefined];
const mostParameters = 4;

/** What a text says that was made of something it was not meant for. */
const nonsense = /undefined|NaN|Invalid Date|\[object|=>|results,medicines|\btrue\b/;

/**
 * Every text that a catalogue can say. Functions are called with the `samples` for their path, or with every combination of
 * the usual ones; a call that throws or says nonsense was not meant so. A function of which no call said a text is found with
 * the text `unsampled`: it needs samples of its own.
 */
export function everyText(value: unknown, path: string, samples: Samples = {}): FoundText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return said(value as Make, path, samples);
  if (Array.isArray(value)) return value.flatMap((item, index) => everyText(item, `${path}.${index}`, samples));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => everyText(item, path ? `${path}.${key}` : key, samples));
}

/** Stands for the texts of a function that could not be called. */
export const unsampled = '(no sample fits)';

type Make = (...given: readonly unknown[]) => unknown;

function said(make: Make, path: string, samples: Samples): FoundText[] {
  const calls = samples[path] ?? combinations(Math.min(make.length, mostParameters), [...usual, ...codesOf(make)]);
  const texts = new Map<string, FoundText>();
  for (const call of calls)
    for (const found of tried(() => everyText(make(...call), path, samples)))
      if (!nonsense.test(found.text)) texts.set(`${found.path} ${found.text}`, found);
  return texts.size === 0 ? [{ path, text: unsampled }] : [...texts.values()];
}

function tried(make: () => FoundText[]): FoundText[] {
  try {
    return make();
  } catch {
    return [];
  }
}

/** Keys of the tables inside a function: `({ asked: …, shared: … })[kind]`. */
const codesOf = (make: Make): string[] =>
  [...make.toString().matchAll(/^\s*['"]?([A-Za-z][\w-]*)['"]?: /gm)].map(([, code]) => code!);

function combinations(length: number, from: readonly unknown[]): unknown[][] {
  if (length === 0) return [[]];
  return combinations(length - 1, from).flatMap((start) => from.map((sample) => [...start, sample]));
}
