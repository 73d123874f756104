import type { Hex } from '../bytes.ts';
import { ChartkeyError } from '../errors.ts';
import { checksumOf } from './checksum.ts';
import { type ConsentObject, listAt, lookUp, where } from './consent-json.ts';
import { instantOf, secondsOf } from './consent-time.ts';
import type { SignedGrant } from './signed-grant.ts';

/** The one extension of our consents: everything of the signed object that FHIR has no element for. */
const url = 'https://chartkey.org/fhir/StructureDefinition/signed-grant';

const text = (name: string, value: string): ConsentObject => ({ url: name, valueString: value });
const optional = (name: string, value: string | undefined): ConsentObject[] =>
  value === undefined ? [] : [text(name, value)];

/** What is left over, as a FHIR Extension with one part for each field. */
export function leftOverOf(signed: SignedGrant): ConsentObject {
  const { grant, chain, actingFor, stopped, items } = signed;
  const { terms } = grant;
  return {
    url,
    extension: [
      text('recordsContract', chain.records),
      text('accreditationContract', chain.accreditation),
      text('granteeKey', terms.granteeKey),
      text('origin', terms.origin),
      ...terms.scopes.map((scope) => text('scope', scope)),
      text('capsule', terms.capsule),
      text('statement', terms.statement),
      text('salt', terms.salt),
      text('signature', signed.signature),
      { url: 'signedAt', valueInstant: instantOf(signed.at) },
      ...(signed.contract ? [{ url: 'contract', valueBoolean: true }] : []),
      ...(signed.byRule ? [{ url: 'byRule', valueBoolean: true }] : []),
      ...optional('place', signed.place),
      ...(items === undefined ? [] : [{ url: 'items', valueUnsignedInt: items }]),
      ...optional('relation', actingFor?.relation),
      ...optional('authority', actingFor?.authority),
      ...optional('authorityWords', actingFor?.authority === 'other' ? actingFor.words : undefined),
      ...(stopped ? [{ url: 'stoppedAt', valueInstant: instantOf(stopped.at) }] : []),
      ...optional('stopSignature', stopped?.signature),
      text('checksum', checksumOf(signed)),
    ],
  };
}

export interface LeftOver extends Pick<SignedGrant, 'signature' | 'at'> {
  chain: Record<'records' | 'accreditation', string>;
  terms: Record<'granteeKey' | 'origin' | 'capsule' | 'statement' | 'salt', string> & { scopes: string[] };
  /** The optional fields that are there. */
  rest: { [key: string]: unknown };
}

/** Reads the extension back. Throws `BAD_MESSAGE` where it, or a part that must be there, is not. */
export function readLeftOver(consent: unknown): LeftOver {
  const extension = listAt(consent, 'extension').find((each) => lookUp(each, 'url') === url);
  const parts = listAt(extension, 'extension');
  const partOf = (name: string): unknown => {
    const part = parts.find((each) => lookUp(each, 'url') === name);
    const key = Object.keys(part ?? {}).find((each) => each.startsWith('value'));
    return key === undefined ? undefined : lookUp(part, key);
  };
  const must = (name: string): string => {
    const value = partOf(name);
    if (typeof value !== 'string') throw new ChartkeyError('BAD_MESSAGE', { detail: `extension ${name}` });
    return value;
  };
  const scopes = parts.filter((each) => lookUp(each, 'url') === 'scope').map((each) => lookUp(each, 'valueString'));
  return {
    signature: must('signature') as Hex,
    at: secondsOf(must('signedAt')),
    chain: { records: must('recordsContract'), accreditation: must('accreditationContract') },
    terms: {
      granteeKey: must('granteeKey'),
      origin: must('origin'),
      capsule: must('capsule'),
      statement: must('statement'),
      salt: must('salt'),
      scopes: scopes.map(String),
    },
    rest: {
      ...where('contract', partOf('contract')),
      ...where('byRule', partOf('byRule')),
      ...where('place', partOf('place')),
      ...where('items', partOf('items')),
      ...where('actingFor', actingForOf(partOf)),
      ...where('stopped', stopOf(partOf)),
    },
  };
}

function actingForOf(partOf: (name: string) => unknown): object | undefined {
  const relation = partOf('relation');
  if (relation === undefined) return undefined;
  return { relation, authority: partOf('authority'), ...where('words', partOf('authorityWords')) };
}

function stopOf(partOf: (name: string) => unknown): object | undefined {
  const at = partOf('stoppedAt');
  if (typeof at !== 'string') return undefined;
  return { at: secondsOf(at), ...where('signature', partOf('stopSignature')) };
}
