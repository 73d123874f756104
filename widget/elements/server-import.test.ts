import { expect, it } from 'vitest';

it('the elements can be imported where there is no DOM, and define nothing there', async () => {
  expect('document' in globalThis).toBe(false);
  const widget = await import('../index.ts');
  expect(Object.keys(widget).sort()).toEqual([
    'ChartkeyDeposit',
    'ChartkeyElement',
    'ChartkeyRecords',
    'ChartkeyRequest',
  ]);
});
