import { argon2id } from 'hash-wasm';
import { type Bytes, fromBase64url, toBase64url, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { kdfFloor, kdfNow } from './kdf-costs.ts';
import type { Kdf } from './vault-file.ts';

/** Whether this page may run WebAssembly: a policy, Lockdown Mode and some company settings refuse it. */
export function canRunWasm(): boolean {
  try {
    // "\0asm" version 1: the smallest module there is.
    return new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** Today's cost under a fresh salt; PBKDF2 only where Argon2id cannot run. */
export function freshKdf(): Kdf {
  const salt = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  const { rounds, ...argon } = kdfNow;
  return canRunWasm() ? { name: 'argon2id', ...argon, salt } : { name: 'pbkdf2-sha256', rounds, salt };
}

/** Throws `VAULT_DOWNGRADED` when somebody lowered the cost of guessing. */
export function checkFloor(kdf: Kdf): void {
  if (paidLess(kdf, kdfFloor)) throw new ChartkeyError('VAULT_DOWNGRADED', { detail: JSON.stringify(kdf) });
}

/** Whether a password should be stretched anew: it paid less than today's cost, or was made where there was no Argon2id. */
export const isOutdated = (kdf: Kdf): boolean =>
  canRunWasm() ? kdf.name !== 'argon2id' || paidLess(kdf, kdfNow) : paidLess(kdf, kdfNow);

const paidLess = (kdf: Kdf, cost: Record<'memoryKiB' | 'passes' | 'lanes' | 'rounds', number>): boolean =>
  kdf.name === 'argon2id'
    ? kdf.memoryKiB < cost.memoryKiB || kdf.passes < cost.passes || kdf.lanes < cost.lanes
    : kdf.rounds < cost.rounds;

/**
 * 32 bytes by Argon2id (RFC 9106) or PBKDF2-HMAC-SHA-256 (RFC 8018), slow on purpose. NFKC, so that one password has one
 * spelling. Throws `WASM_REFUSED` where this vault needs Argon2id and the browser does not run it.
 */
export async function stretchPassword(password: string, kdf: Kdf): Promise<Bytes> {
  const typed = utf8(password.normalize('NFKC'));
  const salt = fromBase64url(kdf.salt);
  if (kdf.name === 'pbkdf2-sha256') {
    const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
    const cost = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: kdf.rounds };
    return new Uint8Array(await crypto.subtle.deriveBits(cost, key, 256));
  }
  if (!canRunWasm()) throw new ChartkeyError('WASM_REFUSED');
  const { memoryKiB: memorySize, passes: iterations, lanes: parallelism } = kdf;
  const cost = { iterations, parallelism, memorySize, hashLength: 32, outputType: 'binary' as const };
  return (await argon2id({ password: typed, salt, ...cost })) as Bytes;
}
