import { type Hex, readBe } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { revocationDigest, termsHash } from '#protocol/typed-data';
import type { Context } from '../background/context.ts';
import { isFull } from '../storage/storage-error.ts';
import type { StopRow } from './outbox.ts';
import { keepStopsBeside } from './stops-beside.ts';

/** Stopping several at once: chain rows go out one by one within this time, so that they share no batch. Ms. */
const spread = 10 * 60_000;

const randomDelay = () => readBe(crypto.getRandomValues(new Uint8Array(4))) % spread;

/**
 * Stops grants: each is signed now, logged, and put in the outbox in one write, for the gateway at once and for the chain
 * through the relay. Works offline and on a full disk, and what is in the outbox goes out even while locked. Unknown or stopped
 * ids: skipped. `replacedBy`: the renewal that takes their place.
 */
export async function stopGrants(context: Context, ids: readonly Hex[], replacedBy?: Hex): Promise<void> {
  const ledger = await context.ledger.read();
  const live = [...new Set(ids)].filter((id) => ledger.grants.has(id) && !ledger.stopped.has(id));
  const known = ids.filter((id) => ledger.grants.has(id));
  if (known.length === 0) throw new ChartkeyError('GRANT_UNKNOWN');
  if (live.length === 0) return;
  const entries = await context.ledger.granted(live);
  const outbox: Record<string, StopRow> = {};
  for (const [id, { grant, path, wallet }] of entries) {
    // A wallet signed the stop together with the grant: it is not needed now.
    const patient = wallet ? undefined : await context.keys.signer(path);
    const signature = wallet?.revocation ?? (await patient!.signDigest(revocationDigest(id, context.chain)));
    const row = { patient: grant.patient, expires: grant.expires, terms: termsHash(grant.terms), signature };
    const delay = live.length > 1 ? randomDelay() : 0;
    outbox[`stop/${id}`] = { v: 1, kind: 'stop', row, due: context.now(), tries: 0 };
    outbox[`revocation/${id}`] = { v: 1, kind: 'revocation', row, due: context.now() + delay, tries: 0 };
  }
  const why = replacedBy ? { replacedBy } : {};
  const facts = [...entries.keys()].map((id) => ({ kind: 'stopped' as const, grant: id, ...why, at: context.now() }));
  try {
    await context.store.write({ facts, outbox });
  } catch (thrown) {
    if (!isFull(thrown)) throw thrown;
    await keepStopsBeside(context, { facts, outbox });
  }
  context.news('sharing', 'activity');
  // The others are stopped all the same; these need their entry back from the mirror.
  if (entries.size < live.length) throw new ChartkeyError('VAULT_DAMAGED', { detail: 'the entry of a grant' });
}
