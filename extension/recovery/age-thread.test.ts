import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fromUtf8, utf8 } from '#protocol/bytes';
import type { AgeJob } from './age.ts';
import { ageThread } from './age-thread.ts';
import { doAgeJob } from './do-age-job.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const passphrase = 'lanterns on the Brücke';
/** What became of each worker, and whether it answers. */
let workers: { url: string; ended: boolean }[];
let answers: boolean;
let policies: { name: string; allows(url: string): string }[];

/** Node has no Worker of the web: this one does its job in the same thread, from a clone, as a real one would be given it. */
class MemoryWorker {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  readonly #state: { url: string; ended: boolean };
  constructor(url: string) {
    this.#state = { url, ended: false };
    workers.push(this.#state);
  }
  postMessage(job: AgeJob) {
    const given = structuredClone(job);
    if (answers)
      void doAgeJob(given).then((data) => {
        if (!this.#state.ended) this.onmessage?.({ data: structuredClone(data) });
      });
  }
  terminate() {
    this.#state.ended = true;
  }
}

beforeEach(() => {
  [workers, answers, policies] = [[], true, []];
  vi.stubGlobal('Worker', MemoryWorker);
});
afterEach(() => vi.unstubAllGlobals());

it('seals and opens in a worker of its own, which is ended after each job; failures keep their codes (worker in memory)', async () => {
  const file = await ageThread.seal(utf8('ten years of charts'), { passphrase });
  expect(fromUtf8(await ageThread.open(file, passphrase))).toBe('ten years of charts');
  await expect(ageThread.open(file, 'another passphrase')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
  await expect(ageThread.open(utf8('hello'), passphrase)).rejects.toMatchObject({ code: 'BAD_BACKUP' });
  expect(await ageThread.isKey('hello')).toBe(false);
  expect(workers).toHaveLength(5);
  expect(workers.every(({ url, ended }) => ended && url.endsWith('/age-worker.js'))).toBe(true);
}, 60_000);

it('called off, the worker is ended in the middle of it, and none is started for what was called off before (worker in memory)', async () => {
  answers = false;
  const cancelling = new AbortController();
  const opening = ageThread.open(utf8('age-encryption.org/v1'), passphrase, cancelling.signal);
  expect(workers.map(({ ended }) => ended)).toEqual([false]);
  cancelling.abort();
  await expect(opening).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(workers.map(({ ended }) => ended)).toEqual([true]);
  await expect(ageThread.seal(utf8(''), { passphrase }, cancelling.signal)).rejects.toMatchObject({
    code: 'CANCELLED',
  });
  expect(workers).toHaveLength(1);
});

it('X8 under Trusted Types one policy lets one address pass, our own worker (policy factory in memory)', async () => {
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, { createScriptURL }: { createScriptURL(url: string): string }) => {
      policies.push({ name, allows: createScriptURL });
      return { createScriptURL };
    },
  });
  await ageThread.isKey('hello');
  await ageThread.isKey('hello');
  expect(policies.map(({ name }) => name)).toEqual(['chartkey']);
  expect(() => policies[0]!.allows('https://elsewhere.example/age-worker.js')).toThrow(TypeError);
  expect(() => policies[0]!.allows('chrome-extension://other/age-worker.js')).toThrow(TypeError);
});
