import { type Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { ProveSigner } from '#protocol/agent-word';
import { ChartkeyError } from '#protocol/errors';
import type { ChainContext } from '#protocol/typed-data';
import { relayGrants, relayRecords, relayRevocations } from '#protocol/wire/gateway';
import { readJson } from '../http/read-body.ts';
import { checkAll, checkChainRow, checkRecordRow, enqueue, type NewRow, statusOf } from './intake.ts';
import { readRowName } from './row-name.ts';
import { createSpread } from './spread.ts';
import type { RelayTables } from './tables.ts';

/** How the process it is mounted in counts callers. */
export interface RelayGate {
  /** Throws `RATE_LIMITED`. Revocations have a limit of their own. */
  spend(context: Context, limit: 'addressWrites' | 'addressStops' | 'addressRows', rows: number): void;
  addressOf(context: Context): string;
}

interface Parts {
  store: Kysely<RelayTables>;
  chain: ChainContext;
  prove: ProveSigner;
  flushMs: number;
  gate: RelayGate;
  nowMs(): number;
}

/** 100 rows of about 320 characters. */
const bodyLimit = 48 * 1024;

/** POST /{grants|revocations|records} and GET /{row}. All rows of a request are queued, durably, or none (V1, V2). */
export function relayRoutes({ store, chain, prove, flushMs, gate, nowMs }: Parts): Hono {
  const checking = { chain, prove };
  const spread = createSpread(flushMs);
  const seconds = () => Math.floor(nowMs() / 1000);
  const atOnce = { client: null, dueOf: nowMs };
  const answer = async (context: Context, rows: readonly NewRow[], how: typeof atOnce | ReturnType<typeof spread>) =>
    context.json({ rows: await enqueue(store, rows, how, nowMs()) });

  return new Hono()
    .post('/grants', async (context) => {
      const { rows } = await readJson(context, relayGrants, bodyLimit);
      gate.spend(context, 'addressWrites', rows.length);
      const checked = await checkAll(rows, (row) => checkChainRow('grants', row, checking, seconds()));
      gate.spend(context, 'addressRows', rows.length);
      return answer(context, checked, atOnce);
    })
    .post('/revocations', async (context) => {
      const { rows } = await readJson(context, relayRevocations, bodyLimit);
      gate.spend(context, 'addressStops', rows.length);
      const checked = await checkAll(rows, (row) => checkChainRow('revocations', row, checking, seconds()));
      return answer(context, checked, spread(gate.addressOf(context), rows.length, nowMs()));
    })
    .post('/records', async (context) => {
      const { rows } = await readJson(context, relayRecords, bodyLimit);
      gate.spend(context, 'addressWrites', rows.length);
      const checked = await checkAll(rows, (row) => checkRecordRow(row, checking));
      gate.spend(context, 'addressRows', rows.length);
      return answer(context, checked, atOnce);
    })
    .get('/:row', async (context) => {
      const { kind, id } = readRowName(context.req.param('row'));
      return context.json(await statusOf(store, kind, id));
    })
    .all('*', () => {
      throw new ChartkeyError('NOT_FOUND', { detail: 'no such route' });
    });
}
