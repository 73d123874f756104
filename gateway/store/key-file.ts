import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ChartkeyError } from '#protocol/errors';

/** Reads a 32-byte key, or makes it; readable by the gateway's account only. Throws `INTERNAL` on a damaged one. */
export function readKeyFile(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) makeKeyFile(path);
  const raw = readFileSync(path);
  if (raw.length !== 32) throw new ChartkeyError('INTERNAL', { detail: `${path} is damaged` });
  return raw;
}

/**
 * Whole and synced before it has its name, so that a kill leaves no half of a key behind; a link takes nobody's place, so
 * that of several processes that start at once the first one's key is everybody's (V2).
 */
function makeKeyFile(path: string): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, randomBytes(32), { flag: 'wx', mode: 0o600, flush: true });
    linkSync(draft, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
