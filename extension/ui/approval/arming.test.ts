import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arming, armDelay, hindranceOf, isArmed, look, type Sight } from './arming.ts';

const sight: Sight = { visible: true, focused: true, x: 10, y: 10, width: 420, height: 760, subject: '0xaa' };

describe('arming of Approve', () => {
  it('X5 works only after the whole delay in view', () => {
    const arming = look(undefined, sight, 1000);
    expect(isArmed(arming, 1000 + armDelay - 1)).toBe(false);
    expect(isArmed(look(arming, sight, 1000 + armDelay), 1000 + armDelay)).toBe(true);
  });

  it.each([
    ['the window moved', { ...sight, x: 11 }],
    ['the window was hidden', { ...sight, visible: false }],
    ['another window took the keyboard', { ...sight, focused: false }],
    ['the window was made smaller', { ...sight, height: 500 }],
    ['the window was made wider', { ...sight, width: 900 }],
    ['what would be signed changed', { ...sight, subject: '0xbb' }],
  ])('X5 starts over when %s', (_why, other) => {
    const armed = look(look(undefined, sight, 0), sight, armDelay);
    expect(isArmed(armed, armDelay)).toBe(true);
    expect(isArmed(look(armed, other, armDelay + 1), armDelay + 1)).toBe(false);
    const back = look(look(armed, other, armDelay + 1), sight, armDelay + 2);
    expect(isArmed(back, 2 * armDelay + 1)).toBe(false);
    expect(isArmed(back, 2 * armDelay + 2)).toBe(true);
  });

  it.each([
    ['away', { visible: false }],
    ['away', { focused: false }],
    ['small', { height: 299 }],
    ['small', { width: 239 }],
    [undefined, { width: 240, height: 300 }],
  ])('X5 %s: %o', (hindrance, change) => {
    const seen = { ...sight, ...change };
    expect(hindranceOf(seen)).toBe(hindrance);
    expect(isArmed(look(undefined, seen, 0), 10 * armDelay)).toBe(hindrance === undefined);
  });

  it('X5 never works hidden, left, too small or with nothing to sign, whatever happened before', () => {
    const some = fc.record({
      visible: fc.boolean(),
      focused: fc.boolean(),
      width: fc.constantFrom(200, 420),
      height: fc.constantFrom(200, 760),
      x: fc.constantFrom(0, 1),
      y: fc.constantFrom(0, 1),
      subject: fc.constantFrom(undefined, '0xaa', '0xbb'),
      wait: fc.nat(3000),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1 }), (steps) => {
        let now = 0;
        let arming: Arming | undefined;
        let steady = 0;
        let last: string | undefined;
        for (const { wait, ...seen } of steps) {
          const key = JSON.stringify(seen);
          steady = key === last ? steady + wait : 0;
          last = key;
          now += wait;
          arming = look(arming, seen, now);
          const fit = seen.visible && seen.focused && seen.width === 420 && seen.height === 760;
          expect(isArmed(arming, now)).toBe(fit && seen.subject !== undefined && steady >= armDelay);
        }
      }),
    );
  });
});
