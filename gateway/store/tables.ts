import type { Hex } from '#protocol/bytes';
import type { AgentColumns } from '../agents/migrations.ts';
import type { DisclosureColumns, DisclosureTables } from '../disclosures/tables.ts';
import type { EscrowTables } from '../escrow/tables.ts';
import type { PauseNewsTables } from '../pauses/tables.ts';
import type { ShredTables } from '../shred/tables.ts';

/**
 * The main store. Times are unix seconds, byte strings base64url, `json` columns text. What would open a record is not
 * here: shares live in the keep (`keep/tables.ts`), so a backup of this store releases nothing.
 */
export interface Tables extends EscrowTables, PauseNewsTables, ShredTables, DisclosureTables {
  meta: { key: string; value: string };
  deposits: AgentColumns & {
    id: Hex;
    patient: Hex;
    expires: number;
    terms: Hex;
    grantee: Hex;
    /** hashStruct(Deposit): two deposits are the same when this is. */
    deposit: Hex;
    capsule: string;
    at: number;
    /** 1 once it has expired and its share and heads are gone. */
    ended: number;
  };
  heads: {
    grant: Hex;
    version: number;
    body: string;
    hash: Hex;
    at: number;
    signature: Hex;
    /** JSON list. */
    cids: string;
    /** When a newer head came; kept until the tokens issued with it have ended. */
    superseded: number | null;
  };
  receipts: DisclosureColumns & {
    nonce: Hex;
    grant: Hex;
    patient: Hex;
    sessionKey: Hex;
    at: number;
    signature: Hex;
    /** JSON of `receiptSigner`. */
    signer: string;
    stored: number;
  };
  /** Grants whose `stopped` event is out. */
  stops: { id: Hex };
  blobs: { cid: string; owner: Hex; size: number; at: number };
  indexes: { owner: Hex; version: number; previous: Hex; hash: Hex; body: string; signature: Hex };
  inbox: { seq: number; custodian: Hex; owner: Hex; hash: Hex; body: string; at: number; signature: Hex; size: number };
  events: {
    seq: number;
    kind: string;
    /** JSON of `gatewayEvent` without `seq`. */
    body: string;
    /** Chain facts only. */
    block: number | null;
    retracted: number;
  };
  /** Taken inside the transaction that uses it, so numbers become visible in their order. */
  counters: { name: string; value: number };
  blocks: { number: number; hash: Hex };
  /** What the chain says of a grant, as followed. */
  chain: { id: Hex; granted: number | null; revoked: number | null };
}
