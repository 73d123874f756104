import browser from 'webextension-polyfill';
import * as english from '../strings/en/worker.ts';
import { type WorkerWords, wordsForWorker } from '../strings/words-for-worker.ts';
import { workerWordsName } from './keep-worker-words.ts';

/** English where no page has been open yet, or an older one was. */
export async function workerWords(): Promise<WorkerWords> {
  const kept = (await browser.storage.local.get(workerWordsName))[workerWordsName] as Partial<WorkerWords> | undefined;
  return { ...wordsForWorker(english), ...kept };
}

/** Of that many questions, at least one. */
export const waitingTitle = ({ waiting }: WorkerWords, count: number): string =>
  waiting[Math.min(count, waiting.length) - 1] ?? '';
