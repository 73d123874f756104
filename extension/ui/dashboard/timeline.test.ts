import { describe, expect, it } from 'vitest';
import { ended, sharing } from '../gallery/samples/sharing.ts';
import { timelineOf } from './timeline.ts';

describe('sharing over time', () => {
  it('keeps every bar and opening on the axis, ends newest first', () => {
    const now = Date.now();
    const { bars, now: today } = timelineOf([...sharing, ...ended], [], now, () => 'Nov');
    expect(bars.map(({ name }) => name)[0]).toBe('Riverside General');
    for (const { from, used, until } of bars) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(used).toBeGreaterThanOrEqual(from);
      expect(until).toBeGreaterThanOrEqual(used);
      expect(until).toBeLessThanOrEqual(1);
    }
    expect(today).toBeGreaterThan(0);
  });
});
