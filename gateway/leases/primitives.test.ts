import { Aes256Gcm, CipherSuite, HkdfSha256 } from '@hpke/core';
import { XWing } from '@hpke/hybridkem-x-wing';
import { expect, test } from 'vitest';
import { fromHex, type Hex, toBase64url, toHex } from '#protocol/bytes';
import { generateHybrid, keyHashOf, open } from '#protocol/hpke';
import { nonceLifetime, tokenLifetime } from '#protocol/lease';
import { digestOf, hashOf } from '#protocol/typed-data';
import { random32 } from '../testing/patient.ts';
import { groupCommit } from './group-commit.ts';
import { createNonces } from './nonces.ts';
import { receiptHashes } from './receipt-hashes.ts';
import { sealShare } from './seal-share.ts';
import { sessionKeys } from './session-key.ts';
import { createTokens } from './tokens.ts';

const key = new Uint8Array(32).fill(1);
const grant: Hex = `0x${'01'.repeat(32)}`;
const other: Hex = `0x${'02'.repeat(32)}`;
const at = 1_800_000_000;

test('native sealing is opened by the protocol and by an independent library', async () => {
  const pair = await generateHybrid();
  const hash = await keyHashOf(pair.publicKey);
  const session = sessionKeys()(toBase64url(pair.publicKey), hash);
  const [share, info] = [fromHex(random32()), fromHex(random32())];
  const sealed = new Uint8Array(sealShare(share, info, session));
  expect(await open(pair.seed, sealed, info, new Uint8Array())).toEqual(share);
  const suite = new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientKey = await suite.kem.importKey('raw', pair.seed.buffer, false);
  const opened = await suite.open(
    { recipientKey, enc: sealed.slice(0, 1120).buffer, info: info.buffer },
    sealed.slice(1120).buffer,
  );
  expect(new Uint8Array(opened)).toEqual(share);
});

test('native sealing is bound to its receipt, and never the same twice', async () => {
  const pair = await generateHybrid();
  const session = sessionKeys()(toBase64url(pair.publicKey), await keyHashOf(pair.publicKey));
  const [share, info] = [fromHex(random32()), fromHex(random32())];
  const sealed = new Uint8Array(sealShare(share, info, session));
  await expect(open(pair.seed, sealed, fromHex(random32()), new Uint8Array())).rejects.toMatchObject({
    code: 'TAMPERED',
  });
  expect(toHex(sealShare(share, info, session))).not.toBe(toHex(sealed));
});

test('a session key must be the one the receipt names, and a key at all', async () => {
  const pair = await generateHybrid();
  const read = sessionKeys();
  expect(() => read(toBase64url(pair.publicKey), grant)).toThrow('BAD_SIGNATURE');
  const short = pair.publicKey.slice(0, 100);
  const hash = await keyHashOf(short);
  expect(() => read(toBase64url(short), hash)).toThrow('KEY_NOT_CERTIFIED');
});

test('receipt hashes are those of the protocol', () => {
  const chain = {
    chainId: 31_337,
    grants: `0x${'ab'.repeat(20)}`,
    records: `0x${'cd'.repeat(20)}`,
    accreditation: `0x${'ef'.repeat(20)}`,
  } as const;
  const hashes = receiptHashes(chain);
  for (let i = 0; i < 20; i++) {
    const receipt = {
      grant: random32(),
      gateway: random32(),
      nonce: random32(),
      sessionKey: random32(),
      at: at + i * 1_000,
    };
    expect(toHex(hashes(receipt).digest)).toBe(toHex(digestOf('Receipt', receipt, chain)));
    expect(toHex(hashes(receipt).hash)).toBe(hashOf('Receipt', receipt));
  }
});

test('V1 a nonce is for one grant, one gateway and one minute', () => {
  const nonces = createNonces(key);
  const nonce = nonces.issue(grant, at);
  nonces.check(nonce, grant, at + nonceLifetime);
  expect(nonces.issue(grant, at)).not.toBe(nonce);
  for (const attempt of [
    () => nonces.check(nonce, other, at),
    () => nonces.check(nonce, grant, at + nonceLifetime + 1),
    () => nonces.check(nonce, grant, at - 1),
    () => createNonces(new Uint8Array(32)).check(nonce, grant, at),
    () => nonces.check(`${nonce.slice(0, -1)}${nonce.endsWith('0') ? '1' : '0'}` as Hex, grant, at),
  ])
    expect(attempt).toThrow('NONCE_INVALID');
});

test('V1 a token is what we made, and ends after a quarter of an hour', () => {
  const tokens = createTokens(key);
  const { token, until } = tokens.issue({ grant, version: 7 }, at, at + 86_400);
  expect(until).toBe(at + tokenLifetime);
  expect(tokens.read(token, until - 1)).toEqual({ grant, version: 7 });
  expect(tokens.issue({ grant, version: 7 }, at, at + 60).until).toBe(at + 60);
  const changed = Buffer.from(token, 'base64url');
  changed[20]! ^= 1;
  for (const attempt of [
    () => tokens.read(token, until),
    () => tokens.read(changed.toString('base64url'), at),
    () => tokens.read('', at),
    () => tokens.read(`${token}x`, at),
    () => createTokens(new Uint8Array(32)).read(token, at),
  ])
    expect(attempt).toThrow('TOKEN_INVALID');
});

test('a group commit runs at once when idle, together when busy, and a failure reaches all and only its group', async () => {
  const groups: number[][] = [];
  let release = () => {};
  const submit = groupCommit<number, number>(async (items) => {
    groups.push(items);
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    if (items.includes(13)) throw new Error('unlucky');
    return items.map((item) => item * 2);
  }, 3);
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  const first = submit(1);
  await turn();
  expect(groups).toEqual([[1]]);
  const rest = [2, 13, 4, 5].map((item) => submit(item).catch((cause: Error) => cause.message));
  await turn();
  expect(groups).toHaveLength(1);
  for (let i = 0; i < 3; i++) {
    release();
    await turn();
  }
  expect(await first).toBe(2);
  expect(await Promise.all(rest)).toEqual(['unlucky', 'unlucky', 'unlucky', 10]);
  expect(groups).toEqual([[1], [2, 13, 4], [5]]);
});
