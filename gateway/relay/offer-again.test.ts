import { expect, test } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { createLog } from '../log.ts';
import type { Fees } from './account.ts';
import { offerAgain, type Sent, signedIn } from './offer-again.ts';
import type { SignedTransaction } from './tables.ts';

const minute = 60_000;
const signing = (fees: Fees, raw: number): SignedTransaction => ({
  raw: `0x${raw}` as Hex,
  hash: `0x${raw}` as Hex,
  maxFeePerGas: String(fees.maxFeePerGas),
  maxPriorityFeePerGas: String(fees.maxPriorityFeePerGas),
});
const asking = (fee: bigint, tip: bigint): Fees => ({ maxFeePerGas: fee, maxPriorityFeePerGas: tip });

/** A transaction that nobody mines, on a clock and at prices of the test. */
function stuck() {
  const state = { now: 0, asked: asking(2_000n, 100n) };
  let sent: Sent = { nonce: 7, gas: 50_000, signed: [signing(state.asked, 0)], signedAt: 0 };
  const seen: Hex[] = [];
  const account = {
    fees: async () => state.asked,
    sign: async ({ nonce, fees }: { nonce: number; fees: Fees }) => {
      expect(nonce).toBe(7);
      return signing(fees, sent.signed.length);
    },
    broadcast: async ({ raw }: SignedTransaction) => {
      seen.push(raw);
      throw new Error('insufficient funds');
    },
  };
  return {
    state,
    fees: () => sent.signed.map(({ maxFeePerGas, maxPriorityFeePerGas }) => [maxFeePerGas, maxPriorityFeePerGas]),
    async look(): Promise<Hex[]> {
      seen.length = 0;
      await offerAgain(sent, {
        account,
        nowMs: () => state.now,
        log: createLog('silent'),
        call: async () => ({ to: '0x', data: '0x' }),
        store: async (transactions, signedAt) => {
          sent = { ...sent, signed: signedIn(transactions), signedAt };
        },
      });
      return [...seen];
    },
  };
}

test('on a chain that stands, time alone raises nothing: the same bytes go out, hour after hour', async () => {
  const { state, look, fees } = stuck();
  for (state.now = 0; state.now < 24 * 60 * minute; state.now += 5 * minute) expect(await look()).toEqual(['0x0']);
  expect(fees()).toEqual([['2000', '100']]);
});

test('where the chain asks for more, it is offered that, by as much as a node wants for a replacement, and no further', async () => {
  const { state, look, fees } = stuck();
  state.asked = asking(9_000n, 100n);
  state.now = minute;
  expect(await look()).toEqual(['0x0']);
  state.now = 6 * minute;
  // The older bytes go as well: a node may have dropped them, and an account not be able to pay the newest.
  expect(await look()).toEqual(['0x1', '0x0']);
  expect(fees().at(-1)).toEqual(['9000', '113']);
  for (let i = 0; i < 100; i++) {
    state.now += 6 * minute;
    await look();
  }
  expect(fees()).toHaveLength(2);
  state.asked = asking(9_001n, 120n);
  state.now += 6 * minute;
  expect(await look()).toEqual(['0x2', '0x1', '0x0']);
  expect(fees().at(-1)).toEqual(['10126', '128']);
});
