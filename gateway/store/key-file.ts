import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { ChartkeyError } from '#protocol/errors';

/** Reads a 32-byte key, or makes it; readable by the gateway's account only. Throws `INTERNAL` on a damaged one. */
export function readKeyFile(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, randomBytes(32));
    fsyncSync(file);
    closeSync(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  const raw = readFileSync(path);
  if (raw.length !== 32) throw new ChartkeyError('INTERNAL', { detail: `${path} is damaged` });
  return raw;
}
