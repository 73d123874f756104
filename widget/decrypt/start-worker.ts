import type { Job, News, Question } from './messages.ts';

export interface WorkerHandle {
  ask(question: Question): void;
  /** Ends the worker and with it every key and plaintext in it (W4). */
  stop(): void;
}

interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** The worker lies beside `widget.js`; this module may end up in `chunks/`, one folder down. */
const workerUrl = () => {
  const beside = import.meta.url.includes('/chunks/') ? '../worker.js' : './worker.js';
  return new URL(/* @vite-ignore */ beside, import.meta.url).href;
};
let policy: { createScriptURL(url: string): unknown } | undefined;

/** Under Trusted Types the policy `chartkey` lets exactly one URL pass: our own worker (W3). */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('chartkey', {
    createScriptURL: (candidate) => {
      if (candidate !== workerUrl()) throw new TypeError('only the Chartkey worker may be loaded');
      return candidate;
    },
  });
  return policy.createScriptURL(url) as string;
}

/** Starts the one worker that verifies and decrypts, in a thread of its own, for one job. */
export function startWorker(job: Job, onNews: (news: News) => void): WorkerHandle {
  const worker = new Worker(trusted(workerUrl()), { type: 'module', name: 'chartkey' });
  worker.onmessage = ({ data }: MessageEvent<News>) => onNews(data);
  worker.onerror = (event) => {
    event.preventDefault();
    onNews({ news: 'error', error: { code: 'INTERNAL', retryable: false, detail: 'the worker did not start' } });
  };
  worker.postMessage(job);
  return { ask: (question) => worker.postMessage(question), stop: () => worker.terminate() };
}
