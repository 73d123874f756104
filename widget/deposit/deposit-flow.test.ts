import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { concat, fromBase64url } from '../../protocol/bytes.ts';
import { chunkBytes, type DepositStatus } from '../../protocol/wire/agent.ts';
import type { Flow } from '../elements/chartkey-element.ts';
import { type FakeBridge, fakeBridge, hello } from '../testing/fake-bridge.ts';
import { fakeHost, pageGlobals } from '../testing/page-globals.ts';
import { smallChartTexts } from '../testing/small-chart.ts';
import { createWorld, riverside, type World } from '../testing/world.ts';
import { startDeposit } from './deposit-flow.ts';

/** Large enough for several pieces, the last one shorter. */
const note = (i: number) =>
  `{"resourceType":"DocumentReference","id":"n${i}","status":"current","description":"${'word '.repeat(4_000)}"}`;
const chart = [...smallChartTexts, ...Array.from({ length: 20 }, (_, i) => note(i))].join('\n');
const record = `0x${'77'.repeat(32)}` as const;

let world: World;
let bridge: FakeBridge;
let page: ReturnType<typeof fakeHost>;
let flow: Flow;
let offered: { depositId: string; nonce: `0x${string}`; count: number; title: string } | undefined;
let pieces: { offset: number; data: string; last: boolean }[];
let losing = 0;

beforeAll(async () => {
  pageGlobals(riverside);
  world = await createWorld(chart, riverside);
});
afterAll(() => world.close());
beforeEach(() => {
  pageGlobals(riverside);
  offered = undefined;
  pieces = [];
  losing = 0;
  let state: DepositStatus['state'] = 'pending';
  bridge = fakeBridge({
    'agent.hello': () => hello(),
    'record.deposit': (params) => {
      offered = params as typeof offered;
      return { depositId: offered!.depositId, state };
    },
    'record.status': () => ({
      depositId: offered!.depositId,
      state,
      ...(state === 'filed' ? { filed: 35, record } : {}),
    }),
    'record.chunk': (params) => {
      const piece = params as (typeof pieces)[number];
      if (!pieces.some(({ offset }) => offset === piece.offset)) pieces.push(piece);
      // The answer is lost, the piece is not.
      if (losing-- > 0) throw { code: 'TIMEOUT', retryable: true };
      state = piece.last ? 'filed' : 'receiving';
      return { depositId: offered!.depositId, state: piece.last ? 'filing' : 'receiving' };
    },
    'record.cancel': () => ({ depositId: offered!.depositId, state: 'cancelled' }),
  });
});
afterEach(() => {
  flow.stop();
  bridge.remove();
});

const shows = (state: string) => vi.waitFor(() => expect(page.last()?.state).toBe(state), { timeout: 5000 });
const start = async () => {
  page = fakeHost({ title: 'Your chart from Riverside General' });
  flow = startDeposit(page.host);
  await shows('ready');
  flow.press('start');
  await vi.waitFor(() => expect(offered).toBeDefined());
};
const accept = () => {
  const owner = world.patient.owner.address;
  const proof = world.patient.proofFor(offered!.nonce, riverside);
  bridge.tell({ event: 'record.changed', status: { depositId: offered!.depositId, state: 'accepted', owner, proof } });
};

it('fake agent: the package arrives byte for byte in pieces, each once, the last marked, even when answers get lost', async () => {
  losing = 2;
  await start();
  expect(offered).toMatchObject({ title: 'Your chart from Riverside General', count: smallChartTexts.length + 20 });
  expect(page.last()?.state).toBe('waiting');
  accept();
  await shows('filed');
  expect(page.states()).toContain('receiving');
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.map(({ last }) => last)).toEqual(pieces.map((_, i) => i === pieces.length - 1));
  const bytes = pieces.map(({ data }) => fromBase64url(data));
  expect(bytes.slice(0, -1).every(({ length }) => length === chunkBytes)).toBe(true);
  pieces.reduce((at, { offset }, i) => {
    expect(offset).toBe(at);
    return at + bytes[i]!.length;
  }, 0);
  const header = await world.patient.takePackage(concat(...bytes), world.custodian.options.profile);
  expect(header.count).toBe(smallChartTexts.length + 20);
  expect(page.events).toContainEqual(['chartkey-filed', { items: 35, record }]);
});

it('fake agent: a proof for another origin gets no chart', async () => {
  await start();
  const owner = world.patient.owner.address;
  const proof = world.patient.proofFor(offered!.nonce, 'http://evil.test');
  bridge.tell({ event: 'record.changed', status: { depositId: offered!.depositId, state: 'accepted', owner, proof } });
  await shows('error');
  expect(page.events).toContainEqual(['chartkey-error', { code: 'BAD_SIGNATURE', retryable: false }]);
  expect(pieces).toEqual([]);
});

it('fake agent: refused, cancelled and failed each end with their own card', async () => {
  for (const [status, state, title] of [
    [{ state: 'refused' }, 'refused', 'did not take'],
    [{ state: 'cancelled' }, 'refused', 'Cancelled'],
    [{ state: 'failed', error: 'ATTESTATION_INVALID' }, 'error', 'did not work'],
  ] as const) {
    offered = undefined;
    await start();
    bridge.tell({ event: 'record.changed', status: { depositId: offered!.depositId, ...status } });
    await shows(state);
    expect(page.last()?.title).toContain(title);
    flow.stop();
  }
});

it('fake agent: cancelling ends the offer', async () => {
  await start();
  flow.press('cancel');
  await shows('refused');
  accept();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pieces).toEqual([]);
});
