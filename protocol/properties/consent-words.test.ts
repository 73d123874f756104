import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Description, describe as describeGrant } from '#protocol/describe';
import { classes, classesOfScopes, classOf, monthOf, scopeOfClass } from '#protocol/fhir/classes';
import { labelChart } from '#protocol/fhir/label-chart';
import { readChart } from '#protocol/fhir/read-chart';
import { planSegments } from '#protocol/fhir/segment-plan';
import { isNarrower } from '#protocol/grant-rules';
import { languages } from '#protocol/language';
import { nameClasses } from '#protocol/name-classes';
import { selectSegments } from '#protocol/select';
import type { GrantWords } from '#protocol/strings/grant-words';
import { loadGrantWords } from '#protocol/strings/load-grant-words';
import { externalPath, fromExternalData, hasExternalData } from '../vectors/external-data.ts';
import { sampleGrant, sampleHex, sampleNow } from '../vectors/sample.ts';
import { type Filing, filing, terms } from './arbitraries.ts';
import { runs } from './runs.ts';

const lower = (text: string) => text.toLowerCase();

/** Why a segment is outside what the words say; undefined when every part of it was said. Reads the words only. */
function unsaid(
  said: Description,
  segment: Omit<Filing, 'record'>,
  dates: [string, string],
  words: GrantWords,
): string | undefined {
  const { classNames, labelNames, standingNames, wholeChart } = words;
  const notes = lower(said.notes.join(' '));
  const { class: name, month } = segment;
  const whole = said.what.includes(wholeChart);
  if (name === 'Patient') return notes.includes(lower(words.identityNote)) ? undefined : 'identity';
  if (!whole && !said.what.includes(classNames[name]!)) return `class ${name}`;
  for (const label of segment.labels) if (!notes.includes(lower(labelNames[label]!))) return `label ${label}`;
  if (month === 'undated') return notes.includes(lower(labelNames.UNDATED!)) ? undefined : 'undated';
  if (month === 'standing') return notes.includes(lower(standingNames[name] ?? '?')) ? undefined : `standing ${name}`;
  // A year-only date is inside only when the whole year was said.
  const [first, last] = month.length === 4 ? [`${month}-01`, `${month}-12`] : [month, month];
  const inDates = dates[0] <= first && last <= dates[1];
  return inDates ? undefined : `month ${month}`;
}

const packs = await Promise.all(languages.map(async (language) => [language, await loadGrantWords(language)] as const));
const canStand = (name: string, { standingNames }: GrantWords) =>
  name === 'Patient' || Object.hasOwn(standingNames, name);

it.each(packs)('K6 every segment that opens was inside what the consent said (%s)', (_, words) => {
  let opened = 0;
  const property = fc.property(fc.array(filing, { minLength: 10, maxLength: 60 }), terms, (filings, given) => {
    const entries = filings
      .filter((filed) => filed.month !== 'standing' || canStand(filed.class, words))
      .map((filed) => ({ ...filed, cid: '', id: '0x' as const, version: 0 }));
    const said = describeGrant(sampleGrant(given), sampleNow, words);
    for (const entry of selectSegments(given, entries)) {
      opened++;
      expect(unsaid(said, entry, [given.dataFrom, given.dataUntil], words)).toBeUndefined();
    }
  });
  fc.assert(property, runs(500, 20_000));
  expect(opened).toBeGreaterThan(100);
});

it.each(packs)('K6 what files as standing is named as included at any date (%s)', (_, words) => {
  const statuses = ['active', 'completed', 'stopped', 'resolved', undefined];
  for (const resourceType of classes.map((name) => name.split('.')[0]!))
    for (const status of statuses) {
      const clinicalStatus = { coding: [{ code: status }] };
      const json = { resourceType, status, clinicalStatus };
      if (monthOf(json) === 'standing') expect(canStand(classOf(json), words), resourceType).toBe(true);
    }
});

it.each(packs)('K6 the sentence says every fact and names nothing that is left out (%s)', (_, words) => {
  const property = fc.property(terms, fc.option(fc.constant('Ella Marsh'), { nil: undefined }), (given, person) => {
    const grant = sampleGrant(given);
    const said = describeGrant(grant, sampleNow, words, person);
    const strong = said.sentence.filter((part) => part.strong).map(({ text }) => text);
    expect([...strong].sort()).toEqual([said.who, ...said.what, said.dates, said.why, said.until].sort());
    const text = said.sentence.map((part) => part.text).join('');
    expect(text).not.toMatch(/[{}]|undefined/);
    if (person) expect(text).toContain(person);
    const opened = new Set(classesOfScopes(grant.terms.scopes));
    const left = classes.filter((name) => !opened.has(name) && name !== 'Other').map((name) => words.classNames[name]);
    for (const name of left) expect(said.what).not.toContain(name);
    const told = said.notes.join(' ');
    for (const [label, name] of Object.entries(words.labelNames))
      expect(told.includes(name), label).toBe(grant.terms.labels.includes(label));
  });
  fc.assert(property, runs(300, 10_000));
  // No name stands for two kinds.
  expect(new Set(Object.values(words.classNames)).size).toBe(classes.length);
  expect(nameClasses([], words)).toEqual([words.classNames.Patient]);
});

it('K6 a narrower choice never opens more', () => {
  let compared = 0;
  const asked = fc.record({ terms, days: fc.constantFrom(1, 7, 30, 90, 365) });
  const property = fc.property(fc.array(filing, { maxLength: 60 }), asked, asked, (filings, wide, narrow) => {
    // Only what the request fixes is compared: labels and records are the patient's own choice.
    const own = { labels: wide.terms.labels, records: wide.terms.records };
    const choice = { ...narrow.terms, ...own };
    if (!isNarrower({ ...choice, days: narrow.days }, { ...wide.terms, days: wide.days })) return;
    compared++;
    const entries = filings.map((filed, i) => ({ ...filed, cid: `${i}`, id: '0x' as const, version: 0 }));
    const all = selectSegments(wide.terms, entries);
    for (const entry of selectSegments(choice, entries)) expect(all).toContain(entry);
  });
  fc.assert(property, runs(3_000, 100_000));
  expect(compared).toBeGreaterThan(5);
});

const charts = hasExternalData
  ? readdirSync(externalPath('fhir-synthea')).filter((name) => name.endsWith('.json'))
  : [];

it.runIf(hasExternalData)(
  `K6 every resource of real charts that opens was inside what the consent said${fromExternalData}`,
  () => {
    expect(charts).toHaveLength(7);
    for (const file of charts) {
      const { resources } = readChart(readFileSync(externalPath('fhir-synthea', file)));
      const labels = labelChart(resources);
      // What each resource is filed under, found from the resource itself and not from its segment.
      const own = resources.map(({ json }, i) => ({ class: classOf(json), labels: labels[i]!, month: monthOf(json) }));
      const entries = planSegments(resources, 'Riverside').map((plan, i) => ({
        ...plan,
        cid: `${i}`,
        id: '0x' as const,
        version: 0,
        record: sampleHex('record 0'),
      }));
      expect(entries.flatMap(({ indexes }) => indexes).sort((a, b) => a - b)).toEqual([...resources.keys()]);
      const property = fc.property(terms, fc.constantFrom(...packs), (given, [, words]) => {
        const said = describeGrant(sampleGrant(given), sampleNow, words);
        const dates: [string, string] = [given.dataFrom, given.dataUntil];
        const opened = new Map<string, (typeof own)[number]>();
        for (const { indexes } of selectSegments(given, entries))
          for (const index of indexes) opened.set(JSON.stringify(own[index]), own[index]!);
        for (const each of opened.values()) expect(unsaid(said, each, dates, words)).toBeUndefined();
      });
      fc.assert(property, runs(10, 500));
    }
  },
);

it('K4 a scope opens its own class and who the patient is, nothing else', () => {
  for (const name of classes.filter((each) => each !== 'Other')) {
    const entries = classes.map((each) => ({
      class: each,
      labels: [],
      month: '2025-01',
      cid: each,
      id: '0x' as const,
      version: 0,
      record: sampleHex('record 0'),
    }));
    const opened = selectSegments(sampleGrant({ scopes: [scopeOfClass(name)] }).terms, entries);
    expect(opened.map((entry) => entry.class)).toEqual(name === 'Patient' ? ['Patient'] : ['Patient', name]);
  }
});
