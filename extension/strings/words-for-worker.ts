import type { Catalogue } from './words.ts';

/** What the worker says by itself, outside of any page: on the button in the toolbar, and in a reminder. */
export interface WorkerWords {
  reminderTitle: string;
  reminderText: string;
  brand: string;
  locked: string;
  paused: string;
  pauseAsked: string;
  keysAsked: string;
  /** For one to nine questions that wait, and for more. */
  waiting: string[];
}

const most = 10;

/** Plain texts of a catalogue, so that they can be kept: a worker has no catalogue of its own. */
export function wordsForWorker(words: Catalogue['worker']): WorkerWords {
  return {
    reminderTitle: words.reminderTitle,
    reminderText: words.reminderText,
    brand: words.brand,
    locked: words.locked,
    paused: words.paused,
    pauseAsked: words.pauseAsked,
    keysAsked: words.keysAsked,
    waiting: Array.from({ length: most }, (_, i) => (i + 1 < most ? words.waiting(i + 1) : words.waitingMore)),
  };
}
