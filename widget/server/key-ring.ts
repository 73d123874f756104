import { join } from 'node:path';
import * as v from 'valibot';
import { type Bytes, fromBase64url, type Hex } from '../../protocol/bytes.ts';
import { base64url } from '../../protocol/wire/common.ts';
import { type CertifiedKey, certifiedKey, signedDelegation } from '../../protocol/wire/desk.ts';
import { parseWire } from '../../protocol/wire/parse.ts';
import { inTurn } from './in-turn.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

/** What a desk document may list. */
const mostPublished = 8;

const ringEntry = v.strictObject({
  seed: base64url(32),
  certified: certifiedKey,
  /** Signed by an officer in one go with the certificate: the account the desk vouches with, and its private key. */
  desk: v.optional(v.strictObject({ key: base64url(32), ...signedDelegation.entries })),
});
export type RingEntry = v.InferOutput<typeof ringEntry>;

export interface KeyRingOptions {
  folder: string;
  /** The accredited account. */
  grantee: Hex;
  origin: string;
  now(): number;
}

/**
 * The institution's hybrid keys, each certified by its accredited account. Newest first. A seed leaves this module only to
 * open a capsule (K8).
 */
export async function openKeyRing({ folder, grantee, origin, now }: KeyRingOptions) {
  const path = join(folder, 'keys.json');
  const write = inTurn();
  let ring: RingEntry[] = parseWire(v.array(ringEntry), (await readJsonFile(path)) ?? []);

  const isOurs = ({ certified: { certificate } }: RingEntry) =>
    certificate.grantee === grantee && certificate.origin === origin;
  const isCurrent = (entry: RingEntry) => isOurs(entry) && now() < entry.certified.certificate.notAfter;

  return {
    /** Puts a new key first, in one step; keeps those in `live`, and every key for which no grant could have ended yet. */
    add: (entry: RingEntry, live: ReadonlySet<Hex>): Promise<void> =>
      write(async () => {
        const kept = ring.filter((one) => isCurrent(one) || live.has(one.certified.certificate.keyHash));
        const next = [entry, ...kept];
        await writeJsonFile(path, next);
        ring = next;
      }),
    /** Those valid now for this account and origin. */
    current: (): RingEntry[] => ring.filter(isCurrent),
    /** The newest for this account and origin, also where its time is over. */
    newest: (): RingEntry | undefined => ring.find(isOurs),
    published: (): CertifiedKey[] =>
      ring
        .filter(isCurrent)
        .slice(0, mostPublished)
        .map(({ certified }) => certified),
    hashes: (): Hex[] => ring.map(({ certified }) => certified.certificate.keyHash),
    holds: (keyHash: Hex): boolean => ring.some(({ certified }) => certified.certificate.keyHash === keyHash),
    /** The raw 32-byte seed behind `granteeKey`; `undefined` when it was never ours or is gone. */
    seedOf(keyHash: Hex): Bytes | undefined {
      const entry = ring.find(({ certified }) => certified.certificate.keyHash === keyHash);
      return entry && fromBase64url(entry.seed);
    },
  };
}

export type KeyRing = Awaited<ReturnType<typeof openKeyRing>>;
