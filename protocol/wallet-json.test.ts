import { TypedDataEncoder } from 'ethers';
import { expect, it } from 'vitest';
import { toHex } from './bytes.ts';
import { digestOf, type MessageName } from './typed-data.ts';
import { sampleChain } from './vectors/sample.ts';
import { sampleMessages } from './vectors/sample-messages.ts';
import { walletJson } from './wallet-json.ts';

const names = Object.keys(sampleMessages) as MessageName[];

it.each(names)('X4 what a wallet is given for %s hashes, as ethers hashes it, to what we compute', (name) => {
  const message = sampleMessages[name];
  const {
    domain,
    types,
    primaryType,
    message: given,
  } = JSON.parse(JSON.stringify(walletJson(name, message, sampleChain))) as ReturnType<typeof walletJson>;
  expect(primaryType).toBe(name);
  const { EIP712Domain: _, ...structs } = types as Record<string, { name: string; type: string }[]>;
  expect(TypedDataEncoder.hash(domain, structs, given)).toBe(toHex(digestOf(name, message, sampleChain)));
});
