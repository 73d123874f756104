import { ChartkeyError, toChartkeyError } from '#protocol/errors';

/**
 * What the database threw, by the code a person can be told. A full disk is `QUOTA_EXCEEDED`: the transaction was rolled back
 * whole, nothing was lost. A database closed under our feet, for a newer version or because the browser cleared it, is
 * `STORAGE_BUSY`.
 */
export function storageError(thrown: unknown): ChartkeyError {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'QuotaExceededError') return new ChartkeyError('QUOTA_EXCEEDED', { cause: thrown });
  if (name === 'InvalidStateError') return new ChartkeyError('STORAGE_BUSY', { cause: thrown });
  return toChartkeyError(thrown);
}

export const isFull = (thrown: unknown): boolean => storageError(thrown).code === 'QUOTA_EXCEEDED';
