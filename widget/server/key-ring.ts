import { join } from 'node:path';
import * as v from 'valibot';
import { type Bytes, fromBase64url, type Hex, toBase64url } from '../../protocol/bytes.ts';
import { generateHybrid, keyHashOf } from '../../protocol/hpke.ts';
import { addressOf, sign } from '../../protocol/signatures.ts';
import type { ChainContext } from '../../protocol/typed-data.ts';
import { base64url } from '../../protocol/wire/common.ts';
import { type CertifiedKey, certifiedKey } from '../../protocol/wire/desk.ts';
import { parseWire } from '../../protocol/wire/parse.ts';
import { inTurn } from './in-turn.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const day = 24 * 60 * 60;
/** A certificate is valid for two years, from a little earlier than now: clocks differ. */
const certificateLife = 730 * day;
const clockSkew = 300;
/** What a desk document may list. */
const mostPublished = 8;

const ringFile = v.array(v.strictObject({ seed: base64url(32), certified: certifiedKey }));
type Ring = v.InferOutput<typeof ringFile>;

export interface KeyRingOptions {
  folder: string;
  accountKey: Bytes;
  origin: string;
  chain: ChainContext;
  now(): number;
}

/**
 * The institution's hybrid keys, each certified by its accredited account. Newest first. A seed leaves this module only to
 * open a capsule (K8).
 */
export async function openKeyRing({ folder, accountKey, origin, chain, now }: KeyRingOptions) {
  const path = join(folder, 'keys.json');
  const grantee = addressOf(accountKey);
  const write = inTurn();
  let ring: Ring = parseWire(ringFile, (await readJsonFile(path)) ?? []);

  const isCurrent = ({ certified: { certificate } }: Ring[number]) =>
    certificate.grantee === grantee && certificate.origin === origin && now() < certificate.notAfter;

  /** Makes a new key the first; keeps those in `live`, and every key for which no grant could have ended yet. */
  const rotate = (live: ReadonlySet<Hex>) =>
    write(async () => {
      const { seed, publicKey } = await generateHybrid();
      const certificate = {
        grantee,
        keyHash: await keyHashOf(publicKey),
        origin,
        notBefore: now() - clockSkew,
        notAfter: now() + certificateLife,
      };
      const signature = sign('EncryptionKey', certificate, chain, accountKey);
      const added = {
        seed: toBase64url(seed),
        certified: { publicKey: toBase64url(publicKey), certificate, signature },
      };
      const kept = ring.filter((entry) => isCurrent(entry) || live.has(entry.certified.certificate.keyHash));
      const next = [added, ...kept];
      await writeJsonFile(path, next);
      ring = next;
    });

  if (!ring.some(isCurrent)) await rotate(new Set(ring.map(({ certified }) => certified.certificate.keyHash)));

  return {
    rotate,
    published: (): CertifiedKey[] =>
      ring
        .filter(isCurrent)
        .slice(0, mostPublished)
        .map(({ certified }) => certified),
    holds: (keyHash: Hex): boolean => ring.some(({ certified }) => certified.certificate.keyHash === keyHash),
    /** The raw 32-byte seed behind `granteeKey`; `undefined` when it was never ours or is gone. */
    seedOf(keyHash: Hex): Bytes | undefined {
      const entry = ring.find(({ certified }) => certified.certificate.keyHash === keyHash);
      return entry && fromBase64url(entry.seed);
    },
  };
}

export type KeyRing = Awaited<ReturnType<typeof openKeyRing>>;
