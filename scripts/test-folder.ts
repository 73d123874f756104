import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Vitest's global set-up: one temporary folder for the whole run, gone afterwards whatever a test left in it. */
export default async function testFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-test-'));
  // As root the tests run PostgreSQL as another user, whose own folder lies inside.
  await chmod(folder, 0o711);
  // What `os.tmpdir` answers in the workers, and in the programs that they start.
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true });
}
