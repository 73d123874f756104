import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import type { GrantRow } from '../storage/ledger.ts';
import { createTestEngine, memoryGateway, vouchingBlocks } from '../testing/engine.ts';
import { madeUpGrant } from '../testing/made-up-log.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { accountingHandlers } from './accounting-handlers.ts';
import { inTurn, isDue, isSettled } from './due-grants.ts';
import { type ProofRow, proofPlace } from './proof-row.ts';
import { accountingSummary } from './summary.ts';
import { syncProofs } from './sync-proofs.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const lane = 5;
const day = 86_400_000;
const receiptOf = (id: Hex): Hex => `0x${id.slice(2).padStart(64, '0')}`;
let clock: number;
let engine: Engine;
let ids: Hex[];
/** Grants asked about, in their order, and what the gateway throws for which. */
let asked: Hex[];
let failing: (grant: Hex) => ErrorCode | undefined;

/** 45 shares, each opened once, and a gateway that anchors nothing. */
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  clock = Date.now();
  asked = [];
  failing = () => undefined;
  const gateway: Engine['gateway'] = {
    ...memoryGateway().client,
    disclosures: async (grant) => {
      asked.push(grant);
      const code = failing(grant);
      if (code) throw new ChartkeyError(code);
      return undefined;
    },
  };
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(), gateway, now: () => clock });
  await engine.store.write({ facts: [{ kind: 'device', lane }] });
  const shares = Array.from({ length: 45 }, (_, n) => madeUpGrant(lane, n));
  ids = shares.map(({ id }) => id);
  const signedAt = Math.floor(clock / 1000) - 60;
  const opened = ids.map((id) => ({ kind: 'opened' as const, grant: id, receipt: receiptOf(id), signedAt }));
  await engine.store.write({ facts: [...shares, ...opened] });
});

const checked = (at: number, ...grants: Hex[]) => {
  const rows = grants.map((grant): ProofRow => {
    const proven = [{ receipt: receiptOf(grant), ordinal: 1, epoch: 1, at: at / 1000 }];
    const told = { custodian: `0x${'c0'.repeat(20)}` as Hex, cadence: 3_600, held: 1, anchored: 1 };
    return { v: 1, grant, ...told, proven, contradictions: [], checkedAt: at };
  });
  return engine.store.write({ rows: Object.fromEntries(rows.map((row) => [proofPlace(row.grant), row])) });
};

describe('grants are asked about in turn', () => {
  it('D3 forty that fail keep none of the others from being asked, in whatever worker the next run is', async () => {
    failing = (grant) => (ids.indexOf(grant) < 40 ? 'OFFLINE' : undefined);
    expect(await syncProofs(engine)).toEqual({ answered: 0, failed: 'OFFLINE' });
    expect(asked).toEqual(ids.slice(0, 40));
    asked = [];
    clock += 60_000;
    expect(await syncProofs(engine)).toEqual({ answered: 5, failed: 'OFFLINE' });
    expect(asked).toEqual([...ids.slice(40), ...ids.slice(0, 35)]);
  });

  it('a gateway that is asked too often is left alone until the next minute; who waits for it waits', async () => {
    failing = () => (asked.length > 3 ? 'RATE_LIMITED' : undefined);
    expect(await syncProofs(engine)).toEqual({ answered: 3, failed: 'RATE_LIMITED' });
    expect(asked).toHaveLength(4);
    const timeout = globalThis.setTimeout;
    let waits = 0;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, wait?: number) => {
      if (wait === 5_000) waits += 1;
      return timeout(work, wait === 5_000 ? 0 : wait);
    }) as typeof setTimeout);
    asked = [];
    failing = () => (asked.length === 10 || asked.length === 30 ? 'RATE_LIMITED' : undefined);
    expect(await syncProofs(engine, true)).toEqual({ answered: 45 });
    expect(waits).toBe(2);
    failing = () => 'RATE_LIMITED';
    expect(await syncProofs(engine, true)).toEqual({ answered: 0, failed: 'RATE_LIMITED' });
    expect(waits).toBe(26);
  });

  it('D3 who asked for a check is told where not all of it could be done', async () => {
    const handlers = accountingHandlers(engine, { problem: () => undefined });
    const check = () => handlers['accounting.check']({});
    failing = (grant) => (grant === ids[7] ? 'TIMEOUT' : undefined);
    await expect(check()).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(asked).toHaveLength(45);
    failing = () => undefined;
    expect(await check()).toMatchObject({ checkedAt: clock, gaps: expect.any(Array) });
  });

  it('the one that was asked last is the last of the next round', () => {
    const grants = ids.slice(0, 4).map((id) => ({ id }) as GrantRow);
    const order = (last?: Hex) => inTurn(grants, last).map(({ id }) => ids.indexOf(id));
    expect(order()).toEqual([0, 1, 2, 3]);
    expect(order(ids[1])).toEqual([2, 3, 0, 1]);
    expect(order(ids[3])).toEqual([0, 1, 2, 3]);
    expect(order(ids[40])).toEqual([0, 1, 2, 3]);
  });
});

describe('as of when all of it fits', () => {
  const summary = () => accountingSummary(engine, false);

  it('D3 is as of the grant that was checked longest ago, not of the one that was checked just now', async () => {
    await checked(clock, ...ids);
    expect(await summary()).toMatchObject({ log: 'kept', checkedAt: clock, proven: 45 });
    await checked(clock - 3 * day, ids[3]!);
    expect(await summary()).toMatchObject({ log: 'kept', checkedAt: clock - 3 * day });
  });

  it('D3 is not known while one grant with an opening was never answered for', async () => {
    await checked(clock, ...ids.slice(1));
    const { checkedAt, ...rest } = await summary();
    expect(checkedAt).toBeUndefined();
    expect(rest).toMatchObject({ log: 'unknown', waiting: 1 });
  });

  it('what is over and proven is not asked about again, and makes no other check look old', async () => {
    await engine.store.write({ facts: [{ kind: 'stopped', grant: ids[3]! }] });
    await checked(clock, ...ids);
    await checked(clock - 30 * day, ids[3]!);
    const later = clock + 3 * day;
    const ledger = await engine.ledger.read();
    const entry = ledger.grants.get(ids[3]!)!;
    const row = await engine.store.row<ProofRow>(proofPlace(ids[3]!));
    expect([isSettled(ledger, entry, row, later), isDue(ledger, entry, row, later)]).toEqual([true, false]);
    expect(isDue(ledger, entry, { ...row!, proven: [] }, later)).toBe(true);
    const summed = await accountingSummary({ ...engine, now: () => later }, false);
    expect(summed).toMatchObject({ log: 'kept', checkedAt: clock });
  });
});
