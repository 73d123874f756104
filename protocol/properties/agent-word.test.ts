import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Acting, proveActing, signedByKey } from '#protocol/agent-word';
import type { Hex } from '#protocol/bytes';
import { addressOf, sign } from '#protocol/signatures';
import { digestOf, type Messages } from '#protocol/typed-data';
import { sampleBytes, sampleChain, sampleHex, sampleNow } from '../vectors/sample.ts';
import { hex } from './arbitraries.ts';
import { runs } from './runs.ts';

const walletKey = sampleBytes('own wallet');
const agentKey = sampleBytes('agent of one grant');
const strangerKey = sampleBytes('a stranger');
const wallet = addressOf(walletKey);
const agent = addressOf(agentKey);
const subject = sampleHex('grant');
const refused = { code: 'BAD_SIGNATURE' };

const wordOf = (changes: Partial<Messages['Agent']> = {}, key = walletKey, chain = sampleChain) => {
  const word = { patient: wallet, agent, grant: subject, until: sampleNow + 1, ...changes };
  return { agent: word.agent, until: word.until, signature: sign('Agent', word, chain, key) };
};
const actingOf = (changes: Partial<Acting> = {}): Acting => ({
  account: wallet,
  subject,
  agent: wordOf(),
  chain: sampleChain,
  now: sampleNow,
  ...changes,
});
const head = { grant: subject, version: 3, body: sampleHex('body'), at: sampleNow };
const digest = digestOf('Head', head, sampleChain);
const byAgent = sign('Head', head, sampleChain, agentKey);
const byWallet = sign('Head', head, sampleChain, walletKey);
const prove = (acting: Acting, signature: Hex = byAgent) => proveActing(digest, signature, acting, signedByKey);

describe('an agent acts for an account in one thing', () => {
  it('the agent’s word counts where it is named, the account’s own where none is', async () => {
    await prove(actingOf());
    await prove(actingOf({ agent: undefined }), byWallet);
    await expect(prove(actingOf({ agent: undefined }))).rejects.toMatchObject(refused);
    await expect(prove(actingOf(), byWallet)).rejects.toMatchObject(refused);
  });

  it('V1 an agent named for another grant is refused, whichever it is', async () => {
    const property = fc.asyncProperty(hex(32), async (other) => {
      fc.pre(other !== subject);
      await expect(prove(actingOf({ agent: wordOf({ grant: other }) }))).rejects.toMatchObject(refused);
      await expect(prove(actingOf({ subject: other }))).rejects.toMatchObject(refused);
    });
    await fc.assert(property, runs(10, 300));
  });

  it('V1 an agent named by another account, or in its name by a stranger, is refused', async () => {
    const property = fc.asyncProperty(hex(20), async (other) => {
      fc.pre(other !== wallet);
      await expect(prove(actingOf({ account: other }))).rejects.toMatchObject(refused);
      await expect(prove(actingOf({ agent: wordOf({ patient: other }) }))).rejects.toMatchObject(refused);
      await expect(prove(actingOf({ agent: wordOf({}, strangerKey) }))).rejects.toMatchObject(refused);
    });
    await fc.assert(property, runs(10, 300));
  });

  it('V1 an agent whose time is over is refused, and a later end put in its place does not help', async () => {
    const property = fc.asyncProperty(fc.nat(2 ** 30), async (late) => {
      const word = wordOf({ until: sampleNow });
      await expect(prove(actingOf({ agent: word, now: sampleNow + late }))).rejects.toMatchObject(refused);
      const stretched = { ...word, until: sampleNow + late + 1 };
      await expect(prove(actingOf({ agent: stretched, now: sampleNow + late }))).rejects.toMatchObject(refused);
    });
    await fc.assert(property, runs(10, 300));
  });

  it('V1 another account put in the agent’s place is refused, with its own signature too', async () => {
    const swapped = { ...wordOf(), agent: addressOf(strangerKey) };
    await expect(prove(actingOf({ agent: swapped }))).rejects.toMatchObject(refused);
    const byStranger = sign('Head', head, sampleChain, strangerKey);
    await expect(prove(actingOf({ agent: swapped }), byStranger)).rejects.toMatchObject(refused);
    await expect(prove(actingOf(), byStranger)).rejects.toMatchObject(refused);
  });

  it('V1 an agent named on another chain or contract is refused', async () => {
    for (const chain of [
      { ...sampleChain, chainId: 1 },
      { ...sampleChain, grants: sampleHex('another contract', 20) },
    ])
      await expect(prove(actingOf({ agent: wordOf({}, walletKey, chain) }))).rejects.toMatchObject(refused);
  });

  it('what is asked after the key (a contract) speaks for the account alone, never for its agent', async () => {
    const anything = async () => undefined;
    const byStranger = sign('Head', head, sampleChain, strangerKey);
    await proveActing(digest, byStranger, actingOf({ agent: undefined }), anything);
    await expect(proveActing(digest, byStranger, actingOf(), anything)).rejects.toMatchObject(refused);
  });
});
