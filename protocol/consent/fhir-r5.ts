import { accountOf } from './account-uri.ts';
import { type ConsentObject, listAt, textAt } from './consent-json.ts';
import { consentNarrative } from './consent-narrative.ts';
import { expiresOf, instantOf, lastInstantOf } from './consent-time.ts';
import { leftOverOf, readLeftOver } from './fhir-extension.ts';
import {
  actions,
  actorsOf,
  actReason,
  authorizationRule,
  categoriesOf,
  categoryCodes,
  concept,
  deciderOf,
  gatewayOf,
  granteeOf,
  idsOf,
  patientOf,
  recordsOf,
  sourceOf,
  typesOf,
} from './fhir-parts.ts';
import { grantedLabels, leftOutLabels } from './sensitive-codes.ts';
import { parseSignedGrant, type SignedGrant } from './signed-grant.ts';

/**
 * A grant as a FHIR R5 Consent (https://hl7.org/fhir/R5/consent.html). In R5 `decision` is the default and every provision an
 * exception to it: the default denies, the provision permits what was granted, and its own exceptions take out the sensitive
 * topics that were not. Pure, and never edited once published.
 */
export function toFhirR5(signed: SignedGrant): ConsentObject {
  const { grant, at, language, stopped } = signed;
  const { terms, expires } = grant;
  const codes = categoryCodes(terms.scopes);
  const types = typesOf(terms.scopes, 'http://hl7.org/fhir/fhir-types');
  const records = recordsOf(signed);
  const exceptions = leftOutLabels(terms.labels).map((label) => ({ securityLabel: [label] }));
  const period = { start: instantOf(at), end: lastInstantOf(expires) };
  return {
    resourceType: 'Consent',
    ...idsOf(signed),
    language,
    text: { status: 'generated', div: consentNarrative(signed) },
    extension: [leftOverOf(signed)],
    status: stopped ? 'inactive' : 'active',
    category: categoriesOf(grant),
    subject: patientOf(signed),
    date: instantOf(at).slice(0, 10),
    period,
    grantor: [deciderOf(signed)],
    grantee: [granteeOf(signed)],
    controller: [gatewayOf(signed)],
    sourceAttachment: [sourceOf(signed)],
    regulatoryBasis: [concept('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'OPTIN')],
    policyBasis: { url: authorizationRule },
    verification: [{ verified: true, verifiedWith: deciderOf(signed), verificationDate: [instantOf(at)] }],
    decision: 'deny',
    provision: [
      {
        period,
        actor: actorsOf(signed),
        action: actions(),
        purpose: [{ system: actReason, code: terms.purpose }],
        ...(types.length > 0 ? { resourceType: types } : {}),
        ...(codes.length > 0 ? { code: codes } : {}),
        dataPeriod: { start: terms.dataFrom, end: terms.dataUntil },
        ...(records.length > 0 ? { data: records } : {}),
        ...(exceptions.length > 0 ? { provision: exceptions } : {}),
      },
    ],
  };
}

/** The signed object back, from the elements and the extension. Throws `BAD_MESSAGE` where it is not one of ours. */
export function fromFhirR5(consent: unknown): SignedGrant {
  const { terms, chain, rest, ...proof } = readLeftOver(consent);
  const contract = accountOf(textAt(consent, 'identifier', 0, 'system'));
  const leftOut = listAt(consent, 'provision', 0, 'provision').map((each) => textAt(each, 'securityLabel', 0, 'code'));
  return parseSignedGrant({
    v: 1,
    chain: { chainId: contract.chainId, grants: contract.address, ...chain },
    grant: {
      patient: accountOf(textAt(consent, 'subject', 'identifier', 'value')).address,
      expires: expiresOf(textAt(consent, 'period', 'end')),
      terms: {
        ...terms,
        grantee: accountOf(textAt(consent, 'grantee', 0, 'identifier', 'value')).address,
        granteeName: textAt(consent, 'grantee', 0, 'display'),
        gateway: textAt(consent, 'controller', 0, 'identifier', 'value'),
        purpose: textAt(consent, 'provision', 0, 'purpose', 0, 'code'),
        labels: grantedLabels(leftOut),
        dataFrom: textAt(consent, 'provision', 0, 'dataPeriod', 'start'),
        dataUntil: textAt(consent, 'provision', 0, 'dataPeriod', 'end'),
        records: listAt(consent, 'provision', 0, 'data').map((each) =>
          textAt(each, 'reference', 'identifier', 'value'),
        ),
      },
    },
    language: textAt(consent, 'language'),
    ...proof,
    ...rest,
  });
}
