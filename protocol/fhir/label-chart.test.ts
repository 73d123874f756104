import { describe, expect, it } from 'vitest';
import type { FhirResource } from './fhir-json.ts';
import { labelChart, labelsOf, type SensitivityLabel } from './labels.ts';

const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const coded = (code: string) => ({ coding: [{ system: icd10, code }] });
const lab = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const to = (reference: string) => ({ reference });

/** Labels by id of a chart given as resources with ids. */
function chart(...resources: (FhirResource & { id: string; fullUrl?: string })[]): Record<string, SensitivityLabel[]> {
  const inputs = resources.map(({ fullUrl, ...json }) => ({
    json,
    type: json.resourceType,
    id: json.id,
    ...(fullUrl === undefined ? {} : { fullUrl }),
  }));
  return Object.fromEntries(labelChart(inputs).map((labels, index) => [resources[index]!.id, labels]));
}

const anxiety = { resourceType: 'Condition', id: 'anxiety', code: coded('F41.1') };
const ordinary = { resourceType: 'Condition', id: 'pressure', code: coded('I10') };
const unknown = { resourceType: 'Condition', id: 'unknown', code: { text: '?' } };
const visit = { resourceType: 'Encounter', id: 'visit' };
const pill = (id: string, reason: string) => ({
  resourceType: 'MedicationRequest',
  id,
  medicationCodeableConcept: { text: 'Propranolol 40 mg' },
  reasonReference: [to(reason)],
});

describe('labelChart', () => {
  it('K4 a record takes the labels of what it references, to any depth', () => {
    const claim = { resourceType: 'Claim', id: 'claim', prescription: to('MedicationRequest/pill') };
    const benefit = { resourceType: 'ExplanationOfBenefit', id: 'benefit', claim: to('Claim/claim') };
    expect(chart(benefit, claim, pill('pill', 'Condition/anxiety'), anxiety, ordinary)).toEqual({
      anxiety: ['PSY'],
      pill: ['PSY'],
      claim: ['PSY'],
      benefit: ['PSY'],
      pressure: [],
    });
  });

  it.each([
    'urn:uuid:1',
    'Condition/anxiety',
    'https://a.example/fhir/Condition/anxiety/_history/2',
    'urn:uuid:anxiety',
  ])('K4 follows %s', (reference) => {
    expect(chart(pill('pill', reference), { ...anxiety, fullUrl: 'urn:uuid:1' })).toMatchObject({ pill: ['PSY'] });
  });

  it('K4 a reference to an id that several records have takes the labels of all', () => {
    const chartOf = [pill('pill', 'Condition/same'), { ...ordinary, id: 'same' }, { ...anxiety, id: 'same' }];
    expect(labelChart(chartOf.map((json) => ({ json, type: json.resourceType, id: json.id })))[0]).toEqual(['PSY']);
  });

  it('K4 an encounter takes the labels of what happened in it; other records of the visit do not', () => {
    const inVisit = { encounter: to('Encounter/visit') };
    const labels = chart(visit, { ...anxiety, ...inVisit }, { ...ordinary, ...inVisit }, { ...unknown, ...inVisit });
    expect(labels).toEqual({ visit: ['PSY'], anxiety: ['PSY'], pressure: [], unknown: ['U'] });
  });

  it('K4 claims take the labels of the encounter they bill', () => {
    const claim = { resourceType: 'Claim', id: 'claim', item: [{ encounter: [to('Encounter/visit')] }] };
    const labels = chart(claim, visit, { ...anxiety, encounter: to('Encounter/visit') });
    expect(labels).toMatchObject({ claim: ['PSY'], visit: ['PSY'] });
  });

  it('K4 a result takes its report’s own labels, not those of its neighbours', () => {
    const result = (id: string, code: string) => ({ resourceType: 'Observation', id, code: lab(code) });
    const report = (code: string) => ({
      resourceType: 'DiagnosticReport',
      id: 'report',
      code: lab(code),
      result: [to('Observation/glucose'), to('Observation/viral')],
    });
    const results = [result('glucose', '2345-7'), result('viral', '20447-9')] as const;
    expect(chart(report('24323-8'), ...results)).toEqual({ report: ['HIV'], glucose: [], viral: ['HIV'] });
    expect(chart(report('44607-0'), ...results)).toEqual({ report: ['HIV'], glucose: ['HIV'], viral: ['HIV'] });
  });

  it('K4 what references an unreviewed record is unreviewed', () => {
    expect(chart(pill('pill', 'Condition/unknown'), unknown)).toEqual({ pill: ['U'], unknown: ['U'] });
  });

  it('K4 an encounter takes the labels of the clinic; the clinic’s other references do not', () => {
    const clinic = { resourceType: 'Organization', id: 'clinic', name: 'Center for Addiction Medicine' };
    const patient = { resourceType: 'Patient', id: 'patient', managingOrganization: to('Organization/clinic') };
    const labels = chart(
      clinic,
      patient,
      { ...visit, serviceProvider: to('Organization/clinic') },
      {
        ...ordinary,
        asserter: to('Organization/clinic'),
      },
    );
    expect(labels).toEqual({ clinic: ['ETH'], patient: [], visit: ['ETH'], pressure: [] });
  });

  it('W2 a reference to an id shared by a crowd is not followed: all of them are unreviewed', () => {
    const crowd = Array.from({ length: 30_000 }, () => ({ ...ordinary, id: 'same' }));
    const pointing = Array.from({ length: 30_000 }, (_, index) => pill(`pill${index}`, 'Condition/same'));
    const inputs = [...crowd, ...pointing].map((json) => ({ json, type: json.resourceType, id: json.id }));
    const started = performance.now();
    expect(labelChart(inputs).every((labels) => labels.includes('U'))).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('ends on circles', () => {
    const goal = { resourceType: 'Goal', id: 'goal', description: coded('I10'), addresses: [to('CarePlan/plan')] };
    const plan = {
      resourceType: 'CarePlan',
      id: 'plan',
      goal: [to('Goal/goal')],
      addresses: [to('Condition/anxiety')],
    };
    expect(chart(goal, plan, anxiety)).toEqual({ goal: ['PSY'], plan: ['PSY'], anxiety: ['PSY'] });
  });

  it('gives a lone resource what labelsOf gives it', () => {
    for (const json of [anxiety, ordinary, unknown, visit]) {
      expect(chart(json)).toEqual({ [json.id]: labelsOf(json) });
    }
  });

  it('W2 20,000 records that all reference one visit take linear time', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      json: { resourceType: 'Claim', id: `c${index}`, item: [{ encounter: [to('Encounter/visit')] }] },
      type: 'Claim',
      id: `c${index}`,
    }));
    const inputs = [...many, { json: visit, type: 'Encounter', id: 'visit' }];
    const started = performance.now();
    expect(labelChart(inputs)).toHaveLength(20_001);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
