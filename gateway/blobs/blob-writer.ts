import type { Context } from 'hono';
import { sql } from 'kysely';
import type { InferOutput } from 'valibot';
import { checkCid } from '#protocol/cid';
import { ChartkeyError } from '#protocol/errors';
import type { Announce, Frame } from '#protocol/frames';
import { digestOf } from '#protocol/typed-data';
import type { blobWrite } from '#protocol/wire/gateway';
import type { Gateway } from '../gateway.ts';
import { createStreamLimit } from '../http/stream-limit.ts';
import { requireRecent } from '../signed-time.ts';
import { ownedIn } from './owned-blobs.ts';

export type BlobWrite = InferOutput<typeof blobWrite>;

/** Bytes held in memory before they are written out. */
const flushBytes = 8 * 1024 * 1024;

/** Makes the two halves of an upload: who may, checked before a byte is read, and the storing of what then comes. */
export function blobWriter(gateway: Gateway) {
  const { store, blobs, chain, limits, now } = gateway;
  const incoming = createStreamLimit(limits.settings.incomingBytes);

  return {
    /** Throws `STALE_SIGNATURE`, `BAD_SIGNATURE`, `RATE_LIMITED`. */
    async authorize(context: Context, { signature, ...write }: BlobWrite): Promise<void> {
      gateway.spend(context, 'addressWrites');
      requireRecent(write.at, now());
      await gateway.requireSigner(digestOf('BlobWrite', write, chain), signature, write.owner);
      limits.account.spend(write.owner);
    },

    /**
     * Stores frames until they end. Acknowledged means durable and counted (V2); each must be named by the signature,
     * be what its CID says and fit the owner's quota. `framesOf` announces a frame before its bytes are read: what is
     * not to be stored, or does not fit beside what this address has under way, never comes into memory (V3). Throws
     * `NOT_ALLOWED`, `HASH_MISMATCH`, `RATE_LIMITED`, `ACCOUNT_SHREDDED`.
     */
    async store(
      context: Context,
      write: BlobWrite,
      framesOf: (announce: Announce) => AsyncIterable<Frame>,
    ): Promise<number> {
      const address = gateway.addressOf(context);
      const named = new Set(write.cids);
      let left = limits.settings.ownerBytes - (await bytesOf(write));
      let held: Frame[] = [];
      let size = 0;
      let stored = 0;
      const taken: (() => void)[] = [];
      const release = () => {
        for (const giveBack of taken.splice(0)) giveBack();
      };
      const announce: Announce = (name, length) => {
        if (!named.delete(name)) throw new ChartkeyError('NOT_ALLOWED', { detail: 'a frame the owner did not sign' });
        left -= length;
        if (left < 0) throw new ChartkeyError('RATE_LIMITED', { detail: 'this account has no room left' });
        gateway.spend(context, 'addressBytes', length);
        taken.push(incoming.take(address, length));
      };
      const flush = async () => {
        const arrived = held.map(({ name, bytes }) => ({ cid: name, bytes }));
        const takeBack = () =>
          blobs.remove(
            arrived.map(({ cid }) => cid),
            ownedIn(store),
          );
        await blobs.put(arrived);
        await count(write, held).catch(async (cause: unknown) => {
          await takeBack();
          throw cause;
        });
        // Another owner of the same bytes may have been erased between the two: what is gone is written again. This one
        // may have been as well: what then is nobody's does not stay (K13).
        await blobs.put(arrived);
        await takeBack();
        stored += held.length;
        held = [];
        size = 0;
        release();
      };
      try {
        for await (const frame of framesOf(announce)) {
          await checkCid(frame.name, frame.bytes);
          held.push(frame);
          size += frame.bytes.length;
          if (size >= flushBytes) await flush();
        }
        if (held.length > 0) await flush();
        return stored;
      } finally {
        release();
      }
    },
  };

  async function bytesOf({ owner }: BlobWrite): Promise<number> {
    const { used } = await store
      .selectFrom('blobs')
      .select(sql<number | string | null>`sum(size)`.as('used'))
      .where('owner', '=', owner)
      .executeTakeFirstOrThrow();
    return Number(used ?? 0);
  }

  async function count({ owner }: BlobWrite, frames: readonly Frame[]): Promise<void> {
    const rows = frames.map(({ name, bytes }) => ({ cid: name, owner, size: bytes.length, at: now() }));
    await store.transaction().execute(async (transaction) => {
      await gateway.shredGuard.requireKept(transaction, owner);
      for (let i = 0; i < rows.length; i += 100)
        await transaction
          .insertInto('blobs')
          .values(rows.slice(i, i + 100))
          .onConflict((conflict) => conflict.columns(['cid', 'owner']).doNothing())
          .execute();
    });
  }
}
