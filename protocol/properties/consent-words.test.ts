import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Description, describe as describeGrant } from '#protocol/describe';
import { classes, classOf, monthOf, scopeOfClass } from '#protocol/fhir/classes';
import { labelChart } from '#protocol/fhir/label-chart';
import { readChart } from '#protocol/fhir/read-chart';
import { planSegments } from '#protocol/fhir/segment-plan';
import { isNarrower } from '#protocol/grant-rules';
import { selectSegments } from '#protocol/select';
import { classNames, labelNames, standingNames } from '#protocol/strings-en';
import { externalPath, fromExternalData, hasExternalData } from '../vectors/external-data.ts';
import { sampleGrant, sampleHex, sampleNow } from '../vectors/sample.ts';
import { type Filing, filing, terms } from './arbitraries.ts';
import { runs } from './runs.ts';

const lower = (text: string) => text.toLowerCase();

/** Why a segment is outside what the words say; undefined when every part of it was said. Reads the words only. */
function unsaid(said: Description, segment: Omit<Filing, 'record'>, dates: [string, string]): string | undefined {
  const notes = lower(said.notes.join(' '));
  const { class: name, month } = segment;
  const whole = said.what.includes('whole chart');
  if (name === 'Patient') return notes.includes('your name, birth date') ? undefined : 'identity';
  if (!whole && !said.what.includes(classNames[name]!)) return `class ${name}`;
  for (const label of segment.labels) if (!notes.includes(lower(labelNames[label]!))) return `label ${label}`;
  if (month === 'undated') return notes.includes('items without a date') ? undefined : 'undated';
  if (month === 'standing') return notes.includes(lower(standingNames[name] ?? '?')) ? undefined : `standing ${name}`;
  // A year-only date is inside only when the whole year was said.
  const [first, last] = month.length === 4 ? [`${month}-01`, `${month}-12`] : [month, month];
  const inDates = dates[0] <= first && last <= dates[1];
  return inDates ? undefined : `month ${month}`;
}

const canStand = (name: string) => name === 'Patient' || Object.hasOwn(standingNames, name);

it('K6 every segment that opens was inside what the consent said', () => {
  let opened = 0;
  const property = fc.property(fc.array(filing, { minLength: 10, maxLength: 60 }), terms, (filings, given) => {
    const entries = filings
      .filter((filed) => filed.month !== 'standing' || canStand(filed.class))
      .map((filed) => ({ ...filed, cid: '', id: '0x' as const, version: 0 }));
    const said = describeGrant(sampleGrant(given), sampleNow);
    for (const entry of selectSegments(given, entries)) {
      opened++;
      expect(unsaid(said, entry, [given.dataFrom, given.dataUntil])).toBeUndefined();
    }
  });
  fc.assert(property, runs(500, 20_000));
  expect(opened).toBeGreaterThan(100);
});

it('K6 what files as standing is named as included at any date', () => {
  const statuses = ['active', 'completed', 'stopped', 'resolved', undefined];
  for (const resourceType of classes.map((name) => name.split('.')[0]!))
    for (const status of statuses) {
      const clinicalStatus = { coding: [{ code: status }] };
      const json = { resourceType, status, clinicalStatus };
      if (monthOf(json) === 'standing') expect(canStand(classOf(json)), resourceType).toBe(true);
    }
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
      const property = fc.property(terms, (given) => {
        const said = describeGrant(sampleGrant(given), sampleNow);
        const dates: [string, string] = [given.dataFrom, given.dataUntil];
        const opened = new Map<string, (typeof own)[number]>();
        for (const { indexes } of selectSegments(given, entries))
          for (const index of indexes) opened.set(JSON.stringify(own[index]), own[index]!);
        for (const each of opened.values()) expect(unsaid(said, each, dates)).toBeUndefined();
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
