import type { Insertable, Kysely } from 'kysely';
import { roles } from '#contracts/roles';
import type { Bytes, Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { unminedLimit } from '#protocol/lease';
import type { AgentProof } from '#protocol/wire/common';
import { agentOf } from '../agents/grant-signer.ts';
import type { ChainState } from '../follower/chain-state.ts';
import type { Held, Keep } from '../keep/keep.ts';
import type { Metrics } from '../metrics.ts';
import type { Tables } from '../store/tables.ts';
import { groupCommit } from './group-commit.ts';

/** A receipt whose nonce, time, session key and signature are proven; whether the grant lives is still to be seen. */
export interface ProvenReceipt {
  grant: Hex;
  nonce: Hex;
  sessionKey: Hex;
  at: number;
  signature: Hex;
  /** JSON of `receiptSigner`. */
  signer: string;
  /** The account that signed, or whose delegation the signer holds. */
  grantee: Hex;
}

export interface Lease {
  share: Bytes;
  capsule: string;
  /** Of the grant, unix seconds: nothing that came with a lease serves longer. */
  expires: number;
  head: { version: number; body: string; hash: Hex; at: number; signature: Hex; cids: string };
  /** Who signs heads instead of the patient. */
  agent: AgentProof | undefined;
}

export interface LeaseDesk {
  /**
   * Stores the receipt, durably, then gives the share (K1), under the lock a revocation and a pause take (K2, K11). Throws
   * `GRANT_UNKNOWN`, `GRANT_REVOKED`, `GRANT_PAUSED`, `GRANT_EXPIRED`, `GRANT_SUSPENDED`, `NOT_ACCREDITED`, `BAD_SIGNATURE`,
   * `NONCE_INVALID`.
   */
  lease(receipt: ProvenReceipt): Promise<Lease>;
}

/** Receipts in one commit. */
const groupLimit = 64;

interface Parts {
  store: Kysely<Tables>;
  keep: Keep;
  chainState: ChainState;
  metrics: Metrics;
  now(): number;
}

export function createLeaseDesk({ store, keep, chainState, metrics, now }: Parts): LeaseDesk {
  const commit = (receipts: ProvenReceipt[]) => {
    metrics.leaseBatch.observe(receipts.length);
    return keep.hold([...new Set(receipts.map(({ grant }) => grant))], (held) => decide(receipts, held));
  };

  const decide = async (receipts: ProvenReceipt[], held: Held): Promise<(Lease | ChartkeyError)[]> => {
    const known = await grantsOf(store, receipts);
    const outcomes = receipts.map((receipt): (Lease & { patient: Hex }) | ChartkeyError => {
      const row = known.get(receipt.grant);
      const refusal = refuse(receipt, row, held);
      if (refusal) return refusal;
      const share = held.shares.get(receipt.grant);
      if (!row || !share) return new ChartkeyError('GRANT_UNKNOWN');
      const { body, hash, signature, cids, version, headAt } = row;
      if (body === null) return new ChartkeyError('GRANT_UNKNOWN', { detail: 'no head yet' });
      const head = { body, hash: hash!, signature: signature!, cids: cids!, version: version!, at: headAt! };
      return { share, capsule: row.capsule, expires: row.expires, head, agent: agentOf(row), patient: row.patient };
    });
    const stored = await storeReceipts(
      receipts.flatMap((receipt, i) => {
        const outcome = outcomes[i]!;
        if (outcome instanceof ChartkeyError) return [];
        const { grantee: _, ...columns } = receipt;
        return [{ ...columns, patient: outcome.patient, stored: now() }];
      }),
    );
    return outcomes.map((outcome, i) => {
      if (outcome instanceof ChartkeyError) return outcome;
      // Used before, or twice in this group: the first one keeps it.
      return stored.delete(receipts[i]!.nonce) ? outcome : new ChartkeyError('NONCE_INVALID');
    });
  };

  const refuse = (receipt: ProvenReceipt, row: GrantRow | undefined, held: Held): ChartkeyError | undefined => {
    if (held.stopped.has(receipt.grant) || (row && row.revoked !== null)) return new ChartkeyError('GRANT_REVOKED');
    if (!row) return new ChartkeyError('GRANT_UNKNOWN');
    if (held.paused.has(receipt.grant)) return new ChartkeyError('GRANT_PAUSED');
    if (row.grantee !== receipt.grantee) return new ChartkeyError('BAD_SIGNATURE', { detail: 'not the grantee' });
    if (now() >= row.expires) return new ChartkeyError('GRANT_EXPIRED');
    if (row.granted === null && now() > row.depositedAt + unminedLimit) return new ChartkeyError('GRANT_SUSPENDED');
    if (!chainState.accreditation().was(row.grantee, roles.CLINICIAN, now()))
      return new ChartkeyError('NOT_ACCREDITED');
    return undefined;
  };

  const storeReceipts = async (rows: Insertable<Tables['receipts']>[]): Promise<Set<Hex>> => {
    if (rows.length === 0) return new Set();
    const once = rows.filter((row, i) => rows.findIndex(({ nonce }) => nonce === row.nonce) === i);
    const stored = await store
      .insertInto('receipts')
      .values(once)
      .onConflict((conflict) => conflict.column('nonce').doNothing())
      .returning('nonce')
      .execute();
    return new Set(stored.map(({ nonce }) => nonce));
  };

  const enqueue = groupCommit(commit, groupLimit);
  return {
    async lease(receipt) {
      const outcome = await enqueue(receipt);
      metrics.leases.inc({ outcome: outcome instanceof ChartkeyError ? outcome.code : 'granted' });
      if (outcome instanceof ChartkeyError) throw outcome;
      return outcome;
    },
  };
}

type GrantRow = Awaited<ReturnType<typeof selectGrants>>[number];

const selectGrants = (store: Kysely<Tables>, ids: Hex[]) =>
  store
    .selectFrom('deposits')
    .leftJoin('heads', (join) => join.onRef('heads.grant', '=', 'deposits.id').on('heads.superseded', 'is', null))
    .leftJoin('chain', 'chain.id', 'deposits.id')
    .where('deposits.id', 'in', ids)
    .select(['deposits.id', 'deposits.patient', 'deposits.expires', 'deposits.grantee', 'deposits.capsule'])
    .select(['deposits.at as depositedAt', 'chain.granted', 'chain.revoked'])
    .select(['deposits.agent', 'deposits.agentUntil', 'deposits.agentSignature'])
    .select(['heads.version', 'heads.body', 'heads.hash', 'heads.at as headAt', 'heads.signature', 'heads.cids'])
    .execute();

async function grantsOf(store: Kysely<Tables>, receipts: ProvenReceipt[]): Promise<Map<Hex, GrantRow>> {
  const rows = await selectGrants(store, [...new Set(receipts.map(({ grant }) => grant))]);
  return new Map(rows.map((row) => [row.id, row]));
}
