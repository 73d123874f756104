import { setImmediate as yieldTurn } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import type { ErrorCode } from '#protocol/errors';
import { digestOf } from '#protocol/typed-data';
import { type PauseOutcome, pauses, type SignedPause } from '#protocol/wire/gateway';
import { requireGrantSigner } from '../agents/grant-signer.ts';
import type { Gateway } from '../gateway.ts';
import { readJson } from '../http/read-body.ts';
import type { Tables } from '../store/tables.ts';
import type { HeldPause } from './kept-pauses.ts';

/** 100 rows. */
const bodyLimit = 48 * 1024;

/**
 * POST /pauses: each row is a Pause by its grant's patient account or the agent named for it, and has an outcome of
 * its own, so that one grant that ended elsewhere does not hold up the others. Taken while the gateway is closed as
 * well. What is acknowledged is on disk, leases are refused and open readers are being told (K11). A row that is not
 * signed refuses the request whole (V1).
 */
export function pauseRoutes(gateway: Gateway): Hono {
  const { store, keep, feed } = gateway;

  /** Codes of what cannot be paused any more, or not yet; the others are proven. Throws `BAD_SIGNATURE`. */
  const prove = async (rows: readonly SignedPause[]): Promise<(ErrorCode | undefined)[]> => {
    const ids = rows.map(({ pause }) => pause.grant);
    const found = await store
      .selectFrom('deposits')
      .select(['id', 'patient', 'expires', 'agent', 'agentUntil', 'agentSignature'])
      .where('id', 'in', ids)
      .execute();
    const deposits = new Map(found.map((row) => [row.id, row]));
    const codes: (ErrorCode | undefined)[] = [];
    for (const { pause, signature } of rows) {
      const deposit = deposits.get(pause.grant);
      if (deposit) {
        await requireGrantSigner(gateway, deposit, digestOf('Pause', pause, gateway.chain), signature);
        gateway.limits.account.spend(deposit.patient);
      }
      codes.push(await endOf(pause.grant, deposit));
      // A recovery takes 2 ms: others have a turn between them, leases above all (V3).
      await yieldTurn();
    }
    return codes;
  };

  const endOf = async (grant: Hex, deposit: { expires: number } | undefined) => {
    if (await keep.isStopped(grant)) return 'GRANT_REVOKED';
    if (!deposit) return 'GRANT_UNKNOWN';
    return gateway.now() >= deposit.expires ? 'GRANT_EXPIRED' : undefined;
  };

  return new Hono().post('/pauses', async (context) => {
    const { rows } = await readJson(context, pauses, bodyLimit);
    gateway.spend(context, 'addressPauses', rows.length);
    const ended = await prove(rows);
    const held = await keep.pauses.set(rows.filter((_, i) => ended[i] === undefined));
    await announce([...held]);
    return context.json({ rows: rows.map((row, i) => outcomeOf(row, held.get(row.pause.grant), ended[i])) });
  });

  /** Each version once, also when a kill fell between the keep and this: the caller then asks again. */
  async function announce(held: readonly (readonly [Hex, HeldPause])[]): Promise<void> {
    if (held.length === 0) return;
    const news = await store.transaction().execute(async (transaction) => {
      let count = 0;
      for (const [id, { paused, version }] of held) {
        if (!(await isNews(transaction, id, version))) continue;
        await feed.append(transaction, { kind: paused ? 'paused' : 'resumed', id, version });
        count += 1;
      }
      return count;
    });
    if (news > 0) feed.wake();
  }
}

async function isNews(transaction: Kysely<Tables>, grant: Hex, version: number) {
  const written = await transaction
    .insertInto('pauseNews')
    .values({ grant, version })
    .onConflict((conflict) =>
      conflict.column('grant').doUpdateSet({ version }).where('pauseNews.version', '<', version),
    )
    .returning('grant')
    .execute();
  return written.length > 0;
}

function outcomeOf({ pause }: SignedPause, held: HeldPause | undefined, ended: ErrorCode | undefined): PauseOutcome {
  const { grant, paused, version, at } = pause;
  if (ended || !held) return { grant, refused: ended ?? 'GRANT_UNKNOWN' };
  const now = { paused: held.paused, version: held.version };
  const isThis = held.version === version && held.paused === paused && held.at === at;
  return isThis ? { grant, held: now } : { grant, held: now, refused: 'PAUSE_SUPERSEDED' };
}
