import { expect, it } from 'vitest';
import { createTurns } from './in-turn.ts';

it('keeps the order of one key, lets other keys pass, and a failure does not hold the line', async () => {
  const inTurn = createTurns();
  const seen: string[] = [];
  const work = (name: string, ms: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    seen.push(name);
    if (name === 'bad') throw new Error(name);
    return name;
  };
  const slow = inTurn('a', work('slow', 30));
  const bad = inTurn('a', work('bad', 5));
  const quick = inTurn('a', work('quick', 0));
  const other = inTurn('b', work('other', 0));
  await expect(bad).rejects.toThrow('bad');
  expect(await Promise.all([slow, quick, other])).toEqual(['slow', 'quick', 'other']);
  expect(seen).toEqual(['other', 'slow', 'bad', 'quick']);
});
