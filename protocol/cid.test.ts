import { CID } from 'multiformats/cid';
import { create } from 'multiformats/hashes/digest';
import { expect, it } from 'vitest';
import { cidOf, cidOfDigest, digestOfCid } from '#protocol/cid';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

it('CIDs are those of multiformats, both ways', () => {
  for (const digest of [
    new Uint8Array(32),
    new Uint8Array(32).fill(255),
    ...Array.from({ length: 200 }, () => random(32)),
  ]) {
    const text = CID.createV1(0x55, create(0x12, digest)).toString();
    expect(cidOfDigest(digest)).toBe(text);
    expect(digestOfCid(text)).toEqual(digest);
    expect(CID.parse(text).multihash.digest).toEqual(digest);
  }
});

it('another codec, hash, version, spelling or length is refused', async () => {
  const text = await cidOf(random(10));
  const digest = create(0x12, random(32));
  const others = [
    CID.createV1(0x70, digest).toString(),
    CID.createV1(0x55, create(0x13, random(64))).toString(),
    'QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n',
    text.toUpperCase(),
    text.slice(0, -1),
    `${text}a`,
    '',
  ];
  for (const other of others) expect(() => digestOfCid(other)).toThrow('BAD_MESSAGE');
  // The last letter carries two bits that no byte uses.
  const spare = 'abcdefghijklmnopqrstuvwxyz234567'.indexOf(text.at(-1)!) ^ 1;
  expect(() => digestOfCid(text.slice(0, -1) + 'abcdefghijklmnopqrstuvwxyz234567'[spare])).toThrow('BAD_MESSAGE');
});
