import { describe, expect, it } from 'vitest';
import { labelChart } from './labels.ts';
import { readChart } from './read-chart.ts';
import { planSegments, segmentOrder } from './segment-plan.ts';
import { sharedJson } from './shared-data.ts';

const charts = sharedJson('fhir-synthea');
const examples = sharedJson('fhir-examples');
const tokens = (text: string) => text.match(/"(?:[^"\\]|\\.)*"|[-+0-9.eE]+|true|false|null|[{}[\],:]/g) ?? [];

describe.runIf(charts)('Synthea charts', () => {
  it.each(charts ?? [])('$name comes back token for token, each resource in one segment', ({ bytes }) => {
    const source = tokens(new TextDecoder().decode(bytes)).join('\n');
    const { resources, kind, warnings } = readChart(bytes);
    expect(kind).toBe('bundle');
    expect(warnings).toEqual([]);
    expect(resources).toHaveLength((source.match(/"resource"\n:/g) ?? []).length);
    let at = 0;
    for (const { text } of resources) {
      const found = source.indexOf(tokens(text).join('\n'), at);
      expect(found).toBeGreaterThanOrEqual(at);
      at = found + text.length;
    }
    const everyIndex = resources.map((_, index) => index);
    const plans = planSegments(resources, 'source');
    expect(plans.flatMap(({ indexes }) => indexes)).toEqual(segmentOrder(resources));
    expect(segmentOrder(resources).toSorted((a, b) => a - b)).toEqual(everyIndex);
  });

  it.each(charts ?? [])('$name leaves at most 2 % unreviewed, and every ordinary type reviewed', ({ bytes }) => {
    const { resources } = readChart(bytes);
    const unreviewed = labelChart(resources).flatMap((labels, index) => (labels.includes('U') ? [index] : []));
    expect(unreviewed.length / resources.length).toBeLessThanOrEqual(0.02);
    const types = new Set(unreviewed.map((index) => resources[index]!.type));
    for (const type of ['Observation', 'Immunization', 'Condition', 'MedicationRequest', 'AllergyIntolerance']) {
      expect(types).not.toContain(type);
    }
  });
});

describe.runIf(examples)('FHIR examples', () => {
  it.each(examples ?? [])('$name comes back token for token', ({ name, bytes }) => {
    const source = new TextDecoder().decode(bytes);
    const { resources, kind } = readChart(bytes);
    if (kind === 'resource') expect(tokens(resources[0]!.text)).toEqual(tokens(source));
    else for (const { text } of resources) expect(tokens(source).join('\n')).toContain(tokens(text).join('\n'));
    if (name === 'observation-decimal.json') {
      for (const number of ['1.00', '1E-22', '1.0e0', '0.00000000000000001']) {
        if (source.includes(number)) expect(resources[0]!.text).toContain(number);
      }
      expect(JSON.stringify(resources[0]!.json)).not.toBe(resources[0]!.text);
    }
  });
});

if (!charts || !examples)
  it.runIf(false)('LEFT OUT: shared data absent (CHARTKEY_DATA); charts were not read', () => {});
