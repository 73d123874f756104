import { statementTextOf } from '../statement.ts';
import { grantId } from '../typed-data.ts';
import { accountOf, accountUri } from './account-uri.ts';
import { checksumOf } from './checksum.ts';
import { type ConsentObject, listAt, lookUp, textAt, where } from './consent-json.ts';
import { expiresOf, instantOf, lastInstantOf, secondsOf } from './consent-time.ts';
import { actReason, authorizationRule } from './fhir-parts.ts';
import { parseSignedGrant, type SignedGrant } from './signed-grant.ts';

/** Every prefix is declared here, so that nothing has to be fetched to read it (JSON-LD 1.1). */
const context: ConsentObject = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  ck: 'https://chartkey.org/ns/receipt#',
};
const schema = 'https://w3id.org/dpv/schema/dpv-27560';

/** The nearest purpose of the DPV taxonomy; the exact one is the HL7 code beside it. */
const broaderPurpose: Readonly<Record<string, string>> = {
  TREAT: 'dpv:ServiceProvision',
  ETREAT: 'dpv:ServiceProvision',
  HPAYMT: 'dpv:PaymentManagement',
  HRESCH: 'dpv:ScientificResearch',
  PATRQT: 'dpv:ServiceProvision',
};

/** The nearest kind of personal data of the PD taxonomy for a granted topic. */
const topicData: Readonly<Record<string, string>> = {
  PSY: 'pd:MentalHealth',
  GDIS: 'pd:Genetic',
  SEX: 'pd:SexualHistory',
};

/**
 * A grant as a consent receipt of ISO/IEC TS 27560:2023 in JSON-LD, in the terms of the Data Privacy Vocabulary 2
 * (https://w3id.org/dpv/guides/consent-27560). The receipt wraps the record it is a copy of. Pure, and never edited once
 * published.
 */
export function toIso27560(signed: SignedGrant): ConsentObject {
  const { grant, chain, at } = signed;
  const id = grantId(grant);
  const uri = `${accountUri(chain.chainId, chain.grants)}#${id}`;
  return {
    '@context': context,
    '@id': `${uri}/receipt`,
    '@type': 'dpv:ConsentReceipt',
    'dct:identifier': id,
    'dct:conformsTo': `${schema}#receipt`,
    'dct:created': instantOf(at),
    'dct:audience': 'dpv:DataSubject',
    'dpv:hasRecordOfActivity': {
      '@id': uri,
      '@type': 'dpv:ConsentRecord',
      'dct:identifier': id,
      'dct:conformsTo': `${schema}#record`,
      ...partiesOf(signed),
      'dpv:hasJurisdiction': 'loc:US',
      'dpv:hasApplicableLaw': authorizationRule,
      'dpv:hasLegalBasis': 'dpv:ExplicitlyExpressedConsent',
      'dpv:hasNotice': noticeOf(signed),
      'dpv:hasProcess': processOf(signed),
      'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dpv:isExercisedAt': grant.terms.gateway },
      'dpv:hasRight': { '@type': 'dpv:DataSubjectRight', 'dct:title': 'Right to withdraw consent' },
      'dpv:hasConsentStatus': eventsOf(signed),
      'ck:proof': proofOf(signed),
    },
  };
}

function partiesOf({ grant, chain, place }: SignedGrant): ConsentObject {
  const { grantee, granteeName, origin, gateway } = grant.terms;
  return {
    'dpv:hasDataSubject': { '@id': accountUri(chain.chainId, grant.patient), '@type': 'dpv:Patient' },
    'dpv:hasDataController': {
      '@id': accountUri(chain.chainId, grantee),
      '@type': ['dpv:Organisation', 'dpv:DataController', 'dpv:Recipient'],
      'dpv:hasName': granteeName,
      ...(place === undefined ? {} : { 'dpv:hasAddress': place }),
      'dpv:hasContact': origin,
    },
    'dpv:hasDataProcessor': { '@id': gateway, '@type': ['dpv:Organisation', 'dpv:DataProcessor'] },
  };
}

const noticeOf = ({ grant, at, language, actingFor }: SignedGrant): ConsentObject => ({
  '@type': 'dpv:ConsentNotice',
  'dct:identifier': grant.terms.statement,
  'dct:language': language,
  'dct:date': instantOf(at),
  'dct:description': statementTextOf({ actingFor, language }),
});

function processOf({ grant, chain }: SignedGrant): ConsentObject {
  const { terms, expires } = grant;
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      '@type': 'dpv:Purpose',
      'skos:broader': broaderPurpose[terms.purpose] ?? 'dpv:Purpose',
      'skos:notation': terms.purpose,
      'skos:inScheme': actReason,
    },
    'dpv:hasProcessing': ['dpv:Access', 'dpv:Disclose'],
    'dpv:hasPersonalData': [
      ...terms.scopes.map((scope) => ({
        '@type': ['pd:HealthRecord', 'dpv:SpecialCategoryPersonalData'],
        'dct:identifier': scope,
      })),
      ...terms.labels.map((label) => ({
        '@type': [topicData[label] ?? 'pd:HealthRecord', 'dpv:SensitivePersonalData'],
        'skos:notation': label,
      })),
    ],
    'dct:temporal': `${terms.dataFrom}/${terms.dataUntil}`,
    'dpv:hasDataSource': terms.records.map((record) => `${accountUri(chain.chainId, chain.records)}#${record}`),
    'dpv:hasRecipient': accountUri(chain.chainId, terms.grantee),
    'dpv:hasStorageCondition': [
      { '@type': 'dpv:StorageLocation', 'dpv:hasLocation': terms.gateway },
      { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': untilTime(expires) },
    ],
  };
}

const untilTime = (expires: number): ConsentObject => ({
  '@type': 'dpv:UntilTimeDuration',
  'rdf:value': lastInstantOf(expires),
});

function eventsOf({ grant, at, actingFor, byRule, stopped, chain }: SignedGrant): ConsentObject[] {
  const by = actingFor
    ? {
        '@type': actingFor.authority === 'parent' ? 'dpv:ParentOfDataSubject' : 'dpv:Representative',
        'ck:relation': actingFor.relation,
        'ck:authority': actingFor.authority,
        ...(actingFor.authority === 'other' ? { 'dct:description': actingFor.words } : {}),
      }
    : { '@id': accountUri(chain.chainId, grant.patient) };
  const given = {
    '@type': ['dpv:ConsentGiven', 'dpv:ExplicitlyExpressedConsent'],
    'dpv:isIndicatedBy': by,
    'dpv:isIndicatedAtTime': instantOf(at),
    'dpv:hasIndicationMethod': byRule ? 'EIP-712 signature by a standing rule' : 'EIP-712 signature',
    'dpv:hasDuration': untilTime(grant.expires),
  };
  if (!stopped) return [given];
  const { at: stoppedAt, signature } = stopped;
  const withdrawn = {
    '@type': 'dpv:ConsentWithdrawn',
    'dpv:isIndicatedBy': by,
    'dpv:isIndicatedAtTime': instantOf(stoppedAt),
    ...(signature ? { 'dpv:hasIndicationMethod': 'EIP-712 signature', 'ck:signature': signature } : {}),
  };
  return [given, withdrawn];
}

function proofOf(signed: SignedGrant): ConsentObject {
  const { grant, chain, signature, contract, byRule, items } = signed;
  return {
    'ck:granteeKey': grant.terms.granteeKey,
    'ck:capsule': grant.terms.capsule,
    'ck:salt': grant.terms.salt,
    'ck:recordsContract': chain.records,
    'ck:accreditationContract': chain.accreditation,
    'ck:signature': signature,
    ...(contract ? { 'ck:contract': true } : {}),
    ...(byRule ? { 'ck:byRule': true } : {}),
    ...(items === undefined ? {} : { 'ck:items': items }),
    'ck:checksum': checksumOf(signed),
  };
}

/** The signed object back. Throws `BAD_MESSAGE` where it is not one of ours. */
export function fromIso27560(receipt: unknown): SignedGrant {
  const record = lookUp(receipt, 'dpv:hasRecordOfActivity');
  const [contractUri = ''] = textAt(record, '@id').split('#');
  const { chainId, address: grants } = accountOf(contractUri);
  const controller = lookUp(record, 'dpv:hasDataController');
  const process = lookUp(record, 'dpv:hasProcess');
  const proof = lookUp(record, 'ck:proof');
  const given = lookUp(record, 'dpv:hasConsentStatus', 0);
  const data = listAt(process, 'dpv:hasPersonalData');
  const [dataFrom, dataUntil] = textAt(process, 'dct:temporal').split('/');
  const all = (key: string) => data.flatMap((each) => lookUp(each, key) ?? []);
  return parseSignedGrant({
    v: 1,
    chain: {
      chainId,
      grants,
      records: textAt(proof, 'ck:recordsContract'),
      accreditation: textAt(proof, 'ck:accreditationContract'),
    },
    grant: {
      patient: accountOf(textAt(record, 'dpv:hasDataSubject', '@id')).address,
      expires: expiresOf(textAt(given, 'dpv:hasDuration', 'rdf:value')),
      terms: {
        grantee: accountOf(textAt(controller, '@id')).address,
        granteeKey: textAt(proof, 'ck:granteeKey'),
        granteeName: textAt(controller, 'dpv:hasName'),
        origin: textAt(controller, 'dpv:hasContact'),
        gateway: textAt(record, 'dpv:hasDataProcessor', '@id'),
        purpose: textAt(process, 'dpv:hasPurpose', 'skos:notation'),
        scopes: all('dct:identifier'),
        labels: all('skos:notation'),
        dataFrom,
        dataUntil,
        records: listAt(process, 'dpv:hasDataSource').map((source) => String(source).split('#')[1]),
        capsule: textAt(proof, 'ck:capsule'),
        statement: textAt(record, 'dpv:hasNotice', 'dct:identifier'),
        salt: textAt(proof, 'ck:salt'),
      },
    },
    signature: textAt(proof, 'ck:signature'),
    at: secondsOf(textAt(given, 'dpv:isIndicatedAtTime')),
    language: textAt(record, 'dpv:hasNotice', 'dct:language'),
    ...where('contract', lookUp(proof, 'ck:contract')),
    ...where('byRule', lookUp(proof, 'ck:byRule')),
    ...where('place', lookUp(controller, 'dpv:hasAddress')),
    ...where('items', lookUp(proof, 'ck:items')),
    ...where('actingFor', representative(lookUp(given, 'dpv:isIndicatedBy'))),
    ...where('stopped', withdrawn(lookUp(record, 'dpv:hasConsentStatus', 1))),
  });
}

const representative = (by: unknown): object | undefined =>
  lookUp(by, 'ck:relation') === undefined
    ? undefined
    : {
        relation: lookUp(by, 'ck:relation'),
        authority: lookUp(by, 'ck:authority'),
        ...where('words', lookUp(by, 'dct:description')),
      };

const withdrawn = (event: unknown): object | undefined =>
  event === undefined
    ? undefined
    : { at: secondsOf(textAt(event, 'dpv:isIndicatedAtTime')), ...where('signature', lookUp(event, 'ck:signature')) };
