import type { AuthorizationElement } from './authorization.ts';

/** A path through JSON; numbers are places in a list. */
export type JsonPath = readonly (string | number)[];

export interface ElementPlaces {
  /** Paragraph of 45 CFR 164.508. */
  paragraph: string;
  asks: string;
  /** Where the signed grant says it; lines of the statement are bound by `terms.statement`. */
  grant: readonly JsonPath[];
  fhirR4: JsonPath;
  fhirR5: JsonPath;
  iso27560: JsonPath;
  /** Where the person reads it. */
  screen: string;
}

const terms = (...fields: string[]): JsonPath[] => fields.map((field) => ['terms', field]);
const record = (...path: (string | number)[]): JsonPath => ['dpv:hasRecordOfActivity', ...path];
const said = terms('statement');
const notice = record('dpv:hasNotice', 'dct:description');
const narrative: JsonPath = ['text', 'div'];
const statement = 'Approval: “The words you agree to”; receipt: “The words you agreed to”';

/** Where each element of a valid authorization is, in everything that is made from one signature. docs/receipts.md shows it. */
export const authorizationMap: Readonly<Record<AuthorizationElement, ElementPlaces>> = {
  information: {
    paragraph: '(c)(1)(i)',
    asks: 'a specific description of the information',
    grant: terms('scopes', 'labels', 'dataFrom', 'dataUntil', 'records'),
    fhirR4: ['provision', 'class'],
    fhirR5: ['provision', 0, 'resourceType'],
    iso27560: record('dpv:hasProcess', 'dpv:hasPersonalData'),
    screen: 'Approval: the sentence, counts and items',
  },
  discloser: {
    paragraph: '(c)(1)(ii)',
    asks: 'who discloses',
    grant: terms('gateway'),
    fhirR4: ['organization', 0],
    fhirR5: ['controller', 0],
    iso27560: record('dpv:hasDataProcessor'),
    screen: 'Approval: “Gateway” in “Technical details”; receipt: “Records kept at”',
  },
  recipient: {
    paragraph: '(c)(1)(iii)',
    asks: 'who receives',
    grant: terms('granteeName', 'grantee', 'origin'),
    fhirR4: ['provision', 'actor', 0],
    fhirR5: ['grantee', 0],
    iso27560: record('dpv:hasDataController'),
    screen: 'Approval: the verified name, place and site, and the sentence',
  },
  purpose: {
    paragraph: '(c)(1)(iv)',
    asks: 'each purpose',
    grant: terms('purpose'),
    fhirR4: ['provision', 'purpose', 0],
    fhirR5: ['provision', 0, 'purpose', 0],
    iso27560: record('dpv:hasProcess', 'dpv:hasPurpose'),
    screen: 'Approval: the sentence',
  },
  expiration: {
    paragraph: '(c)(1)(v)',
    asks: 'an expiration date',
    grant: [['expires']],
    fhirR4: ['provision', 'period', 'end'],
    fhirR5: ['period', 'end'],
    iso27560: record('dpv:hasConsentStatus', 0, 'dpv:hasDuration'),
    screen: 'Approval: the sentence',
  },
  signer: {
    paragraph: '(c)(1)(vi)',
    asks: 'signature and date; a representative’s authority',
    grant: [['patient'], ...said],
    fhirR4: ['verification', 0],
    fhirR5: ['verification', 0],
    iso27560: record('dpv:hasConsentStatus', 0),
    screen: 'Approval: the banner of whom one acts for; receipt: “You signed on”, “By what right”',
  },
  revocation: {
    paragraph: '(c)(2)(i)',
    asks: 'the right to revoke, its exceptions, and how',
    grant: said,
    fhirR4: narrative,
    fhirR5: narrative,
    iso27560: notice,
    screen: statement,
  },
  conditioning: {
    paragraph: '(c)(2)(ii)',
    asks: 'that care does not depend on it',
    grant: said,
    fhirR4: narrative,
    fhirR5: narrative,
    iso27560: notice,
    screen: statement,
  },
  redisclosure: {
    paragraph: '(c)(2)(iii)',
    asks: 'that it may be disclosed on',
    grant: said,
    fhirR4: narrative,
    fhirR5: narrative,
    iso27560: notice,
    screen: statement,
  },
  plainLanguage: {
    paragraph: '(c)(3)',
    asks: 'plain language',
    grant: said,
    fhirR4: ['language'],
    fhirR5: ['language'],
    iso27560: record('dpv:hasNotice', 'dct:language'),
    screen: 'everywhere; held to grade 8 by a linter in English',
  },
  copy: {
    paragraph: '(c)(4)',
    asks: 'a copy for the person',
    grant: [['patient'], ['expires'], ['terms']],
    fhirR4: ['identifier', 0, 'value'],
    fhirR5: ['identifier', 0, 'value'],
    iso27560: ['dct:identifier'],
    screen: 'the receipt of each share: print or save it',
  },
};

/** `provision.actor[0]`, as FHIR writes paths. */
export const pathText = (path: JsonPath): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );

/** The same table in Markdown. */
export function authorizationTable(): string {
  const code = (path: JsonPath) => `\`${pathText(path)}\``;
  const rows = Object.values(authorizationMap).map(({ paragraph, asks, grant, fhirR4, fhirR5, iso27560, screen }) =>
    [
      `164.508${paragraph}: ${asks}`,
      grant.map(code).join(', '),
      code(fhirR4),
      code(fhirR5),
      code(iso27560),
      screen,
    ].join(' | '),
  );
  return [
    '| element | signed grant | FHIR R4 | FHIR R5 | ISO/IEC TS 27560 | on screen |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
