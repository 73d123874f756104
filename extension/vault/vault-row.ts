import * as v from 'valibot';
import { ChartkeyError } from '#protocol/errors';
import { parseWire } from '#protocol/wire/parse';
import { type Database, openDatabase } from '../storage/database.ts';
import { isFull, storageError } from '../storage/storage-error.ts';
import { liftVault, type StoredVault, type VaultFile, vaultFile, vaultFileV1 } from './vault-file.ts';

const stored = v.variant('v', [vaultFile, vaultFileV1]);

function parse(row: StoredVault | undefined): VaultFile {
  if (!row) throw new ChartkeyError('NOT_SET_UP');
  try {
    return liftVault(parseWire(stored, row));
  } catch (cause) {
    throw new ChartkeyError('VAULT_DAMAGED', { cause });
  }
}

async function withDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** The vault, of whichever format it is. Throws `NOT_SET_UP`, `VAULT_DAMAGED`. */
export const readVault = (): Promise<VaultFile> => withDatabase(async (db) => parse(await db.get('vault', 'file')));

/** Throws `ALREADY_ANSWERED` when there is a vault: nothing is ever overwritten. `QUOTA_EXCEEDED`. */
export const addVault = (file: VaultFile): Promise<void> =>
  withDatabase(async (db) => {
    try {
      await db.add('vault', file, 'file');
    } catch (thrown) {
      // A full disk must not be taken for a vault that is there.
      if (!(thrown instanceof Error && thrown.name === 'ConstraintError')) throw storageError(thrown);
      throw new ChartkeyError('ALREADY_ANSWERED', { cause: thrown, detail: 'there is a vault' });
    }
  });

/**
 * One change, one transaction (X10): a crash leaves the vault as it was or as it shall be. `change` must be pure and gets
 * the vault as it is now, which another page may have changed meanwhile. Throws `QUOTA_EXCEEDED`, and what `change` throws.
 */
export const changeVault = (change: (file: VaultFile) => VaultFile): Promise<void> =>
  withDatabase(async (db) => {
    const write = db.transaction('vault', 'readwrite', { durability: 'strict' });
    // Told by what failed in it: a change that throws writes nothing, and leaves the transaction empty.
    write.done.catch(() => undefined);
    try {
      await write.store.put(parseWire(vaultFile, change(parse(await write.store.get('file')))), 'file');
      await write.done;
    } catch (thrown) {
      throw isFull(thrown) ? storageError(thrown) : thrown;
    }
  });
