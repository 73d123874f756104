import { beforeEach, describe, expect, it } from 'vitest';
import { fromHex, type Hex } from '#protocol/bytes';
import { recoverAddress } from '#protocol/signatures';
import { grantId, type MessageName } from '#protocol/typed-data';
import { sampleChain, sampleGrant } from '#protocol/vectors/sample';
import { sampleMessages } from '#protocol/vectors/sample-messages';
import { type KeyWallet, keyWallet } from '../testing/key-wallet.ts';
import { accountsOf, askWallet } from './ask-wallet.ts';
import { walletWord } from './wallet-words.ts';

const key = `0x${'4d'.repeat(32)}`;
let wallet: KeyWallet;
beforeEach(() => {
  wallet = keyWallet(key, sampleChain.chainId);
});
const grant = sampleGrant();
const word = walletWord('Revocation', { grant }, sampleChain);
const ask = () => askWallet(wallet, wallet.address, word, sampleChain);

describe('a wallet that is not ours is asked', () => {
  it.each(Object.keys(sampleMessages) as MessageName[])(
    'X4 %s: what it hashes for itself and signs with its key is what we computed',
    async (name) => {
      const asked = walletWord(name, sampleMessages[name], sampleChain);
      const signature = await askWallet(wallet, wallet.address, asked, sampleChain);
      expect(recoverAddress(fromHex(asked.digest), signature)).toBe(wallet.address);
    },
  );

  it('X4 a word whose digest is not that of its message is never put to the wallet', async () => {
    const swapped = { ...word, message: { grant: { ...grant, expires: grant.expires + 86_400 } } };
    await expect(askWallet(wallet, wallet.address, swapped, sampleChain)).rejects.toMatchObject({
      code: 'APPROVAL_VOID',
    });
    expect(grantId(swapped.message.grant)).not.toBe(grantId(grant));
    expect(wallet.asked).toEqual([]);
  });

  it('another account, another network, a refusal, a question still open, silence: each its code, and nothing signed', async () => {
    const refusals: [() => void, string][] = [
      [() => (wallet.state.accounts = [`0x${'aB'.repeat(20)}`]), 'WALLET_WRONG_ACCOUNT'],
      [() => (wallet.state.accounts = []), 'WALLET_UNREACHABLE'],
      [() => Object.assign(wallet.state, { chainId: 1, knownChains: [1] }), 'WALLET_WRONG_NETWORK'],
      [() => (wallet.state.refuse = 4001), 'WALLET_REFUSED'],
      [() => (wallet.state.refuse = -32002), 'WALLET_BUSY'],
      [() => (wallet.state.refuse = 4100), 'WALLET_WRONG_ACCOUNT'],
      [() => (wallet.state.refuse = 4900), 'WALLET_UNREACHABLE'],
      [() => (wallet.state.refuse = -32603), 'WALLET_UNREACHABLE'],
    ];
    for (const [make, code] of refusals) {
      wallet = keyWallet(key, sampleChain.chainId);
      make();
      await expect(ask()).rejects.toMatchObject({ code });
      expect(wallet.asked.some(({ method }) => method === 'eth_signTypedData_v4' && !wallet.state.refuse)).toBe(false);
    }
  });

  it('a wallet on another network that it can leave is asked to, and then signs', async () => {
    Object.assign(wallet.state, { chainId: 1, knownChains: [1, sampleChain.chainId] });
    expect(recoverAddress(fromHex(word.digest), await ask())).toBe(wallet.address);
    expect(wallet.state.chainId).toBe(sampleChain.chainId);
  });

  it('addresses come back lower case; a parity of 0 or 1 is spelled 27 or 28; what is no signature is refused', async () => {
    expect(await accountsOf(wallet)).toEqual([wallet.address]);
    const real = await ask();
    const answering = (answer: unknown) => ({
      request: async ({ method }: { method: string }) =>
        method === 'eth_requestAccounts' ? [wallet.address] : method === 'eth_chainId' ? '0x7a69' : answer,
    });
    const low = `${real.slice(0, -2)}${(Number.parseInt(real.slice(-2), 16) - 27).toString(16).padStart(2, '0')}`;
    const askOf = (answer: unknown) => askWallet(answering(answer), wallet.address, word, sampleChain);
    expect(await askOf(low)).toBe(real);
    expect(await askOf(real.toUpperCase().replace('0X', '0x'))).toBe(real);
    for (const bad of [undefined, null, 42, '0x', real.slice(0, -2), `${real}00`, { r: 1 }])
      await expect(askOf(bad as Hex)).rejects.toMatchObject({ code: 'WALLET_UNREACHABLE' });
  });
});
