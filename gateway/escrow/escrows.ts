import type { Kysely } from 'kysely';
import { concat, fromBase64url, fromHex, type Hex, sha256, toHex, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { EscrowState, EscrowWrite, OpenRecovery } from '#protocol/wire/escrow';
import type { Keep } from '../keep/keep.ts';
import type { ShredGuard } from '../shred/shred-guard.ts';
import type { Tables } from '../store/tables.ts';
import type { RecoveryClock } from './recovery-clock.ts';

/** Escrows that one controller may have at once: a change of guardians needs two for a moment. */
const mostEscrows = 4;
const day = 24 * 60 * 60;

/**
 * The sealed seeds that guardians can ask for. Removals and refusals are tombstones in the keep: journalled and synced
 * before they are acknowledged, replayed before the gateway opens, so that no restored backup forgets one (K12).
 */
export interface Escrows {
  /** First write wins, an identical repeat succeeds. Throws `ESCROW_GONE`, `ALREADY_ANSWERED`, `RATE_LIMITED`, `ACCOUNT_SHREDDED`. */
  put(write: EscrowWrite): Promise<EscrowState>;
  /** Throws `ESCROW_GONE`. */
  state(escrow: Hex): Promise<EscrowState>;
  of(controller: Hex): Promise<EscrowState[]>;
  /** Starts waiting; the request that already waits is the one answered. Throws `ESCROW_GONE`, `RECOVERY_REFUSED`. */
  ask(escrow: Hex, request: Hex, at: number): Promise<EscrowState>;
  /** Ends a request for good. Throws `ESCROW_GONE`, `NOT_FOUND`, `NOT_ALLOWED`. */
  refuse(controller: Hex, escrow: Hex, request: Hex): Promise<void>;
  /** Destroys the escrow for good. Throws `ESCROW_GONE` when it was never here, `NOT_ALLOWED`. */
  remove(controller: Hex, escrow: Hex): Promise<void>;
  /** The sealed seed, once its request has waited. Throws `ESCROW_GONE`, `RECOVERY_WAITING`, `RECOVERY_REFUSED`. */
  release(escrow: Hex): Promise<string>;
}

interface Parts {
  store: Kysely<Tables>;
  keep: Keep;
  clock: RecoveryClock;
  guard: ShredGuard;
  /** Unix seconds. */
  now(): number;
}

/** The name of an escrow among the tombstones. */
const graveOf = async (escrow: Hex): Promise<Hex> =>
  toHex(await sha256(concat(utf8('chartkey/1/escrow'), fromHex(escrow, 20))));

export function createEscrows({ store, keep, clock, guard, now }: Parts): Escrows {
  const isGone = async (escrow: Hex) => keep.isStopped(await graveOf(escrow));
  const drop = async (escrow: Hex) => {
    await store.deleteFrom('recoveries').where('escrow', '=', escrow).execute();
    await store.deleteFrom('escrows').where('escrow', '=', escrow).execute();
  };
  /** Of a removed escrow, what a backup or a race brought back is taken out again. */
  const find = async (escrow: Hex) => {
    if (!(await isGone(escrow)))
      return store.selectFrom('escrows').selectAll().where('escrow', '=', escrow).executeTakeFirst();
    await drop(escrow);
    return undefined;
  };
  const get = async (escrow: Hex) => {
    const row = await find(escrow);
    if (!row) throw new ChartkeyError('ESCROW_GONE');
    return row;
  };
  const dropRequest = (escrow: Hex, request: Hex) =>
    store.deleteFrom('recoveries').where('escrow', '=', escrow).where('request', '=', request).execute();

  /** The open request, unless it was refused: a row that a backup or a race brought back is taken out again. */
  const openOf = async (escrow: Hex): Promise<OpenRecovery | undefined> => {
    const open = store.selectFrom('recoveries').selectAll().where('escrow', '=', escrow);
    if (!(await open.executeTakeFirst())) return undefined;
    await clock.count();
    const row = await open.executeTakeFirst();
    if (!row) return undefined;
    if (await keep.isStopped(row.request)) {
      await dropRequest(escrow, row.request);
      return undefined;
    }
    return { request: row.request, at: row.at, left: Math.max(0, row.wait - row.counted) };
  };
  const stateOf = async ({ escrow, days, hash }: Tables['escrows']): Promise<EscrowState> => {
    const recovery = await openOf(escrow);
    return { escrow, days, body: hash, ...(recovery ? { recovery } : {}) };
  };

  const of = async (controller: Hex): Promise<EscrowState[]> => {
    const query = store.selectFrom('escrows').select('escrow').where('controller', '=', controller).orderBy('at');
    const states: EscrowState[] = [];
    for (const { escrow } of await query.execute()) {
      const row = await find(escrow);
      if (row) states.push(await stateOf(row));
    }
    return states;
  };

  return {
    of,
    async put({ controller, escrow, days, body, at }) {
      if (await isGone(escrow)) throw new ChartkeyError('ESCROW_GONE');
      const hash = toHex(await sha256(fromBase64url(body)));
      const { length } = await of(controller);
      const row = { escrow, controller, days, body, hash, at };
      if (length < mostEscrows)
        await store.transaction().execute(async (transaction) => {
          await guard.requireKept(transaction, controller);
          await transaction
            .insertInto('escrows')
            .values(row)
            .onConflict((conflict) => conflict.column('escrow').doNothing())
            .execute();
        });
      const stored = await find(escrow);
      if (!stored && (await isGone(escrow))) throw new ChartkeyError('ESCROW_GONE');
      if (!stored) throw new ChartkeyError('RATE_LIMITED', { detail: `${mostEscrows} escrows already` });
      if (stored.controller !== controller || stored.hash !== hash || stored.days !== days)
        throw new ChartkeyError('ALREADY_ANSWERED', { detail: 'an escrow never changes; make another' });
      return stateOf(stored);
    },
    state: async (escrow) => stateOf(await get(escrow)),
    async ask(escrow, request, at) {
      const row = await get(escrow);
      if (await keep.isStopped(request)) throw new ChartkeyError('RECOVERY_REFUSED');
      if (!(await openOf(escrow)))
        await store
          .insertInto('recoveries')
          .values({ escrow, request, at, wait: row.days * day, counted: 0, seen: now() })
          .onConflict((conflict) => conflict.column('escrow').doNothing())
          .execute();
      return stateOf(row);
    },
    async refuse(controller, escrow, request) {
      const row = await get(escrow);
      if (row.controller !== controller) throw new ChartkeyError('NOT_ALLOWED');
      if (await keep.isStopped(request)) return;
      if ((await openOf(escrow))?.request !== request)
        throw new ChartkeyError('NOT_FOUND', { detail: 'no such request is open' });
      await keep.stop({ grant: request, source: 'signed', at: now() });
      await dropRequest(escrow, request);
    },
    async remove(controller, escrow) {
      const grave = await graveOf(escrow);
      const row = await find(escrow);
      if (!row && !(await keep.isStopped(grave))) throw new ChartkeyError('ESCROW_GONE');
      if (row && row.controller !== controller) throw new ChartkeyError('NOT_ALLOWED');
      await keep.stop({ grant: grave, source: 'signed', at: now() });
      await drop(escrow);
    },
    async release(escrow) {
      const row = await get(escrow);
      const recovery = await openOf(escrow);
      if (!recovery) throw new ChartkeyError('RECOVERY_WAITING', { detail: 'nobody has asked, or it lapsed' });
      if (recovery.left > 0) throw new ChartkeyError('RECOVERY_WAITING', { detail: `${recovery.left} seconds left` });
      // Last, so that nothing acknowledged before this answer is overtaken by it.
      if (await keep.isStopped(recovery.request)) throw new ChartkeyError('RECOVERY_REFUSED');
      if (await isGone(escrow)) throw new ChartkeyError('ESCROW_GONE');
      return row.body;
    },
  };
}
