import { describe, expect, it } from 'vitest';
import { classOf } from '#protocol/fhir/classes';
import { labelChart } from '#protocol/fhir/labels';
import { readChart } from '#protocol/fhir/read-chart';
import { chartItems, elenaChart } from './generate.ts';
import { labTests } from './lab-tests.ts';
import type { Resource } from './resource.ts';
import { visits } from './visits.ts';

type Entry = { fullUrl: string; resource: Resource };
const text = elenaChart();
const bundle = JSON.parse(text) as { resourceType: string; type: string; entry: Entry[] };
const resources = bundle.entry.map(({ resource }) => resource);
const ofType = (type: string) => resources.filter(({ resourceType }) => resourceType === type);

const dateOf = (resource: Resource): string => {
  const period = resource.period as { start: string } | undefined;
  const found =
    resource.effectiveDateTime ??
    resource.authoredOn ??
    resource.recordedDate ??
    resource.occurrenceDateTime ??
    resource.performedDateTime ??
    period?.start ??
    resource.date;
  return String(found);
};
const perYear = (items: Resource[]) =>
  Array.from({ length: 11 }, (_, i) => items.filter((item) => dateOf(item).startsWith(String(2016 + i))).length);

/** Every `reference` string anywhere in a value. */
const references = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'reference' && typeof inner === 'string' ? [inner] : references(inner),
  );
};

type Lab = {
  effectiveDateTime: string;
  code: { text: string; coding: { code: string }[] };
  valueQuantity: { value: number; unit: string };
  referenceRange: { low?: { value: number }; high?: { value: number }; text: string }[];
  interpretation: { coding: { code: string }[] }[];
};
const labs = chartItems().labs as unknown as Lab[];
const series = (name: string) =>
  labs.filter(({ code }) => code.text === name).sort((a, b) => a.effectiveDateTime.localeCompare(b.effectiveDateTime));

describe('the chart of Elena Marsh', () => {
  it('holds 981 clinical items, year by year as her dashboard shows them', () => {
    const counts = Object.fromEntries(Object.entries(chartItems()).map(([name, items]) => [name, perYear(items)]));
    expect(counts).toMatchObject({
      labs: [31, 38, 29, 44, 18, 52, 61, 58, 74, 78, 62],
      vitals: [12, 14, 12, 15, 8, 18, 22, 20, 26, 25, 24],
      medications: [3, 2, 2, 4, 1, 6, 5, 4, 7, 5, 6],
      conditions: [2, 1, 1, 2, 1, 3, 2, 1, 2, 1, 1],
      immunizations: [1, 1, 1, 1, 1, 4, 2, 2, 2, 2, 1],
      visitsAndNotes: [9, 11, 8, 12, 6, 14, 16, 15, 18, 17, 15],
      imagingAndProcedures: [1, 0, 2, 1, 0, 2, 3, 1, 2, 3, 2],
    });
    expect(Object.values(chartItems()).flat()).toHaveLength(981);
    expect(chartItems().allergies).toHaveLength(2);
  });

  it('is the same text at every call', () => expect(elenaChart()).toBe(text));

  it('gives every resource its own id, and a fullUrl that carries it', () => {
    expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
    for (const { fullUrl, resource } of bundle.entry) {
      expect(fullUrl).toBe(`urn:uuid:${resource.id}`);
      expect(resource.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('refers only to what is in it', () => {
    const present = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
    const used = references(bundle);
    expect(used.length).toBeGreaterThan(3000);
    expect(used.filter((reference) => !present.has(reference))).toEqual([]);
  });

  it('belongs to one patient: Elena Marsh, born 12 Apr 1968, MRN 204418', () => {
    expect(ofType('Patient')).toHaveLength(1);
    expect(ofType('Patient')[0]).toMatchObject({
      name: [{ family: 'Marsh', given: ['Elena'] }],
      birthDate: '1968-04-12',
      gender: 'female',
      identifier: [{ value: '204418' }],
    });
    const patient = `urn:uuid:${ofType('Patient')[0]?.id}`;
    for (const item of Object.values(chartItems()).flat()) {
      const subject = (item.subject ?? item.patient) as { reference: string };
      expect(subject.reference).toBe(patient);
    }
  });

  it('has a status, a code and a date within 2016 to November 2026 on every clinical item', () => {
    for (const item of Object.values(chartItems()).flat()) {
      expect(item.status ?? item.clinicalStatus).toBeTruthy();
      expect(
        item.code ?? item.medicationCodeableConcept ?? item.vaccineCode ?? item.type,
        item.resourceType,
      ).toBeTruthy();
      expect(dateOf(item) >= '2016-01-01' && dateOf(item) < '2026-11-04', dateOf(item)).toBe(true);
    }
  });

  it('flags exactly the results outside their reference range', () => {
    for (const { code, valueQuantity, referenceRange, interpretation } of labs) {
      const [range] = referenceRange;
      const flag =
        valueQuantity.value > (range?.high?.value ?? Infinity)
          ? 'H'
          : valueQuantity.value < (range?.low?.value ?? -Infinity)
            ? 'L'
            : 'N';
      expect(interpretation[0]?.coding[0]?.code, `${code.text} ${valueQuantity.value}`).toBe(flag);
    }
  });

  it('has 38 tests since January 2024, four of them out of range at the last result', () => {
    const recent = labs.filter(({ effectiveDateTime }) => effectiveDateTime >= '2024');
    const names = [...new Set(recent.map(({ code }) => code.text))];
    expect(recent).toHaveLength(214);
    expect(names).toHaveLength(38);
    expect(Object.keys(labTests)).toHaveLength(38);
    const abnormal = names.filter((name) => series(name).at(-1)?.interpretation[0]?.coding[0]?.code !== 'N');
    expect(abnormal.sort()).toEqual(['HbA1c', 'LDL cholesterol', 'Potassium', 'Triglycerides']);
  });

  it('tells the story: HbA1c turns when metformin starts, potassium is high for the first time', () => {
    expect(series('HbA1c').map(({ valueQuantity }) => valueQuantity.value)).toEqual([
      5.5, 5.4, 5.7, 5.9, 6.4, 6.9, 7.8, 7.4, 7.2, 7.3, 7.0, 6.8, 7.0, 7.2, 7.1,
    ]);
    const potassium = series('Potassium');
    expect(potassium.at(-1)).toMatchObject({ valueQuantity: { value: 5.6, unit: 'mmol/L' } });
    expect(potassium.at(-1)?.effectiveDateTime).toBe('2026-11-03T08:25:00-06:00');
    expect(potassium.slice(0, -1).every(({ valueQuantity }) => valueQuantity.value <= 5.1)).toBe(true);
    expect(series('NT-proBNP').at(-1)).toMatchObject({ valueQuantity: { value: 88 } });
  });

  it('is mostly reviewable: labs, vital signs and allergies carry no label, the HIV medicine and the notes do', () => {
    const { resources: read } = readChart(text);
    const labels = labelChart(read);
    const counts = new Map<string, number>();
    read.forEach(({ json }, index) => {
      const name = `${classOf(json)} ${[...(labels[index] ?? [])].join('+')}`.trim();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    });
    expect(counts.get('Observation.laboratory')).toBe(545);
    expect(counts.get('Observation.vital-signs')).toBe(196);
    expect(counts.get('AllergyIntolerance')).toBe(2);
    expect(counts.get('MedicationRequest HIV')).toBe(6);
    expect(counts.get('Condition HIV')).toBe(1);
    expect(counts.get('DocumentReference PSY+U')).toBe(12);
  });

  it('lists nine current medicines, one of them marked as HIV treatment', () => {
    const current = ofType('MedicationRequest').filter(({ status }) => status === 'active');
    const names = current.map((item) => (item.medicationCodeableConcept as { text: string }).text);
    expect(names.map((name) => name.split(/[ ,]/)[0]).sort()).toEqual([
      'Aspirin',
      'Atorvastatin',
      'Bictegravir',
      'Levothyroxine',
      'Lisinopril',
      'Metformin',
      'Metoprolol',
      'Spironolactone',
      'Vitamin',
    ]);
    const marked = current.filter((item) => JSON.stringify(item.meta ?? {}).includes('"HIV"'));
    expect(marked).toHaveLength(1);
  });

  it('keeps twelve mental-health notes, each readable text and marked as such', () => {
    const marked = ofType('DocumentReference').filter((item) => JSON.stringify(item.meta ?? {}).includes('"PSY"'));
    expect(marked).toHaveLength(12);
    for (const item of ofType('DocumentReference')) {
      const [content] = item.content as { attachment: { data: string; size: number } }[];
      const bytes = Buffer.from(content?.attachment.data ?? '', 'base64');
      expect(bytes.byteLength).toBe(content?.attachment.size);
      expect(bytes.toString('utf8')).toContain('MRN 204418');
    }
  });

  it('keeps the written precision of its numbers', () => {
    expect(text).toContain('"value":7.0,"unit":"%"');
    expect(text).not.toContain('\uE000');
  });

  it('has one visit on a day at most, in order', () => {
    const dates = visits.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });
});
