import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noticesOf } from './notices.ts';

const day = 24 * 60 * 60_000;
const deeds = fc.array(fc.integer({ min: 0, max: 60 * 24 }).map((hours) => ({ at: hours * 3_600_000 })));

it('never tells more than the budget in any seven days, tells the first ones, and nothing twice', () => {
  fc.assert(
    fc.property(deeds, fc.constantFrom(0, 1, 3, 7), (list, perWeek) => {
      const told = noticesOf(list, perWeek);
      expect(new Set(told).size).toBe(told.length);
      for (const { at } of told)
        expect(told.filter((other) => other.at <= at && at - other.at < 7 * day).length).toBeLessThanOrEqual(perWeek);
      // Whatever is left out found the budget used up.
      for (const deed of list)
        if (!told.includes(deed))
          expect(told.filter(({ at }) => at <= deed.at && deed.at - at < 7 * day).length).toBe(perWeek);
      expect([...told].sort((a, b) => b.at - a.at)).toEqual(told);
    }),
  );
});
