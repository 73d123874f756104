import { icd10Standing } from './icd10.ts';
import { type LabelSet, labelSetOf } from './label-set.ts';
import { cvx } from './tables/generated/cvx.ts';
import { loinc } from './tables/generated/loinc.ts';
import { rxcui } from './tables/generated/rxcui.ts';
import { snomed } from './tables/generated/snomed.ts';
import { systems } from './tables/generated/systems.ts';

/**
 * What the tables say of a code. `exact`: it says what the record is about. `broad`: so general that an unknown code
 * beside it wins. `open`: a question whose answer must itself be known. `structural`: how the record is kept.
 */
export interface Standing {
  labels: LabelSet;
  kind: 'exact' | 'broad' | 'open' | 'structural';
}

const structural: Standing = { labels: 0, kind: 'structural' };

/** What is known of a code; undefined when it is not in the tables, so its record is unreviewed. */
export function standingOf(system: string, code: string): Standing | undefined {
  switch (system) {
    case 'http://snomed.info/sct':
      return lookUp('snomed', snomed, code);
    case 'http://loinc.org':
      // LA and LL codes are answers and answer lists, which their question covers.
      return /^L[AL]\d+-\d$/.test(code) ? structural : lookUp('loinc', loinc, code);
    case 'http://hl7.org/fhir/sid/icd-10-cm':
    case 'http://hl7.org/fhir/sid/icd-10':
    case 'urn:oid:2.16.840.1.113883.6.90':
      return icd10Standing(code);
    case 'http://www.nlm.nih.gov/research/umls/rxnorm':
      return lookUp('rxcui', rxcui, code);
    case 'http://hl7.org/fhir/sid/cvx':
      return lookUp('cvx', cvx, code.replace(/^0(?=\d\d$)/, ''));
    default:
      return isStructural(system) ? structural : undefined;
  }
}

/** The longest matching prefix decides. */
function isStructural(system: string): boolean {
  let best = ['', 'reviewed'] as readonly [string, string];
  for (const row of systems) if (system.startsWith(row[0]) && row[0].length > best[0].length) best = row;
  return best[1] === 'structural';
}

const built = new Map<string, Map<string, Standing>>();

/** Tables are unpacked on first use, so that loading the module costs nothing. */
function lookUp(name: string, table: Readonly<Record<string, string>>, code: string): Standing | undefined {
  let codes = built.get(name);
  if (codes === undefined) {
    codes = new Map();
    for (const [labels, list] of Object.entries(table)) {
      const kind = labels === 'broad' || labels === 'open' ? labels : 'exact';
      for (const item of list.split(' '))
        for (const each of expand(item)) codes.set(each, { labels: labelSetOf(labels), kind });
    }
    built.set(name, codes);
  }
  return codes.get(code);
}

/** `62-230` stands for every number between (CVX only: LOINC codes have one check digit behind the hyphen). */
function expand(item: string): string[] {
  const range = /^(\d+)-(\d{2,})$/.exec(item);
  if (range === null) return [item];
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: to - from + 1 }, (_, offset) => String(from + offset).padStart(2, '0'));
}
