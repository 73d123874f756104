import { accountUri } from '#protocol/consent/account-uri';
import type { DisclosureKind, DisclosureRow } from './disclosure-rows.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

export interface AuditPlace {
  chainId: number;
  /** The gateway's URL: it gave the key that an opening is about. */
  gateway: string;
}

const dicom = 'http://dicom.nema.org/resources/ontology/DCM';
const lifecycle = 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle';
const entityType = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const objectRole = 'http://terminology.hl7.org/CodeSystem/object-role';
const own = 'https://chartkey.org/fhir/CodeSystem/accounting';
const profile = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PrivacyDisclosure.Source';

const concept = (system: string, code: string): JsonObject => ({ coding: [{ system, code }] });
const uri = (type: string, value: string, display?: string): JsonObject => ({
  type,
  identifier: { system: 'urn:ietf:rfc:3986', value },
  ...(display ? { display } : {}),
});

/** DICOM 110106 Export, 110112 Query, 110113 Security Alert, as BALP uses them. */
const typeOf: Readonly<Record<DisclosureKind, [type: string, action: string]>> = {
  opened: ['110106', 'R'],
  asked: ['110112', 'E'],
  refused: ['110113', 'E'],
  cancelled: ['110112', 'E'],
  shared: ['110113', 'E'],
  narrowed: ['110113', 'U'],
  stopped: ['110113', 'D'],
  ended: ['110113', 'E'],
  paused: ['110113', 'U'],
  resumed: ['110113', 'U'],
};

/**
 * One line of the accounting as a FHIR R4 AuditEvent. Openings follow the IHE pattern for a privacy disclosure at its source
 * (BALP, PrivacyDisclosure.Source), with the gateway as the source; the others use what of BALP fits a decision about a
 * consent. The Consent is named by the grant's id, as in the receipts of `protocol/consent`.
 */
export function auditEvent(row: DisclosureRow, { chainId, gateway }: AuditPlace): JsonObject {
  const { kind, grant, recipient, shared, receipt } = row;
  const [type, action] = typeOf[kind];
  const isOpening = kind === 'opened';
  const storage = uri('Organization', gateway);
  const app = { display: 'Chartkey' };
  return {
    resourceType: 'AuditEvent',
    id: idOf(row),
    ...(isOpening && recipient ? { meta: { profile: [profile] } } : {}),
    type: { system: dicom, code: type },
    subtype: [...(isOpening ? [{ system: lifecycle, code: 'disclose' }] : []), { system: own, code: kind }],
    action,
    recorded: new Date(receipt ? receipt.at * 1000 : row.at).toISOString(),
    outcome: kind === 'refused' ? '8' : '0',
    ...(shared
      ? { purposeOfEvent: [concept('http://terminology.hl7.org/CodeSystem/v3-ActReason', shared.purpose)] }
      : {}),
    agent: [
      {
        type: concept(dicom, '110153'),
        who: isOpening ? storage : app,
        requestor: false,
        network: { address: gateway, type: '5' },
      },
      ...recipientsOf(row, chainId),
      {
        type: concept('http://snomed.info/sct', '429577009'),
        who: { type: 'Patient', display: 'Patient' },
        requestor:
          kind === 'shared' || kind === 'narrowed' || kind === 'stopped' || kind === 'paused' || kind === 'resumed',
      },
    ],
    source: { observer: isOpening ? storage : app },
    entity: [
      {
        what: { type: 'Patient', display: 'Patient' },
        type: { system: entityType, code: '1' },
        role: { system: objectRole, code: '1' },
      },
      ...(grant ? [consentEntity(grant)] : []),
      ...(receipt ? [receiptEntity(row)] : []),
      ...(shared ? [dataEntity(row)] : []),
    ],
  };
}

/** FHIR ids: 64 letters at most, of these only. */
const idOf = ({ id }: DisclosureRow): string =>
  id
    .replace(/[^A-Za-z0-9.-]/g, '-')
    .replace(/^end\.0x/, 'end.')
    .slice(0, 64);

function recipientsOf({ name, recipient, opening }: DisclosureRow, chainId: number): JsonObject[] {
  if (!recipient)
    return name === '' ? [] : [{ type: concept(dicom, '110152'), who: { display: name }, requestor: true }];
  const institution = {
    type: concept(dicom, '110152'),
    who: uri('Organization', accountUri(chainId, recipient.account), name),
    requestor: opening !== undefined,
    network: { address: recipient.origin, type: '5' },
  };
  if (!opening?.clinician) return [institution];
  const clinician = {
    type: concept('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', 'IRCP'),
    who: { type: 'Practitioner', identifier: { system: `${own}#clinician-key`, value: opening.clinician } },
    requestor: true,
  };
  return [{ ...institution, requestor: false }, clinician];
}

const consentEntity = (grant: string): JsonObject => ({
  what: { reference: `Consent/${grant.slice(2)}`, type: 'Consent' },
  type: { system: 'http://hl7.org/fhir/resource-types', code: 'Consent' },
});

const detail = (type: string, valueString: string): JsonObject => ({ type, valueString });

/** What proves it: the receipt the reader signed, and where it stands in the log that the gateway anchors. */
function receiptEntity({ receipt, opening }: DisclosureRow): JsonObject {
  const record = opening?.record;
  const place =
    record?.state === 'proven'
      ? [
          detail('anchor', String(record.epoch)),
          detail('anchored', new Date(record.at * 1000).toISOString()),
          detail('ordinal', String(record.ordinal)),
        ]
      : [];
  return {
    what: { identifier: { system: `${own}#receipt`, value: receipt!.hash } },
    type: { system: entityType, code: '2' },
    role: { system: objectRole, code: '13' },
    ...(record ? { detail: [detail('record', record.state), ...place] } : {}),
  };
}

function dataEntity({ shared, items }: DisclosureRow): JsonObject {
  const { classes, labels, dataFrom, dataUntil, expires, records, items: all } = shared!;
  return {
    what: { display: 'Health records' },
    type: { system: entityType, code: '4' },
    role: { system: objectRole, code: '3' },
    detail: [
      ...classes.map((name) => detail('class', name)),
      ...labels.map((name) => detail('label', name)),
      detail('dataFrom', dataFrom),
      detail('dataUntil', dataUntil),
      detail('items', String(items ?? all)),
      detail('expires', new Date(expires * 1000).toISOString()),
      ...(records > 0 ? [detail('deposits', String(records))] : []),
    ],
  };
}

/** All of them as one FHIR R4 Bundle of type `collection`, newest first. */
export const auditBundle = (rows: readonly DisclosureRow[], place: AuditPlace, now: number): JsonObject => ({
  resourceType: 'Bundle',
  type: 'collection',
  timestamp: new Date(now).toISOString(),
  entry: rows.map((row) => {
    const resource = auditEvent(row, place);
    return { fullUrl: `https://chartkey.org/fhir/AuditEvent/${resource.id as string}`, resource };
  }),
});
