import { type Bytes, equalBytes } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { config } from '../config.ts';
import { localDay } from '../profiles/majority.ts';
import { savedMinutes } from '../vault/create-vault.ts';
import type { Proof } from '../vault/prove-person.ts';
import { takeSecret } from '../vault/reveal-words.ts';
import { type Backup, readBackup, writeBackup } from './backup-file.ts';
import { collect } from './collect-part.ts';
import { wipe } from './make-guardians.ts';
import { type PersonVault, requireSameSeed, type SelfVault } from './self-vault.ts';

export interface BackupOptions {
  proof: Proof;
  /** Opens the file, here and in any age program. */
  passphrase: string;
  /** The decrypted records too: then the file is enough without any gateway. */
  records: boolean;
  signal?: AbortSignal;
  progress?(stage: 'records' | 'sealing' | 'trying', done: number, total: number): void;
}

/**
 * A backup of everything that is needed to go on elsewhere, as a standard `.age` file. Before it is returned it was opened
 * again with the passphrase and compared byte for byte. Throws what `takeSecret` and `readRecords` throw, `CANCELLED`.
 */
export async function makeBackup(vault: SelfVault, options: BackupOptions): Promise<{ name: string; bytes: Bytes }> {
  const { proof, passphrase, records, signal, progress } = options;
  const goOn = (stage: 'sealing' | 'trying') => {
    progress?.(stage, 0, 1);
    if (signal?.aborted) throw new ChartkeyError('CANCELLED');
  };
  const secret = await takeSecret(proof);
  let plain: Bytes | undefined;
  try {
    await requireSameSeed(vault.keys, secret.seed);
    const told = progress && ((done: number, total: number) => progress('records', done, total));
    const collectOne = (person: PersonVault) =>
      collect(person, records ? { gateway: vault.gateway, signal, progress: told } : undefined);
    const people: Backup['people'] = [];
    await vault.eachPerson(async (person, theirs) => void people.push({ person, ...(await collectOne(theirs)) }));
    const { chainId, grants, records: recordsContract, accreditation } = config.deployment;
    const backup: Backup = {
      v: 1,
      kind: 'chartkey-backup',
      at: vault.now(),
      gateway: config.gateway,
      chain: { chainId, grants, records: recordsContract, accreditation },
      ...(await collectOne(vault)),
      people,
      settings: { autoLockMinutes: await savedMinutes() },
      ...secret,
    };
    plain = writeBackup(backup);
    goOn('sealing');
    const bytes = await vault.age.seal(plain, { passphrase }, signal);
    goOn('trying');
    const again = await vault.age.open(bytes, passphrase, signal);
    const same = equalBytes(again, plain);
    again.fill(0);
    if (!same) throw new ChartkeyError('INTERNAL', { detail: 'the backup did not open to what went in' });
    readBackup(plain);
    await vault.store.write({ facts: [{ kind: 'backedUp', records }] });
    return { name: nameOf(backup.at), bytes };
  } finally {
    plain?.fill(0);
    wipe(secret);
  }
}

/** `chartkey-2026-11-23.age`: the day here. */
const nameOf = (at: number): string => `chartkey-${localDay(at)}.age`;
