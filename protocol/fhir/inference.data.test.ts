import { describe, expect, it } from 'vitest';
import { labelOfHint } from './inference-hint.ts';
import { hintsOfChart, hintsOfTitle } from './inference-of-chart.ts';
import { labelChart } from './labels.ts';
import { readChart } from './read-chart.ts';
import { planSegments } from './segment-plan.ts';
import { sharedJson } from './shared-data.ts';
import { titleOf } from './title.ts';

const charts = sharedJson('fhir-synthea');

describe.runIf(charts)('what Synthea charts hint at', () => {
  it.each(charts ?? [])(
    '$name: few items are asked about, and each is filed apart from its neighbours',
    ({ bytes }) => {
      const { resources } = readChart(bytes);
      const hinted = hintsOfChart(resources);
      const labels = labelChart(resources);
      const left = hinted.map((list, index) => list.filter((hint) => !labels[index]!.includes(labelOfHint(hint))));
      const asked = left.filter((list) => list.length > 0).length;
      // An alert for everything is an alert for nothing.
      expect(asked / resources.length).toBeLessThanOrEqual(0.05);
      const plans = planSegments(resources, 'source');
      for (const { indexes, hints = [] } of plans) for (const index of indexes) expect(left[index]).toEqual(hints);
      const undivided = new Set(plans.map((plan) => [plan.class, plan.labels, plan.month].join('|')));
      expect(plans.length - undivided.size).toBeLessThanOrEqual(asked);
    },
  );

  it('over all charts: what titles alone find of what codes and names find, medicines and tests', () => {
    const found = { both: 0, codes: 0 };
    for (const { bytes } of charts ?? []) {
      const { resources } = readChart(bytes);
      const hinted = hintsOfChart(resources);
      for (const [index, { json, type }] of resources.entries()) {
        if (!/^(Medication|Observation|Procedure|Condition)/.test(type) || hinted[index]!.length === 0) continue;
        const byTitle = hintsOfTitle(type, titleOf(json).title);
        found.codes += 1;
        if (hinted[index]!.every((hint) => byTitle.includes(hint))) found.both += 1;
      }
    }
    console.info(`hints: ${found.both} of ${found.codes} items are found by their titles alone`);
    expect(found.codes).toBeGreaterThan(5);
    expect(found.both / found.codes).toBeGreaterThanOrEqual(0.9);
  });
});

if (!charts)
  it.runIf(false)('LEFT OUT: shared data absent (CHARTKEY_DATA); hints were not looked for in charts', () => {});
