import { type Bytes, fromUtf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { foreignVersion } from '#protocol/fhir/foreign-version';
import type { FhirResource, SourceResource } from '#protocol/fhir/read-chart';
import { scanValue } from '#protocol/fhir/scan';
import { isAttested } from '#protocol/ownership';
import { type ResourceLine, type ResourceProof, readLines } from '#protocol/resource-lines';
import { verify } from '#protocol/signatures';
import type { ChainContext } from '#protocol/typed-data';
import { depositHeader } from '#protocol/wire/desk';
import type { AttestationProof } from '#protocol/wire/head-list';
import { parseWireText } from '#protocol/wire/parse';
import type { DepositRow } from './deposit-row.ts';

export interface OpenedPackage {
  title: string;
  attestation: AttestationProof;
  resources: SourceResource[];
  proofs: ResourceProof[];
}

const headerLimit = 4096;

/**
 * Reads what a custodian sent: header line, then resources with their proofs. Every resource must stand under the root that
 * the custodian signed for this very owner account, each leaf once and none missing; otherwise `ATTESTATION_INVALID`.
 */
export async function openPackage(bytes: Bytes, deposit: DepositRow, chain: ChainContext): Promise<OpenedPackage> {
  const end = bytes.indexOf(0x0a);
  if (end < 0 || end > headerLimit) throw new ChartkeyError('BAD_MESSAGE', { detail: 'no package header' });
  const header = parseWireText(depositHeader, fromUtf8(bytes.subarray(0, end)), headerLimit);
  const { grantee, profile } = deposit.offer.desk;
  const { owner, custodian } = header.attestation;
  if (owner !== deposit.owner || custodian !== grantee)
    throw new ChartkeyError('ATTESTATION_INVALID', { detail: 'made for another deposit' });
  try {
    verify('Attestation', header.attestation, chain, header.signature, custodian);
  } catch (cause) {
    throw new ChartkeyError('ATTESTATION_INVALID', { cause, detail: 'signature' });
  }
  const attestation = { ...header.attestation, signature: header.signature, profile };
  const lines = readLines(bytes.subarray(end + 1));
  if (lines.length === 0) throw new ChartkeyError('FHIR_EMPTY');
  const places = new Set(lines.map(({ proof }) => proof?.index));
  if (lines.length !== header.count || places.size !== lines.length)
    throw new ChartkeyError('ATTESTATION_INVALID', { detail: `${lines.length} of ${header.count} resources` });
  const proofs: ResourceProof[] = [];
  for (const line of lines) {
    if (line.proof?.count !== header.count || !(await isAttested(line, attestation)))
      throw new ChartkeyError('ATTESTATION_INVALID', { detail: 'a resource without its proof' });
    proofs.push(line.proof);
  }
  return { title: header.title, attestation, resources: lines.map(resourceOf), proofs };
}

/** The text stays as it came: it must already be the one minified spelling, well-formed and R4. */
function resourceOf({ text, fullUrl }: ResourceLine): SourceResource {
  const scanned = scanValue(text, 0);
  if (scanned.text !== text) throw new ChartkeyError('FHIR_SYNTAX', { detail: 'not minified' });
  const json = JSON.parse(text) as FhirResource;
  if (typeof json.resourceType !== 'string') throw new ChartkeyError('FHIR_NOT_FHIR');
  const version = foreignVersion(json);
  if (version !== undefined) throw new ChartkeyError('FHIR_VERSION', { detail: version });
  return {
    text,
    json,
    type: json.resourceType,
    ...(typeof json.id === 'string' ? { id: json.id } : {}),
    ...(fullUrl === undefined ? {} : { fullUrl }),
  };
}
