import browser from 'webextension-polyfill';
import type { Bytes } from '#protocol/bytes';
import { ChartkeyError, fromWire } from '#protocol/errors';
import type { Age, AgeAnswer, AgeJob } from './age.ts';

interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const workerUrl = (): string => browser.runtime.getURL('age-worker.js');
let policy: ReturnType<ScriptPolicies['createPolicy']> | undefined;

/** Under Trusted Types the one policy of our pages lets exactly one address pass: our own worker (X8). */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('chartkey', {
    createScriptURL: (candidate) => {
      if (candidate !== workerUrl()) throw new TypeError('only our own worker may be loaded');
      return candidate;
    },
  });
  return policy.createScriptURL(url);
}

/**
 * A worker for one job, gone afterwards with all that was in it. What it is given stays inside the page and its worker: it is
 * in no message of the extension (X2). Calling it off ends the thread in the middle of its work.
 */
async function inThread(job: AgeJob, signal?: AbortSignal): Promise<Bytes | boolean> {
  if (signal?.aborted) throw new ChartkeyError('CANCELLED');
  const worker = new Worker(trusted(workerUrl()), { name: 'age' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<AgeAnswer>) =>
        'result' in data ? resolve(data.result) : reject(fromWire(data.error));
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new ChartkeyError('INTERNAL', { detail: 'the thread for age did not start' }));
      };
      signal?.addEventListener('abort', () => reject(new ChartkeyError('CANCELLED')), { once: true });
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}

/** age in a thread of its own: the page goes on, shows how far it is, and can call it off. */
export const ageThread: Age = {
  seal: async (plain, recipient, signal) => (await inThread({ call: 'seal', plain, recipient }, signal)) as Bytes,
  open: async (file, passphrase, signal) => (await inThread({ call: 'open', file, passphrase }, signal)) as Bytes,
  isKey: async (text) => (await inThread({ call: 'isKey', text })) === true,
};
