import { classes as allClasses, classesOfScopes, type RecordClass } from './fhir/classes.ts';
import { earliestMonth, monthAt } from './grant-rules.ts';
import {
  classNames,
  dayName,
  labelNames,
  listOf,
  monthName,
  purposes,
  standingNames,
  wholeChart,
} from './strings-en.ts';
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

/** Identity comes along with every grant and is said in a note, not in the sentence. */
const spoken = (scopes: readonly string[]): RecordClass[] => {
  const opened = classesOfScopes(scopes);
  return allClasses.filter((name) => opened.has(name) && name !== 'Patient');
};

function datesOf(from: string, until: string, now: number): string {
  const today = monthAt(now);
  const start = from <= earliestMonth ? 'any date' : monthName(from);
  if (until > today) return `${start} on, and new results filed until ${monthName(until)}`;
  return `${start} to ${until === today ? 'today' : monthName(until)}`;
}

function notesOf(grant: DescribedGrant, opened: readonly RecordClass[], person: string | undefined): string[] {
  const [whose, of] = person === undefined ? ['Your', 'your'] : ['Their', 'their'];
  const notes = [
    `${whose} name, birth date and contact details are included, so that they know whose records these are.`,
  ];
  const standing = new Set(opened.flatMap((name) => standingNames[name] ?? []));
  if (standing.size > 0) {
    const list = listOf([...standing]);
    notes.push(`${list[0]!.toUpperCase()}${list.slice(1)} are included at any date.`);
  }
  if (grant.terms.labels.length > 0)
    notes.push(`Also about ${listOf(grant.terms.labels.map((label) => labelNames[label] ?? label))}.`);
  if (grant.terms.records.length > 0) notes.push(`Only from ${grant.terms.records.length} of ${of} deposits.`);
  return notes;
}

/**
 * What a grant means, in plain words: a pure function of the signed object and the day it is read on. The approval window
 * renders this and nothing else, so what is read is what is signed (X4, K6). `now` is unix seconds; `person` is the name of
 * whom somebody acts for, and changes nothing but "your".
 */
export function describe(grant: DescribedGrant, now: number, person?: string): Description {
  const { terms } = grant;
  const opened = spoken(terms.scopes);
  const named = opened.length === 0 ? (['Patient'] as const) : opened;
  const what = opened.includes('Other') ? [wholeChart] : named.map((name) => classNames[name] ?? name);
  const dates = datesOf(terms.dataFrom, terms.dataUntil, now);
  const why = purposes[terms.purpose] ?? terms.purpose;
  const until = dayName(grant.expires);
  const strong = (text: string): Words => ({ text, strong: true });
  const plain = (text: string): Words => ({ text, strong: false });
  const list = what.flatMap((name, i) => {
    const glue = i === 0 ? '' : i === what.length - 1 ? ' and ' : ', ';
    return glue ? [plain(glue), strong(name)] : [strong(name)];
  });
  const sentence = [
    strong(terms.granteeName),
    plain(` will be able to read ${person === undefined ? 'your' : `${person}’s`} `),
    ...list,
    plain(' from '),
    strong(dates),
    plain(', for '),
    strong(why),
    plain(', until '),
    strong(until),
    plain('.'),
  ];
  return { who: terms.granteeName, what, dates, why, until, sentence, notes: notesOf(grant, opened, person) };
}
