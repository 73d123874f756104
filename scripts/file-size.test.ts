import { expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

const rooms = ['protocol', 'contracts', 'extension', 'gateway', 'widget', 'demo-portal', 'scripts'];
const longest = 350;
const files = sourceFiles(rooms, /\.(?:tsx?|m?js|sol)$/).filter((path) => !path.startsWith('contracts/abi/'));
const lengths = files.map((path) => [path, readSource(path).split('\n').length - 1] as const);

it(`no source file is longer than ${longest} lines`, () => {
  expect(files.length).toBeGreaterThan(100);
  expect(lengths.filter(([, length]) => length > longest)).toEqual([]);
});

it('the middle file fits on two screens', () => {
  const sorted = lengths.map(([, length]) => length).sort((a, b) => a - b);
  expect(sorted[sorted.length >> 1]).toBeLessThan(100);
});
