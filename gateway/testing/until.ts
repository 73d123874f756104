import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `look` gives something; throws with `what` after `limitMs`. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>, limitMs = 15_000): Promise<T> {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await pause(25);
  }
  throw new Error(`waited ${limitMs} ms in vain: ${what}`);
}
