import { toHex } from '#protocol/bytes';
import { classesOfScopes, type RecordClass, scopeOfClass } from '#protocol/fhir/classes';
import { expiresAt } from '#protocol/grant-rules';
import { statementText } from '#protocol/statement';
import { digestOf, type Grant } from '#protocol/typed-data';
import { config } from '../../../config.ts';
import type { ApprovalView, Choice, InferenceView, ItemView, PreviewView } from '../../../messages/views.ts';
import { lakeview } from './institutions.ts';

const hour = 3_600_000;
export const requestId = '7e2f1f0a-58a5-4f0b-9a52-0c5a0a1f2b3c';

const asked: RecordClass[] = ['MedicationRequest', 'Observation.laboratory', 'AllergyIntolerance'];
const totals: Partial<Record<RecordClass, number>> = {
  MedicationRequest: 9,
  'Observation.laboratory': 545,
  AllergyIntolerance: 2,
  Condition: 17,
};
const samples: Partial<Record<RecordClass, [title: string, value: string | undefined, date: string][]>> = {
  MedicationRequest: [
    ['Metoprolol succinate 50 mg', undefined, '2026-10-21'],
    ['Atorvastatin 40 mg', undefined, '2026-09-02'],
    ['Lisinopril 10 mg', undefined, '2026-09-02'],
  ],
  'Observation.laboratory': [
    ['Potassium', '5.6 mmol/L', '2026-11-03'],
    ['LDL cholesterol', '128 mg/dL', '2026-11-03'],
    ['HbA1c', '7.1 %', '2026-11-03'],
  ],
  AllergyIntolerance: [
    ['Penicillin', 'hives', '2009'],
    ['Sulfa antibiotics', 'rash', '2014-05'],
  ],
};
export const itemsOf = (name: RecordClass): ItemView[] =>
  (samples[name] ?? []).map(([title, value, date]) => ({
    title,
    ...(value ? { value } : {}),
    date,
    class: name,
    labels: [],
    source: 'Riverside General',
  }));

const thisMonth = new Date().toISOString().slice(0, 7);
const months = Array.from({ length: 96 }, (_, at) => {
  const date = new Date(Date.UTC(2019, at, 15));
  return { month: date.toISOString().slice(0, 7), count: 2 + ((at * 7) % 11) };
}).filter(({ month }) => month <= thisMonth);

export const approvalView: ApprovalView = {
  requestId,
  state: 'pending',
  asker: lakeview,
  reason: 'Your visit about chest tightness on Wednesday',
  purpose: 'TREAT',
  asked: {
    scopes: asked.map(scopeOfClass).sort(),
    optionalScopes: [scopeOfClass('Condition')],
    dataFrom: '2019-01',
    dataUntil: thisMonth,
    days: 90,
  },
  classes: [
    ...asked.map((name) => ({
      class: name,
      scope: scopeOfClass(name),
      asked: 'asked' as const,
      total: totals[name] ?? 0,
    })),
    { class: 'Condition', scope: scopeOfClass('Condition'), asked: 'optional', total: 17 },
  ],
  months,
  span: { first: months[0]!.month, last: months.at(-1)!.month },
  suggested: {
    scopes: asked.map(scopeOfClass).sort(),
    labels: [],
    dataFrom: '2019-01',
    dataUntil: thisMonth,
    days: 90,
    records: [],
    tellLeftOut: true,
  },
  durations: [1, 7, 30, 90],
  askedAt: Date.now() - hour / 6,
  queue: [],
};

const guesses: readonly InferenceView[] = [
  {
    ...{ hint: 'SEX', label: 'SEX', strength: 'mostly', count: 1, medicines: true },
    sample: ['Tinidazole 500 mg'],
    others: [],
  },
  {
    ...{ hint: 'PSY?', label: 'PSY', strength: 'sometimes', count: 2, medicines: true },
    sample: ['Lamotrigine 100 mg', 'Hydroxyzine 25 mg'],
    others: [{ class: 'MedicationRequest', month: '2024-03', count: 3 }],
  },
  {
    ...{ hint: 'ETH?', label: 'ETH', strength: 'sometimes', count: 1, medicines: false },
    sample: ['Gamma glutamyl transferase'],
    others: [{ class: 'MedicationRequest', month: 'standing', count: 1 }],
  },
];
const inferencesOf = ({ labels }: Choice): InferenceView[] => guesses.filter(({ label }) => !labels.includes(label));

const bytes32 = (digit: string) => `0x${digit.repeat(64)}` as const;

/** What the background would answer: a real grant, its real digest and description, and counts that follow the choice. */
export function previewOf(view: ApprovalView, choice: Choice): PreviewView {
  const now = Math.floor(Date.now() / 1000);
  const grant: Grant = {
    patient: `0x${'1a'.repeat(20)}`,
    expires: expiresAt(now, choice.days),
    terms: {
      grantee: `0x${'2b'.repeat(20)}`,
      granteeKey: bytes32('3'),
      granteeName: view.asker.name,
      origin: view.asker.origin,
      gateway: 'https://keep.chartkey.example',
      purpose: view.purpose,
      scopes: choice.scopes,
      labels: choice.labels,
      dataFrom: choice.dataFrom,
      dataUntil: choice.dataUntil,
      records: [],
      capsule: bytes32('4'),
      // SHA-256 of `statementText`.
      statement: '0x474663eaf92de6276b277e509be7269d8ad7745f1b662c768ea4ee3a26dd6c86',
      salt: bytes32('6'),
    },
  };
  const opened = classesOfScopes(choice.scopes);
  const inside = view.months.filter(({ month }) => month >= choice.dataFrom && month <= choice.dataUntil).length;
  const willSee = view.classes
    .filter((row) => opened.has(row.class) && row.total > 0)
    .map((row) => ({
      class: row.class,
      count: row.class === 'Observation.laboratory' ? Math.round((545 * inside) / view.months.length) : row.total,
      newest: itemsOf(row.class)[0]?.date ?? '2025-03-02',
      sample: itemsOf(row.class),
    }));
  const labs = willSee.find((row) => row.class === 'Observation.laboratory')?.count ?? 545;
  const hiv = choice.labels.includes('HIV');
  return {
    grant,
    digest: toHex(digestOf('Grant', grant, config.deployment)),
    willSee,
    wontSee: [
      { class: 'DocumentReference', count: 12, why: 'label', label: 'PSY' },
      { class: 'Encounter', count: 141, why: 'class' },
      { class: 'ImagingStudy', count: 5, why: 'class' },
      { class: 'DocumentReference', count: 30, why: 'class' },
      { class: 'Immunization', count: 18, why: 'class' },
      ...(choice.labels.includes('U')
        ? []
        : [{ class: 'MedicationRequest', count: 3, why: 'label', label: 'U' } as const]),
      ...(labs < 545 ? [{ class: 'Observation.laboratory', count: 545 - labs, why: 'before' } as const] : []),
    ],
    sensitive: opened.has('MedicationRequest')
      ? [
          {
            label: 'HIV',
            class: 'MedicationRequest',
            count: 1,
            included: hiv,
            sample: ['Bictegravir, emtricitabine and tenofovir'],
          },
        ]
      : [],
    inferences: opened.has('MedicationRequest') ? inferencesOf(choice) : [],
    items: willSee.reduce((sum, { count }) => sum + count, 0),
    narrower: choice.dataFrom > view.asked.dataFrom || choice.days < view.asked.days,
    statement: statementText,
  };
}
