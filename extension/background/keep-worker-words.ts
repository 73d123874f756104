import browser from 'webextension-polyfill';
import type { WorkerWords } from '../strings/words-for-worker.ts';

/** In `storage.local`, in the language of the dashboard as it was last opened. */
export const workerWordsName = 'workerWords';

export const keepWorkerWords = (words: WorkerWords): Promise<void> =>
  browser.storage.local.set({ [workerWordsName]: words });
