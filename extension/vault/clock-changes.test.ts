import { afterEach, describe, expect, it, vi } from 'vitest';
import { endSession, extendSession, keepAwake, openSession, readSession } from './session.ts';

/** The deadline of a session while somebody sets the clock; the clock is the test's, `storage.session` is in memory. */
vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const minute = 60_000;
const day = 24 * 60 * minute;
const noon = Date.UTC(2026, 10, 20, 12);
const open = () => openSession(new Uint8Array(32), 15, noon);
const isOpen = (now: number) =>
  readSession(now).then(
    () => true,
    () => false,
  );
afterEach(() => endSession());

describe('X6 a clock that is set while Chartkey is open', () => {
  it.each([
    ['minutes', 5 * minute],
    ['days', 3 * day],
    ['years', 3 * 365 * day],
  ])('back by %s: locked at the next look, not later than without it', async (_, back) => {
    await open();
    await keepAwake(noon + minute);
    expect(await isOpen(noon + minute - back)).toBe(false);
    expect(await isOpen(noon + minute)).toBe(false);
  });

  it('back by minutes after the deadline was moved: never longer than was promised', async () => {
    await open();
    const moved = (await extendSession(noon + 14 * minute))!;
    expect(moved).toBe(noon + 29 * minute);
    // Somebody turns it back to just after the unlock: 27 minutes would be left instead of 15.
    expect(await extendSession(noon + 2 * minute)).toBeUndefined();
    expect(await isOpen(noon + 2 * minute)).toBe(false);
  });

  it('turned back again and again by a little: all of it together is no more than two seconds', async () => {
    await open();
    let now = noon + 10 * minute;
    await keepAwake(now);
    for (let turned = 0; turned < 3; turned++) {
      now -= 900;
      await keepAwake(now);
    }
    expect(await isOpen(now)).toBe(false);
  });

  it('corrected by a second, as clocks that are kept right are: stays open, with the same deadline', async () => {
    await open();
    await keepAwake(noon + minute);
    expect((await readSession(noon + minute - 1_000)).deadline).toBe(noon + 15 * minute);
  });

  it.each([
    ['minutes past the deadline', 16 * minute],
    ['days', 3 * day],
    ['years', 3 * 365 * day],
  ])('forward by %s: locked', async (_, forward) => {
    await open();
    expect(await isOpen(noon + forward)).toBe(false);
    expect(await isOpen(noon)).toBe(false);
  });

  it('forward by minutes, with the deadline still ahead: taken for a sleep, and locked at the next wake', async () => {
    await open();
    await keepAwake(noon + 5 * minute);
    expect(await isOpen(noon + 5 * minute)).toBe(false);
  });

  it('set while locked: an unlock counts from what the clock says then', async () => {
    await openSession(new Uint8Array(32), 15, noon - 3 * 365 * day);
    expect((await readSession(noon - 3 * 365 * day + minute)).deadline).toBe(noon - 3 * 365 * day + 15 * minute);
    // And put right again: far past that deadline.
    expect(await isOpen(noon)).toBe(false);
  });
});
