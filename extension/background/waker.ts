import browser from 'webextension-polyfill';

/** A packed extension's alarm rings no sooner than this, ms; nearer times need a living worker. */
const alarmFloor = 30_000;
/** A timer for longer than this, ms, would ring at once: a day, after which it looks again. */
const longest = 24 * 60 * 60_000;

export interface Waker {
  wake(at: number): void;
  /** Runs `work` now, or after what runs now: never two at once, and none is forgotten. */
  run(): Promise<void>;
}

/** Brings the journal's work about at a time: by timer while the worker lives, by alarm when it does not (X10). */
export function createWaker(work: () => Promise<void>): Waker {
  let next = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;

  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await work();
      } while (again);
    })().finally(() => {
      running = undefined;
    });
    return running;
  };

  const wake = (at: number) => {
    if (at >= next) return;
    next = at;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        next = Number.POSITIVE_INFINITY;
        void run().catch(() => undefined);
      },
      Math.min(longest, Math.max(0, at - Date.now())),
    );
    void browser.alarms.create('wake', { when: Math.max(at, Date.now() + alarmFloor) });
  };
  return { wake, run };
}
