import { appendFile, type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { random32 } from '../testing/patient.ts';
import { openTombstoneJournal, type Tombstone } from './tombstone-journal.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-journal-'));
  path = join(folder, 'deep', 'tombstones.ndjson');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stone = (at: number): Tombstone => ({ grant: random32(), source: 'signed', at });

test('K2 what was appended is read back, in order, by whoever opens it next', async () => {
  const stones = [stone(1), stone(2), stone(3)];
  const journal = await openTombstoneJournal(path);
  await Promise.all(stones.map((each) => journal.append(each)));
  expect(await journal.read()).toEqual(stones);
  await journal.close();
  const again = await openTombstoneJournal(path);
  expect(await again.read()).toEqual(stones);
  await again.close();
});

test('K2 a line cut short by a crash costs only itself', async () => {
  const [first, second] = [stone(1), stone(2)];
  const journal = await openTombstoneJournal(path);
  await journal.append(first);
  await journal.close();
  await appendFile(path, '{"grant":"0x12');
  const again = await openTombstoneJournal(path);
  await again.append(second);
  expect(await again.read()).toEqual([first, second]);
  await again.close();
});

test('K2 a write that fails half way costs only itself, also for who is acknowledged after it (a full disk is played)', async () => {
  const [first, lost, second, third] = [stone(1), stone(2), stone(3), stone(4)];
  const probe = await open(join(folder, 'probe'), 'a');
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const journal = await openTombstoneJournal(path);
  await journal.append(first);
  const { appendFile: write } = handles;
  const full = vi.spyOn(handles, 'appendFile').mockImplementationOnce(async function (this: FileHandle, text) {
    await write.call(this, String(text).slice(0, 40));
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  await expect(journal.append(lost)).rejects.toMatchObject({ code: 'ENOSPC' });
  full.mockRestore();
  await journal.append(second);
  await journal.append(third);
  expect(await journal.read()).toEqual([first, second, third]);
  await journal.close();
  const again = await openTombstoneJournal(path);
  expect(await again.read()).toEqual([first, second, third]);
  await again.close();
});
