import { type Hex, toBase64url } from '#protocol/bytes';
import { classesOfScopes, type RecordClass } from '#protocol/fhir/classes';
import type { Hint } from '#protocol/fhir/inference-hint';
import { headBodyHash, sealHead } from '#protocol/head';
import { deriveShares } from '#protocol/keys';
import { leaseKey } from '#protocol/lease';
import { monthWithin } from '#protocol/select';
import type { Grant } from '#protocol/typed-data';
import type { ActingFor } from '#protocol/wire/acting-for';
import type { SignedHead } from '#protocol/wire/gateway';
import type { AttestationProof, HeadList, LinkProof } from '#protocol/wire/head-list';
import { type Context, secondsOf } from '../background/context.ts';
import type { ChartSegment } from '../records/chart-row.ts';
import type { Charts } from '../records/charts.ts';
import { segmentKeys } from '../records/segment-keys.ts';
import type { Signer } from '../vault/keys.ts';
import { withoutHints } from './leave-out.ts';
import { type Limit, selectLimited } from './limit.ts';

export interface HeadInputs {
  id: Hex;
  grant: Grant;
  patient: Signer;
  tellLeftOut: boolean;
  /** By what right it was given; the reader compares it with the signed statement. */
  actingFor?: ActingFor;
  /** What the patient has narrowed it to since. */
  limit?: Limit;
  /** What was kept back when it was given. */
  leaveOut?: readonly Hint[];
}

/**
 * The next head of a grant: exactly the segments its terms select, each with the key of that one ciphertext, and the
 * proofs of where they come from. Nothing else is ever put in (K4, K6).
 */
export async function sealedHead(
  context: Context,
  charts: Charts,
  { id, grant, patient, tellLeftOut, actingFor, limit, leaveOut }: HeadInputs,
  version: number,
): Promise<SignedHead> {
  const selected = withoutHints(selectLimited(grant.terms, limit, charts.segments), leaveOut);
  const sources = charts.rows.filter(({ record }) => selected.some((segment) => segment.record === record));
  const { owned } = await context.ledger.read();
  // A wallet that owns a record names an agent for its links; until it has, nothing is said about where the record is from.
  const linked = await Promise.all(
    sources.map(async ({ path, owner, record }) => {
      const signer = await context.keys.signer(path);
      return signer.address === owner || owned.get(record)?.agent?.agent === signer.address;
    }),
  );
  const attested = sources.filter((row, i) => row.attestation !== undefined && linked[i]);
  const okms = await segmentKeys(context.keys, selected);
  const links = await Promise.all(
    attested.map(async ({ path, owner, record }): Promise<LinkProof> => {
      const link = { owner, grant: id, until: grant.expires };
      const signer = await context.keys.signer(path);
      const agent = owned.get(record)?.agent;
      return { ...link, signature: await signer.sign('Link', link, context.chain), ...(agent ? { agent } : {}) };
    }),
  );
  const list: HeadList = {
    v: 1,
    segments: selected.map((segment, i) => {
      const attestation = attested.findIndex(({ record }) => record === segment.record);
      const { cid, version: segmentVersion, class: name, labels, month } = segment;
      const entry = {
        cid,
        id: segment.id,
        version: segmentVersion,
        class: name,
        labels,
        month,
        okm: toBase64url(okms[i]!),
      };
      return attestation < 0 ? entry : { ...entry, attestation };
    }),
    attestations: attested.map(({ attestation }): AttestationProof => attestation!),
    links,
    leftOut: tellLeftOut ? withheldClasses(charts, grant, selected) : [],
    ...(actingFor ? { actingFor } : {}),
  };
  for (const okm of okms) okm.fill(0);
  const shares = await context.keys.seed((seed) => deriveShares(seed, grant.terms.salt));
  const key = await leaseKey(shares.patient, shares.gateway, id);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const body = await sealHead(list, key, id, version, salt);
  for (const secret of [key, shares.patient, shares.gateway]) secret.fill(0);
  const head = { grant: id, version, body: await headBodyHash(body), at: secondsOf(context) };
  const signature = await patient.sign('Head', head, context.chain);
  const cids = [...new Set(list.segments.map(({ cid }) => cid))];
  return { head, signature, body: toBase64url(body), cids };
}

/** Granted classes of which something inside the dates stays out, by a label or since it was narrowed; never which or why. */
function withheldClasses(charts: Charts, { terms }: Grant, selected: readonly ChartSegment[]): RecordClass[] {
  const opened: ReadonlySet<RecordClass> = classesOfScopes(terms.scopes);
  const given = new Set(selected);
  const withheld = charts.segments.filter(
    (segment) =>
      opened.has(segment.class) &&
      monthWithin(segment.month, terms) &&
      (terms.records.length === 0 || terms.records.includes(segment.record)) &&
      !given.has(segment),
  );
  return [...new Set(withheld.map((segment) => segment.class))].sort();
}
