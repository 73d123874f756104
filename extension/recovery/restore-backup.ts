import browser from 'webextension-polyfill';
import { ChartkeyError } from '#protocol/errors';
import { createVaultFrom } from '../vault/create-vault.ts';
import { clampMinutes } from '../vault/session.ts';
import type { Age } from './age.ts';
import { type Backup, type BackupPart, readBackup } from './backup-file.ts';
import { wipe } from './make-guardians.ts';
import { type PersonVault, requireSameSeed, type SelfVault } from './self-vault.ts';

/** What came back. */
export interface Restored {
  /** When the backup was made, unix ms: nothing later is in it. */
  at: number;
  grants: number;
  records: number;
}

/** A backup as a person gives it. */
export interface SealedBackup {
  file: Uint8Array;
  passphrase: string;
  /** Calls it off as long as nothing was written. */
  signal?: AbortSignal | undefined;
}

/** The caller wipes `seed` and `entropy`. Throws `WRONG_PASSWORD`, `BAD_BACKUP`, `UNSUPPORTED_VERSION`, `CANCELLED`. */
export async function openBackup(age: Age, { file, passphrase, signal }: SealedBackup): Promise<Backup> {
  const plain = await age.open(file, passphrase, signal);
  try {
    return readBackup(plain);
  } finally {
    plain.fill(0);
  }
}

/**
 * A vault out of a backup, on a bare machine. `open` gives the vault as it is afterwards. When it stops half way the vault is
 * there, and `bringBack` puts the rest in. Throws what `openBackup` and `createVaultFrom` throw.
 */
export async function restoreBackup(
  age: Age,
  sealed: SealedBackup,
  password: string,
  open: (use: (vault: SelfVault) => Promise<Restored>) => Promise<Restored>,
): Promise<Restored> {
  const backup = await openBackup(age, sealed);
  try {
    if (sealed.signal?.aborted) throw new ChartkeyError('CANCELLED');
    await browser.storage.local.set({ autoLockMinutes: clampMinutes(backup.settings.autoLockMinutes) });
    await createVaultFrom(password, backup);
    return await open((vault) => bringBack(vault, backup));
  } finally {
    wipe(backup);
  }
}

/**
 * Puts logs and lists of a backup behind what is here, of oneself and then of those one acts for; what is here already is left
 * alone, so it may be done again. Throws `OTHER_VAULT`, and `VAULT_DAMAGED` or `LOG_FORKED` where a log in it is not whole.
 */
export async function bringBack(vault: SelfVault, backup: Backup): Promise<Restored> {
  await requireSameSeed(vault.keys, backup.seed);
  await putBack(vault, backup);
  // Now the own log says again whom one acts for, and has their keys.
  await vault.eachPerson(async (person, theirs) => {
    const part = backup.people.find((one) => one.person === person);
    if (part) await putBack(theirs, part);
  });
  const facts = backup.devices.flatMap(({ entries }) => entries);
  return {
    at: backup.at,
    grants: facts.filter(({ kind }) => kind === 'granted').length,
    records: backup.rows.filter(({ place }) => place.startsWith('chart/')).length,
  };
}

async function putBack({ db, store }: PersonVault, { devices, rows }: BackupPart): Promise<void> {
  for (const { lane, entries } of devices) {
    const held = (await store.devices()).find((device) => device.lane === lane);
    if (!held || (!held.own && held.count < entries.length)) await store.adopt(lane, entries);
  }
  const known = new Set(await db.getAllKeys('rows'));
  const missing = rows.filter(({ place }) => !known.has(place));
  await store.write({ rows: Object.fromEntries(missing.map(({ place, value }) => [place, value])) });
}
