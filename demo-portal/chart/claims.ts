import { hospital, insurer, subject } from './people.ts';
import { billedDays } from './procedures.ts';
import { type CodeableConcept, hl7Concept, type Resource } from './resource.ts';
import { refer, stableId } from './stable-id.ts';

const usd = (value: number) => ({ value, currency: 'USD' });

/** List price in US dollars by what was done; the rest is billed as an office test. */
const prices: Record<string, number> = {
  'MG Breast Screening': 310,
  'US Thyroid': 285,
  'US Abdomen': 340,
  'XR Knee': 145,
  'US Heart 2D': 1220,
  'CT Heart for calcium scoring': 199,
  Colonoscopy: 2480,
  'Home sleep apnea test': 620,
};

const coverage = (name: string, start: string, end: string | undefined): Resource => ({
  resourceType: 'Coverage',
  id: stableId(`coverage/${name}`),
  status: end ? 'cancelled' : 'active',
  type: hl7Concept('v3-ActCode', 'EHCPOL', 'extended healthcare'),
  subscriber: subject,
  subscriberId: name,
  beneficiary: subject,
  relationship: hl7Concept('subscriber-relationship', 'self', 'Self'),
  period: { start, ...(end && { end }) },
  payor: [insurer],
});

const claim = ({ date, service }: { date: string; service: CodeableConcept }): Resource => {
  const price = prices[service.text] ?? 95;
  return {
    resourceType: 'Claim',
    id: stableId(`claim/${date}`),
    status: 'active',
    type: hl7Concept('claim-type', 'institutional', 'Institutional'),
    use: 'claim',
    patient: subject,
    billablePeriod: { start: date, end: date },
    created: date,
    insurer,
    provider: hospital,
    priority: hl7Concept('processpriority', 'normal', 'Normal'),
    insurance: [
      {
        sequence: 1,
        focal: true,
        coverage: refer(`coverage/${date < '2021-01-01' ? 'GLM-7741-02' : 'GLM-9035-18'}`, 'Great Lakes Mutual'),
      },
    ],
    item: [
      {
        sequence: 1,
        productOrService: service,
        servicedDate: date,
        net: usd(price),
        encounter: [refer(`encounter/${date}`, 'Visit')],
      },
    ],
    total: usd(price),
  };
};

/** Two policies with the same insurer, and a Claim for each imaging study or procedure. */
export const claims = (): Resource[] => [
  coverage('GLM-7741-02', '2015-01-01', '2020-12-31'),
  coverage('GLM-9035-18', '2021-01-01', undefined),
  ...billedDays().map(claim),
];
