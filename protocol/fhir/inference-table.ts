import { type Hint, isHint } from './inference-hint.ts';
import { inference } from './tables/generated/inference.ts';

/** A phrase as words in lower case; `open` where its last word may go on (`gynecolog` of `gynecology`). */
interface Phrase {
  text: string;
  open: boolean;
  hints: readonly Hint[];
}

interface Table {
  codes: Map<string, readonly Hint[]>;
  /** ICD-10-CM prefixes without their dot, by their first three characters. */
  icd10: Map<string, [prefix: string, hints: readonly Hint[]][]>;
  /** By their first word, or the first four letters of it. */
  phrases: Map<string, Phrase[]>;
}

let built: Table | undefined;

const systems: Readonly<Record<string, 'loinc' | 'snomed' | 'icd'>> = {
  'http://loinc.org': 'loinc',
  'http://snomed.info/sct': 'snomed',
  'http://hl7.org/fhir/sid/icd-10-cm': 'icd',
  'http://hl7.org/fhir/sid/icd-10': 'icd',
  'urn:oid:2.16.840.1.113883.6.90': 'icd',
};

/** What a code hints at; nothing for a code or a system that is not in the table. */
export function hintsOfCode(system: string, code: string): readonly Hint[] {
  built ??= readTable();
  const kind = Object.hasOwn(systems, system) ? systems[system] : undefined;
  if (kind === undefined) return [];
  if (kind !== 'icd') return built.codes.get(`${kind} ${code}`) ?? [];
  const plain = code.trim().toUpperCase().replace('.', '');
  const rows = built.icd10.get(plain.slice(0, 3)) ?? [];
  return rows.filter(([prefix]) => plain.startsWith(prefix)).flatMap(([, hints]) => hints);
}

/** A name longer than this is prose; only its beginning is read (W2). */
const longestText = 160;

/** What the written name of a medicine, a test, a procedure or a visit hints at. */
export function hintsOfText(text: string): readonly Hint[] {
  built ??= readTable();
  const plain = ` ${plainWords(text.slice(0, longestText))} `;
  const found: Hint[] = [];
  for (const word of new Set(plain.trim().split(' '))) {
    for (const phrase of built.phrases.get(word.slice(0, keyLength)) ?? []) {
      if (plain.includes(phrase.open ? ` ${phrase.text}` : ` ${phrase.text} `)) found.push(...phrase.hints);
    }
  }
  return found;
}

const keyLength = 4;

/** `HLA-B*57:01` as `hla b 57 01`. */
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Unpacked on first use, so that loading the module costs nothing. */
function readTable(): Table {
  const table: Table = { codes: new Map(), icd10: new Map(), phrases: new Map() };
  for (const [kind, groups] of Object.entries(inference)) {
    for (const [names, list] of Object.entries(groups)) {
      const hints = names.split('+').filter(isHint);
      for (const match of list.split(',')) addRow(table, kind, match, hints);
    }
  }
  return table;
}

function addRow({ codes, icd10, phrases }: Table, kind: string, match: string, hints: readonly Hint[]): void {
  if (kind === 'loinc' || kind === 'snomed') codes.set(`${kind} ${match}`, hints);
  else if (kind === 'icd') {
    const prefix = match.replace('.', '');
    const key = prefix.slice(0, 3);
    icd10.set(key, [...(icd10.get(key) ?? []), [prefix, hints]]);
  } else {
    const key = match.split(' ')[0]!.slice(0, keyLength);
    phrases.set(key, [...(phrases.get(key) ?? []), { text: match, open: kind === 'words', hints }]);
  }
}
