import * as v from 'valibot';
import {
  address,
  agentProof,
  base64url,
  bytes32,
  cid,
  count,
  line,
  seconds,
  signature64,
  signature65,
} from './common.ts';
import { delegation, receipt, signedDelegation } from './desk.ts';

/** Bodies of the gateway's HTTP API (protocol.md §6). Byte strings are base64url; limits are in bytes. */
export const deposit = v.strictObject({
  patient: address,
  expires: seconds,
  terms: bytes32,
  grantee: address,
  signature: signature65,
  /** s_g, 32 bytes. */
  share: bytes32,
  capsule: base64url(4096),
  depositSignature: signature65,
  /** Where the patient named an agent for this grant, who then signs the deposit and its heads. */
  agent: v.optional(agentProof),
});
export type DepositBody = v.InferOutput<typeof deposit>;

export const signedHead = v.strictObject({
  head: v.strictObject({ grant: bytes32, version: count, body: bytes32, at: seconds }),
  signature: signature65,
  /** Sealed list, at most 1 MiB. */
  body: base64url(1024 * 1024),
  /** The fetch allow-list: exactly the segments of the head. */
  cids: v.pipe(v.array(cid), v.maxLength(20_000)),
  /** Who signed it instead of the patient, as deposited; said by the gateway to readers. */
  agent: v.optional(agentProof),
});
export type SignedHead = v.InferOutput<typeof signedHead>;

export const nonceResponse = v.strictObject({ nonce: bytes32, gateway: bytes32, at: seconds });

/** Who signed the receipt: the grantee's account, or a clinician with a delegation by that account or by its key desk's. */
export const receiptSigner = v.variant('kind', [
  v.strictObject({ kind: v.literal('grantee') }),
  v.strictObject({
    kind: v.literal('clinician'),
    publicKey: base64url(65),
    delegation,
    delegationSignature: signature65,
    desk: v.optional(signedDelegation),
  }),
]);

export const leaseRequest = v.strictObject({
  receipt,
  signature: v.union([signature64, signature65]),
  signer: receiptSigner,
  sessionKey: base64url(1216),
});
export type LeaseRequest = v.InferOutput<typeof leaseRequest>;

export const leaseResponse = v.strictObject({
  /** s_g sealed to the session key. */
  share: base64url(4096),
  /** Bearer token for exactly the head's CIDs, 15 minutes. */
  token: line(128),
  until: seconds,
  head: signedHead,
  capsule: base64url(4096),
});
export type LeaseResponse = v.InferOutput<typeof leaseResponse>;

export const chainRow = v.strictObject({ patient: address, expires: seconds, terms: bytes32, signature: signature65 });
export type ChainRow = v.InferOutput<typeof chainRow>;
export const revocation = chainRow;
export const recordRow = v.strictObject({ owner: address, manifest: bytes32, signature: signature65 });
export type RecordRow = v.InferOutput<typeof recordRow>;
const rows = <S extends v.GenericSchema>(row: S) => v.pipe(v.array(row), v.minLength(1), v.maxLength(100));
export const relayGrants = v.strictObject({ rows: rows(chainRow) });
export const relayRevocations = v.strictObject({ rows: rows(chainRow) });
export const relayRecords = v.strictObject({ rows: rows(recordRow) });

/** First part of a batch upload: `BlobWrite(owner, cids, at)` signed by `owner`; frames follow (see `frames.ts`). */
export const blobWrite = v.strictObject({
  owner: address,
  cids: v.pipe(v.array(cid), v.minLength(1), v.maxLength(2_000)),
  at: seconds,
  signature: signature65,
});
export const blobBatch = v.strictObject({ cids: v.pipe(v.array(cid), v.minLength(1), v.maxLength(20_000)) });

export const receiptsQuery = v.strictObject({ patient: address, at: seconds, signature: signature65 });
export const storedReceipt = v.strictObject({
  receipt,
  signature: v.union([signature64, signature65]),
  signer: receiptSigner,
});
export type StoredReceipt = v.InferOutput<typeof storedReceipt>;
export const receiptsResponse = v.strictObject({ receipts: v.array(storedReceipt) });

/** Compare-and-swap: `version` is one more than the stored one, `previous` the SHA-256 of the stored body (zeros first). */
export const indexWrite = v.strictObject({
  owner: address,
  version: count,
  previous: bytes32,
  body: base64url(8 * 1024 * 1024),
  signature: signature65,
});

export type IndexWrite = v.InferOutput<typeof indexWrite>;

/** POST /inbox/{custodian}: a sealed deposit for a patient who is away. `body` is at most 4 MiB. */
export const inboxWrite = v.strictObject({
  custodian: address,
  owner: address,
  at: seconds,
  body: base64url(4 * 1024 * 1024),
  signature: signature65,
});
export type InboxWrite = v.InferOutput<typeof inboxWrite>;
export const inboxResponse = v.strictObject({
  items: v.array(v.strictObject({ seq: count, at: seconds, body: base64url(4 * 1024 * 1024), signature: signature65 })),
});

/**
 * `Pause(grant, paused, version, at)` signed by the grant's patient account. `version` only grows; a device takes the unix
 * milliseconds of the press, so that the last press wins whatever device it was made on.
 */
export const signedPause = v.strictObject({
  pause: v.strictObject({ grant: bytes32, paused: v.boolean(), version: count, at: seconds }),
  signature: signature65,
});
export type SignedPause = v.InferOutput<typeof signedPause>;
export const pauses = v.strictObject({ rows: rows(signedPause) });
/** One row's outcome: what the gateway holds now, and the code of why the row changed nothing, where it did not. */
export const pauseOutcome = v.strictObject({
  grant: bytes32,
  held: v.optional(v.strictObject({ paused: v.boolean(), version: count })),
  refused: v.optional(line(40)),
});
export type PauseOutcome = v.InferOutput<typeof pauseOutcome>;
/** In the order of the rows that were sent. */
export const pausesAnswer = v.strictObject({ rows: v.array(pauseOutcome) });

/** What the acknowledged writes answer with. */
export const accepted = v.strictObject({ id: bytes32 });
export const headAccepted = v.strictObject({ grant: bytes32, version: count });
export const blobsAccepted = v.strictObject({ stored: count });
export const indexAccepted = v.strictObject({ owner: address, version: count });

/** One row of the relay. `row` names it in GET /relay/{row}; `id` is the grant's or the record's. */
export const relayRow = v.strictObject({
  row: line(128),
  kind: v.picklist(['grants', 'revocations', 'records']),
  id: bytes32,
  status: v.picklist(['queued', 'sent', 'mined', 'failed']),
  transaction: v.optional(bytes32),
});
export type RelayRow = v.InferOutput<typeof relayRow>;
export const relayResponse = v.strictObject({ rows: v.array(relayRow) });
export type RelayResponse = v.InferOutput<typeof relayResponse>;

/** GET /: which gateway this is and which chain it follows. */
export const gatewayInfo = v.strictObject({
  v: v.literal(1),
  url: line(256),
  gateway: bytes32,
  chainId: count,
  grants: address,
  records: address,
  accreditation: address,
  /** The account that signs this gateway's erasure certificates. */
  identity: address,
  relay: v.boolean(),
});

/**
 * GET /events (SSE; `id:` is `seq`). `stopped` is a signed revocation at first sight, before the chain; `granted` and
 * `revoked` are chain facts; `head` announces a new version; `paused` and `resumed` a signed Pause, of which the highest
 * version counts; `retracted` undoes a chain fact after a re-org.
 */
export const gatewayEvent = v.variant('kind', [
  v.strictObject({ kind: v.literal('granted'), seq: count, id: bytes32, block: count }),
  v.strictObject({ kind: v.literal('revoked'), seq: count, id: bytes32, block: count }),
  v.strictObject({ kind: v.literal('recorded'), seq: count, id: bytes32, block: count }),
  v.strictObject({ kind: v.literal('retracted'), seq: count, of: count }),
  v.strictObject({ kind: v.literal('stopped'), seq: count, id: bytes32 }),
  v.strictObject({ kind: v.literal('head'), seq: count, id: bytes32, version: count }),
  v.strictObject({ kind: v.literal('paused'), seq: count, id: bytes32, version: count }),
  v.strictObject({ kind: v.literal('resumed'), seq: count, id: bytes32, version: count }),
  v.strictObject({
    kind: v.literal('accredited'),
    seq: count,
    who: address,
    institution: line(64),
    roles: count,
    until: seconds,
    profile: bytes32,
    block: count,
    /** Unix seconds of the block. */
    at: seconds,
  }),
  v.strictObject({ kind: v.literal('unaccredited'), seq: count, who: address, block: count, at: seconds }),
]);
export type GatewayEvent = v.InferOutput<typeof gatewayEvent>;
/** GET /events with `Accept: application/json`: at most 1,000 after `since`, oldest first. */
export const eventsResponse = v.strictObject({ events: v.array(gatewayEvent) });
