import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKeyFile } from './key-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a key is made once, is the same ever after, and is for the gateway’s account alone', async () => {
  const path = join(folder, 'deep', 'share.key');
  const key = readKeyFile(path);
  expect(key).toHaveLength(32);
  expect(readKeyFile(path)).toEqual(key);
  expect(readKeyFile(join(folder, 'deep', 'other.key'))).not.toEqual(key);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readdir(join(folder, 'deep'))).sort()).toEqual(['other.key', 'share.key']);
});

test('a damaged key is told, never replaced: shares are sealed under the one it was', async () => {
  const path = join(folder, 'share.key');
  await writeFile(path, 'short');
  expect(() => readKeyFile(path)).toThrow('damaged');
  expect((await stat(path)).size).toBe(5);
});

test('V2 processes that start at one moment have one key, and a key is never there half written', async () => {
  const paths = Array.from({ length: 150 }, (_, i) => join(folder, `${i}.key`));
  const url = new URL('../testing/key-reader.ts', import.meta.url);
  const workers = Array.from({ length: 3 }, () => new Worker(url, { workerData: { paths } }));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const answers = workers.map((worker) => once(worker, 'message'));
  for (const worker of workers) worker.postMessage('go');
  const [first, ...others] = (await Promise.all(answers)).map(([keys]) => keys as string[]);
  expect(first!.filter((key) => !/^[0-9a-f]{64}$/.test(key))).toEqual([]);
  for (const keys of others) expect(keys).toEqual(first);
  expect(await readdir(folder)).toHaveLength(paths.length);
});
