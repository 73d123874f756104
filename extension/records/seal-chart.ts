import { type Bytes, type Hex, sha256, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { cidOf, digestOfCid } from '#protocol/cid';
import { structHash } from '#protocol/eip712';
import { ChartkeyError } from '#protocol/errors';
import { identityOf } from '#protocol/fhir/patient';
import type { SourceResource } from '#protocol/fhir/read-chart';
import { planSegments } from '#protocol/fhir/segment-plan';
import { titleOf } from '#protocol/fhir/title';
import type { AccountPath } from '#protocol/keys';
import { digestLeaf, merkleRoot } from '#protocol/merkle';
import { type ResourceLine, type ResourceProof, writeLines } from '#protocol/resource-lines';
import { encryptSegment } from '#protocol/segment';
import { type ChainContext, hashOf, type Manifest, types } from '#protocol/typed-data';
import type { AttestationProof } from '#protocol/wire/head-list';
import type { Keys } from '../vault/keys.ts';
import type { ChartItem, ChartRow, ChartSegment } from './chart-row.ts';
import type { FilingRow } from './filing.ts';
import { referenceRangeOf } from './reference-range.ts';
import { segmentKeys } from './segment-keys.ts';

export interface SealInputs {
  resources: readonly SourceResource[];
  /** The custodian's proof of each resource, in the same order. */
  proofs?: readonly ResourceProof[];
  attestation?: AttestationProof;
  path: AccountPath;
  /** A wallet of the patient's own that owns it, and signs for it later; the account at `path` unless told. */
  owner?: Hex;
  title: string;
  /** Unix ms. */
  at: number;
}

export interface SealOptions {
  keys: Keys;
  chain: ChainContext;
  /** Segments done of all. */
  progress?(done: number, total: number): void;
  signal?: AbortSignal;
}

export interface SealedChart {
  chart: ChartRow;
  manifest: Manifest;
  blobs: { cid: string; bytes: Bytes }[];
  /** Ready for the relay, once its owner has signed. */
  row: FilingRow['row'];
}

const noAttestation: Hex = `0x${'00'.repeat(32)}`;
const schema = async (): Promise<Hex> => toHex(await sha256(utf8('chartkey/1 FHIR R4 segments')));

/**
 * Turns a chart into ciphertext and an index of it, in memory: nothing is stored or sent here. Every id and salt is fresh
 * random, so doing it again after a death never reuses one (K9). Throws `CANCELLED` when the signal says so.
 */
export async function sealChart(
  inputs: SealInputs,
  { keys, chain, progress, signal }: SealOptions,
): Promise<SealedChart> {
  const { resources, proofs, attestation, path, title, at } = inputs;
  const plans = planSegments(resources, attestation?.custodian ?? 'self');
  const segments: ChartSegment[] = [];
  const items: ChartItem[] = [];
  const blobs: SealedChart['blobs'] = [];
  for (const [index, plan] of plans.entries()) {
    if (signal?.aborted) throw new ChartkeyError('CANCELLED');
    const id = crypto.getRandomValues(new Uint8Array(16));
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const name = { id: toHex(id), version: 1, salt: toBase64url(salt) };
    const [okm] = await segmentKeys(keys, [name]);
    const bytes = await encryptSegment(
      writeLines(plan.indexes.map((i) => lineOf(resources[i]!, proofs?.[i]))),
      okm!,
      { id, version: 1 },
      salt,
    );
    okm!.fill(0);
    const cid = await cidOf(bytes);
    blobs.push({ cid, bytes });
    const hints = plan.hints ? { hints: plan.hints } : {};
    segments.push({ ...name, cid, class: plan.class, labels: plan.labels, ...hints, month: plan.month, record: '0x' });
    for (const i of plan.indexes) {
      const { json } = resources[i]!;
      const range = referenceRangeOf(json);
      items.push({ ...titleOf(json), ...(range ? { range } : {}), segment: index });
    }
    progress?.(index + 1, plans.length);
  }

  const leaves = await Promise.all(blobs.map(({ cid }) => digestLeaf(digestOfCid(cid))));
  const manifest: Manifest = {
    ciphertextRoot: toHex(await merkleRoot(leaves)),
    schema: await schema(),
    attestation: attestation ? attestationHash(attestation) : noAttestation,
    salt: toHex(crypto.getRandomValues(new Uint8Array(32))),
  };
  const signer = await keys.signer(path);
  const owner = inputs.owner ?? signer.address;
  const message = { owner, manifest };
  const record = hashOf('Record', message);
  const chart: ChartRow = {
    v: 1,
    record,
    path,
    owner,
    title,
    at,
    segments: segments.map((segment) => ({ ...segment, record })),
    items,
    hinted: true,
    ...(attestation ? { attestation } : {}),
    ...statedPerson(resources),
  };
  const signed = owner === signer.address ? { signature: await signer.sign('Record', message, chain) } : {};
  return { chart, manifest, blobs, row: { owner, manifest: manifestHash(manifest), ...signed } };
}

function lineOf({ text, fullUrl }: SourceResource, proof: ResourceProof | undefined): ResourceLine {
  return { text, ...(fullUrl === undefined ? {} : { fullUrl }), ...(proof ? { proof } : {}) };
}

const manifestHash = (manifest: Manifest): Hex => toHex(structHash(types, 'Manifest', { ...manifest }));

const attestationHash = ({ owner, custodian, root, at }: AttestationProof): Hex =>
  hashOf('Attestation', { owner, custodian, root, at });

/** Whom the Patient resource says the chart is about. */
function statedPerson(resources: readonly SourceResource[]): Pick<ChartRow, 'person' | 'born'> {
  const patient = resources.find(({ type }) => type === 'Patient');
  if (!patient) return {};
  const { given, family, birthDate } = identityOf(patient.json);
  const person = [...given.slice(0, 1), family].filter(Boolean).join(' ');
  return { ...(person ? { person } : {}), ...(birthDate ? { born: birthDate } : {}) };
}
