import { HDKey } from '@scure/bip32';
import { mnemonicToSeedSync, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { computeAddress, HDNodeWallet } from 'ethers';
import { expect, it } from 'vitest';
import { fromHex, fromUtf8, type Hex, toHex } from '#protocol/bytes';
import { branches, deriveAccount } from '#protocol/keys';
import { addressOf } from '#protocol/signatures';
import { externalJson, fromExternalData, hasExternalData } from './external-data.ts';
import { sampleSeed, sampleWords } from './sample.ts';

interface Vector {
  locale: string;
  phrase: Hex;
  password: Hex;
  seed: Hex;
  nodes: { path: string; privateKey: Hex; chainCode: Hex; publicKey: Hex; xpriv: string }[];
}

it.runIf(hasExternalData)(`BIP-39 seeds and BIP-32 nodes of the published phrases${fromExternalData}`, () => {
  const vectors = externalJson<Vector[]>('eip712', 'mnemonics.json').filter(({ locale }) => locale === 'en');
  expect(vectors).toHaveLength(20);
  let nodes = 0;
  for (const vector of vectors) {
    const phrase = fromUtf8(fromHex(vector.phrase));
    expect(validateMnemonic(phrase, wordlist)).toBe(true);
    const seed = mnemonicToSeedSync(phrase, fromUtf8(fromHex(vector.password)));
    expect(toHex(seed)).toBe(vector.seed);
    const root = HDKey.fromMasterSeed(seed);
    for (const { path, privateKey, xpriv } of vector.nodes) {
      const node = root.derive(path);
      expect(toHex(node.privateKey!)).toBe(privateKey);
      expect(node.privateExtendedKey).toBe(xpriv);
      expect(addressOf(node.privateKey!)).toBe(computeAddress(privateKey).toLowerCase());
      nodes++;
    }
  }
  expect(nodes).toBeGreaterThanOrEqual(vectors.length);
});

it('accounts are the ones ethers derives on the same path', () => {
  const root = HDNodeWallet.fromPhrase(sampleWords, '', 'm');
  for (const branch of ['grants', 'owners', 'payouts', 'index'] as const)
    for (const lane of [0, 1_999_999_999, 2 ** 31 - 1]) {
      const { address, privateKey } = deriveAccount(sampleSeed(), { branch, lane, index: 2 });
      const peer = root.derivePath(`44'/60'/${branches[branch]}'/${lane}'/2'`);
      expect(address).toBe(peer.address.toLowerCase());
      expect(toHex(privateKey)).toBe(peer.privateKey);
    }
});
