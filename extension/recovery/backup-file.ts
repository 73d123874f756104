import * as v from 'valibot';
import { type Bytes, fromBase64url, fromUtf8, toBase64url, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { EscrowSecret } from '#protocol/escrow';
import { address, base64url, bytes32, count, url } from '#protocol/wire/common';
import { entry } from '../mirror/index-body.ts';
import { personId } from '../profiles/profile.ts';

/** What one person has: logs and lists, and their records where wanted. */
const part = {
  devices: v.array(v.strictObject({ lane: count, entries: v.array(entry) })),
  /** Sealed rows that no log holds: chart indexes, whole receipts. */
  rows: v.array(
    v.strictObject({ place: v.pipe(v.string(), v.regex(/^(?:chart|receipt)\/[0-9a-zx/]+$/)), value: v.unknown() }),
  ),
  /** FHIR R4, each resource as its source wrote it, by the record it came in. */
  records: v.optional(v.array(v.strictObject({ record: bytes32, title: v.string(), resources: v.array(v.string()) }))),
};

/**
 * What is inside the `.age` file, as JSON (docs/protocol.md §7). With the gateway reachable the ciphertext is fetched;
 * without it keys, grants and lists are here, and `records` where the patient wanted them.
 */
const contents = v.strictObject({
  v: v.literal(1),
  kind: v.literal('chartkey-backup'),
  /** Unix milliseconds. */
  at: count,
  gateway: url,
  chain: v.strictObject({ chainId: count, grants: address, records: address, accreditation: address }),
  /** 64 bytes; everything derives from it. */
  seed: base64url(64),
  /** BIP-39, 16 or 32 bytes, where known: the words can be made of it. */
  entropy: v.optional(base64url(32)),
  ...part,
  /** Those one acts for. Their keys are sealed in one's own log; `person` is their name in it. */
  people: v.array(v.strictObject({ person: personId, ...part })),
  settings: v.strictObject({ autoLockMinutes: count }),
});
export type BackupContents = v.InferOutput<typeof contents>;
export type BackupPart = Pick<BackupContents, 'devices' | 'rows' | 'records'>;

/** A backup, opened: secret bytes apart, to be wiped. */
export interface Backup extends Omit<BackupContents, 'seed' | 'entropy'>, EscrowSecret {}

export const writeBackup = ({ seed, entropy, ...rest }: Backup): Bytes =>
  utf8(
    JSON.stringify({
      ...rest,
      seed: toBase64url(seed),
      ...(entropy ? { entropy: toBase64url(entropy) } : {}),
    } satisfies BackupContents),
  );

/** Throws `BAD_BACKUP`, and `UNSUPPORTED_VERSION` on one of a later Chartkey. */
export function readBackup(bytes: Uint8Array): Backup {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch (cause) {
    throw new ChartkeyError('BAD_BACKUP', { cause });
  }
  const { kind, v: version } = (value ?? {}) as { kind?: unknown; v?: unknown };
  if (kind === 'chartkey-backup' && typeof version === 'number' && version > 1)
    throw new ChartkeyError('UNSUPPORTED_VERSION', { detail: `backup ${version}` });
  const parsed = v.safeParse(contents, value, { abortEarly: true });
  if (!parsed.success) throw new ChartkeyError('BAD_BACKUP', { detail: v.getDotPath(parsed.issues[0]) ?? 'contents' });
  const { seed, entropy, ...rest } = parsed.output;
  const bytesOf = { seed: fromBase64url(seed), ...(entropy ? { entropy: fromBase64url(entropy) } : {}) };
  if (bytesOf.seed.length !== 64) throw new ChartkeyError('BAD_BACKUP', { detail: 'seed' });
  return { ...rest, ...bytesOf };
}
