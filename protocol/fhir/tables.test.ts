import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hints } from './inference-hint.ts';
import { standingOf } from './known-codes.ts';
import { sensitivityLabels } from './label-set.ts';
import { generateTables, rowsOf } from './tables/generate.ts';

const sources = ['cvx', 'icd10cm', 'loinc', 'rxnorm', 'security', 'snomed', 'words'];

describe('code tables', () => {
  it.each([...generateTables()])('generated/%s is what the sources make', (name, text) => {
    expect(readFileSync(new URL(`tables/generated/${name}`, import.meta.url), 'utf8')).toBe(text);
  });

  it.each(sources)('%s.csv names each code once, with known labels and a meaning', (name) => {
    const rows = rowsOf(name);
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
    for (const [code, labels] of rows) {
      expect(code).toMatch(/\S/);
      if (labels === '' || labels === 'broad' || labels === 'open') continue;
      for (const label of labels!.split('+')) expect(sensitivityLabels, `${name} ${code}`).toContain(label);
    }
  });

  it('every LOINC term (not the LP parts, which have another digit) has its check digit (mod 10)', () => {
    for (const [code] of rowsOf('loinc')) {
      if (!code!.startsWith('LP')) expect(luhn(code!.replace('-', '')), code).toBe(0);
    }
  });

  it('every SNOMED CT identifier has its check digit (Verhoeff), a source and a row of its own', () => {
    for (const [code, , source] of rowsOf('snomed')) {
      expect(verhoeff(code!), code).toBe(0);
      expect(['synthea', 'ips', 'core']).toContain(source);
    }
  });

  it('inference.csv names each match once, with check digits, known hints, a source that the README names, and a meaning', () => {
    const readme = readFileSync(new URL('tables/sources/README.md', import.meta.url), 'utf8');
    const rows = rowsOf('inference');
    expect(new Set(rows.map(([kind, match]) => `${kind} ${match}`)).size).toBe(rows.length);
    for (const [kind, match, names, source, meaning] of rows) {
      expect(['medicine', 'words', 'loinc', 'snomed', 'icd']).toContain(kind);
      if (kind === 'loinc') expect(luhn(match!.replace('-', '')), match).toBe(0);
      if (kind === 'snomed') expect(verhoeff(match!), match).toBe(0);
      if (kind === 'icd') expect(match).toMatch(/^[A-Z]\d\d(\.\d+)?$/);
      if (kind === 'medicine' || kind === 'words') expect(match).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
      for (const name of names!.split('+')) expect(hints, match).toContain(name);
      expect(readme, source).toContain(`\`${source}\``);
      expect(meaning).toMatch(/\S/);
    }
  });

  it.each([
    ['http://loinc.org', '2345-7', 'exact'],
    ['http://loinc.org', '600-7', 'open'],
    ['http://loinc.org', 'LA18978-9', 'structural'],
    ['http://snomed.info/sct', '185347001', 'broad'],
    ['http://hl7.org/fhir/sid/cvx', '8', undefined],
    ['http://hl7.org/fhir/sid/cvx', '08', 'exact'],
    ['http://hl7.org/fhir/sid/cvx', '140', 'exact'],
    ['http://hl7.org/fhir/sid/cvx', '998', undefined],
    ['http://hl7.org/fhir/sid/icd-10-cm', 'O9A.2', 'exact'],
    ['http://hl7.org/fhir/sid/icd-10-cm', 'J4A.0', 'exact'],
    ['http://terminology.hl7.org/CodeSystem/condition-category', 'x', 'structural'],
    ['http://terminology.hl7.org/CodeSystem/service-type', '47', undefined],
    ['http://hl7.org/fhir/sid/ndc', '1', undefined],
    ['http://www.ama-assn.org/go/cpt', '99213', undefined],
    ['', '', undefined],
    ['constructor', 'constructor', undefined],
  ])('%s %s is %s', (system, code, kind) => {
    expect(standingOf(system, code)?.kind).toBe(kind);
  });
});

/** Sum of a number with its check digit, doubling every second digit from the right; 0 when right. */
function luhn(digits: string): number {
  const weigh = (digit: number, odd: boolean) => (odd ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit);
  return [...digits].reverse().reduce((sum, digit, index) => sum + weigh(Number(digit), index % 2 === 1), 0) % 10;
}

/** SNOMED CT check digit: multiplication in the dihedral group D5; 0 when right. */
function verhoeff(digits: string): number {
  const permuted = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]];
  const step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  for (let row = 1; row < 8; row++) permuted.push(step.map((place) => permuted[row - 1]![place]!));
  const multiply = (a: number, b: number) => {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
    return b < 5 ? 5 + ((a - b + 5) % 5) : (a - b + 5) % 5;
  };
  return [...digits].reverse().reduce((check, digit, i) => multiply(check, permuted[i % 8]![Number(digit)]!), 0);
}
