import { classOf, monthOf } from '../../protocol/fhir/classes.ts';
import { readChart } from '../../protocol/fhir/read-chart.ts';
import type { OpenedRecords } from '../decrypt/open-records.ts';
import type { ModelWords } from '../strings/model-words.ts';
import type { ChartSource } from '../viewer/chart-view.ts';
import { openChart } from '../viewer/model/open-chart.ts';

/** A chart as it stands after decryption and proof, from a FHIR text: what the worker hands to the model. */
export function openedFrom(text: string, now: number): OpenedRecords {
  const resources = readChart(text).resources.map((resource, i) => ({
    text: resource.text,
    class: classOf(resource.json),
    ...(resource.fullUrl === undefined ? {} : { fullUrl: resource.fullUrl }),
    ...(i % 97 === 5 ? {} : { attestation: 0 }),
  }));
  const opened = {
    grant: {
      expires: Math.ceil(now / 86_400 + 26) * 86_400,
      terms: { scopes: ['patient/*.rs'], labels: ['ETH'], purpose: 'TREAT', dataFrom: '2016-01', dataUntil: '2026-11' },
    },
    facts: { granted: () => true },
    list: { attestations: [{ profile: { name: 'Riverside General' } }], leftOut: ['Condition', 'MedicationRequest'] },
    head: { version: 1, at: now },
    resources,
    failures: [
      { code: 'ATTESTATION_INVALID', class: 'Observation.laboratory', month: monthOf({ resourceType: 'X' }), items: 1 },
    ],
    openedAt: now,
    until: now + 900,
  };
  return opened as unknown as OpenedRecords;
}

/** The model in the page itself: for looking at it, never for real records (W4). */
export function sourceOf(opened: OpenedRecords, words: ModelWords): ChartSource {
  const chart = openChart(opened, undefined, words);
  const ask = async (question: Parameters<typeof chart.answer>[0]) => chart.answer(question);
  return { summary: chart.summary, listen: () => undefined, shown: () => undefined, ask } as ChartSource;
}
