import { classes as allClasses, classesOfScopes, type RecordClass } from './fhir/classes.ts';
import { earliestMonth, monthAt } from './grant-rules.ts';
import { nameClasses } from './name-classes.ts';
import type { GrantWords } from './strings/grant-words.ts';
import type { Grant, Terms } from './typed-data.ts';

export interface Words {
  text: string;
  /** Exactly what the person agrees to; the rest of the sentence is glue. */
  strong: boolean;
}

/** All that words are made of: a list that keeps no more of its grants can say them too. */
export type DescribedGrant = Pick<Grant, 'expires'> & {
  terms: Pick<Terms, 'granteeName' | 'purpose' | 'scopes' | 'labels' | 'dataFrom' | 'dataUntil' | 'records'>;
};

export interface Description {
  who: string;
  /** Plain names of the classes, most asked-for first; `['whole chart']` for everything. */
  what: string[];
  /** `Jan 2024 to today`, `any date to Mar 2026`, `Jan 2024 on, and new results filed until Dec 2026`. */
  dates: string;
  why: string;
  /** `14 Dec 2026`: the day before which reading ends, UTC midnight. */
  until: string;
  sentence: Words[];
  notes: string[];
}

/** What the sentence names, in chart order. Identity comes along with every grant and is said in a note. */
export function spokenClasses(scopes: readonly string[]): RecordClass[] {
  const opened = classesOfScopes(scopes);
  return allClasses.filter((name) => opened.has(name) && name !== 'Patient');
}

/** The dates of a grant in words, as of `now` in unix seconds. */
export function describeDates(
  { dataFrom, dataUntil }: Pick<Terms, 'dataFrom' | 'dataUntil'>,
  now: number,
  words: Pick<GrantWords, 'dates' | 'monthName'>,
): string {
  const today = monthAt(now);
  const from = dataFrom <= earliestMonth ? undefined : words.monthName(dataFrom);
  return words.dates(from, dataUntil === today ? undefined : words.monthName(dataUntil), dataUntil > today);
}

function notesOf(grant: DescribedGrant, opened: readonly RecordClass[], words: GrantWords, others: boolean): string[] {
  const { labels, records } = grant.terms;
  const standing = new Set(opened.flatMap((name) => words.standingNames[name] ?? []));
  return [
    others ? words.identityNoteOf : words.identityNote,
    ...(standing.size > 0 ? [words.standingNote(words.listOf([...standing]))] : []),
    ...(labels.length > 0
      ? [words.labelsNote(words.listOf(labels.map((label) => words.labelNames[label] ?? label)))]
      : []),
    ...(records.length > 0 ? [(others ? words.recordsNoteOf : words.recordsNote)(records.length)] : []),
  ];
}

const plain = (text: string): Words => ({ text, strong: false });
const strong = (text: string): Words => ({ text, strong: true });

/** Puts the facts where the language has them; what stands around them is plain. */
const fill = (template: string, facts: Readonly<Record<string, Words[]>>): Words[] =>
  template
    .split(/\{(\w+)\}/)
    .flatMap((part, i) => (i % 2 === 1 ? (facts[part] ?? []) : part === '' ? [] : [plain(part)]))
    .reduce<Words[]>((said, next) => {
      const last = said.at(-1);
      if (last && !last.strong && !next.strong) last.text += next.text;
      else said.push({ ...next });
      return said;
    }, []);

/**
 * What a grant means, in plain words: a pure function of the signed object, the day it is read on and the language of `words`.
 * The approval window renders this and nothing else, so what is read is what is signed (X4, K6). `now` is unix seconds;
 * `person` is the name of whom somebody acts for, and changes nothing but "your".
 */
export function describe(grant: DescribedGrant, now: number, words: GrantWords, person?: string): Description {
  const { terms } = grant;
  const opened = spokenClasses(terms.scopes);
  const what = nameClasses(opened, words);
  const dates = describeDates(terms, now, words);
  const why = words.purposes[terms.purpose] ?? terms.purpose;
  const until = words.dayName(grant.expires);
  const list = what.flatMap((name, i) => {
    const glue = i === what.length - 1 ? words.beforeLast : words.between;
    return i === 0 ? [strong(name)] : [plain(glue), strong(name)];
  });
  const { own, ownWhole, person: others, personWhole } = words.sentence;
  const whole = opened.includes('Other');
  const template = person === undefined ? (whole ? ownWhole : own) : whole ? personWhole : others;
  const sentence = fill(template, {
    who: [strong(terms.granteeName)],
    what: list,
    dates: [strong(dates)],
    why: [strong(why)],
    until: [strong(until)],
    person: [plain(person ?? '')],
  });
  const notes = notesOf(grant, opened, words, person !== undefined);
  return { who: terms.granteeName, what, dates, why, until, sentence, notes };
}
