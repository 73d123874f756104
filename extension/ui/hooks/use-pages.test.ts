import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPages } from './use-pages.ts';

describe('reading a long list in pages', () => {
  it('gives the first rows wanted, each once and in order, never asking for more than a page holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2500), fc.nat(3000), async (length, wanted) => {
        const all = Array.from({ length }, (_, at) => at);
        const page = await readPages(async (offset, limit) => {
          expect(limit).toBeGreaterThan(0);
          expect(limit).toBeLessThanOrEqual(500);
          return { rows: all.slice(offset, offset + limit), total: length };
        }, wanted);
        expect(page.rows).toEqual(all.slice(0, wanted));
        if (wanted > 0) expect(page.total).toBe(length);
      }),
      { numRuns: 50 },
    );
  });

  it('ends when the list became shorter while it was read, and with "all" reads all', async () => {
    const shrunk = await readPages(async (offset) => ({ rows: offset === 0 ? [1, 2] : [], total: 5 }), 10);
    expect(shrunk.rows).toEqual([1, 2]);
    const all = Array.from({ length: 1234 }, (_, at) => at);
    const whole = await readPages(
      async (offset, limit) => ({ rows: all.slice(offset, offset + limit), total: all.length }),
      Number.POSITIVE_INFINITY,
    );
    expect(whole.rows).toEqual(all);
  });
});
