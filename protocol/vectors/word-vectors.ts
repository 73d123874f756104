import { describe as describeGrant } from '#protocol/describe';
import { expiresAt } from '#protocol/grant-rules';
import { canonicalScopes } from '#protocol/scopes';
import * as english from '#protocol/strings/en';
import type { Terms } from '#protocol/typed-data';
import { sampleGrant, sampleHex, sampleNow } from './sample.ts';

const cases: Record<string, Partial<Terms>> = {
  'labs and medications': {},
  'one class, in the past': { scopes: ['patient/Immunization.rs'], dataUntil: '2025-06' },
  'whole chart from the beginning, results to come': {
    scopes: ['patient/*.rs'],
    dataFrom: '1900-01',
    dataUntil: '2027-02',
  },
  'who they are, nothing else': { scopes: ['patient/Patient.rs'] },
  'sensitive topics and one deposit': {
    scopes: ['patient/AllergyIntolerance.rs', 'patient/Condition.rs', 'patient/Coverage.rs'],
    labels: ['HIV', 'PSY', 'U', 'UNDATED'],
    records: [sampleHex('record')],
    purpose: 'HRESCH',
  },
};

const scopeSamples = [
  ['patient/Observation.rs?category=laboratory', 'patient/Condition.r', 'patient/Condition.r'],
  ['patient/*.rs', 'patient/Immunization.s'],
];

/** The words people read and the one spelling of what they mean. */
export const wordVectors = () => ({
  now: sampleNow,
  descriptions: Object.entries(cases).map(([name, changes]) => {
    const grant = sampleGrant(changes);
    const said = describeGrant(grant, sampleNow, english);
    return { name, grant, text: said.sentence.map(({ text }) => text).join(''), ...said };
  }),
  scopes: scopeSamples.map((given) => ({ given, canonical: canonicalScopes(given) })),
  expires: ([1, 7, 30, 90, 365] as const).map((days) => ({
    days,
    fromMidnight: expiresAt(sampleNow, days),
    fromOneSecondLater: expiresAt(sampleNow + 1, days),
  })),
});
