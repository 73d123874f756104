import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';
import { titleStarts as exists, testSources } from './test-titles.ts';

const rooms = ['protocol', 'contracts', 'extension', 'gateway', 'widget', 'demo-portal', 'scripts'];
const expected = [
  ...Array.from({ length: 10 }, (_, i) => `X${i + 1}`),
  ...Array.from({ length: 10 }, (_, i) => `G${i + 1}`),
  ...Array.from({ length: 13 }, (_, i) => `K${i + 1}`),
  ...['D1', 'D2', 'D3'],
  ...['W1', 'W2', 'W3', 'W4', 'V1', 'V2', 'V3'],
];

/** Rows of `docs/threat-model.md` that begin with an invariant's id: where it is upheld, and the titles that prove it. */
const rows = readSource('docs/threat-model.md')
  .split('\n')
  .map((line) => line.split(' | '))
  .filter(([id]) => /^\| [XGKDWV]\d+$/.test(id!))
  .map(([id, , places, proofs]) => ({
    id: id!.slice(2),
    places: [...places!.matchAll(/`([^`]+)`/g)].map(([, path]) => path!),
    titles: [...proofs!.matchAll(/`([^`]+)`/g)].map(([, title]) => title!),
  }));

/** Rows of its hostile suite: where each thing is tried, and by which tests. */
const tried = readSource('docs/threat-model.md')
  .split('## The hostile suite')[1]!
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split(' | '))
  .map(([what, places, titles]) => ({ what: what!.slice(2), named: `${places} ${titles}` }))
  .map(({ what, named }) => ({ what, named: [...named.matchAll(/`([^`]+)`/g)].map(([, name]) => name!) }));

describe('threat model', () => {
  it('has a row for every invariant, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it.each(rows)('$id names a test that begins with its id, and every test it names exists', ({ id, titles }) => {
    expect(titles.length).toBeGreaterThan(0);
    const own = new RegExp(`(^|_)${id}[ _]|^V2 K1 K2 `);
    expect(titles.filter((title) => !own.test(title))).toEqual([]);
    expect(titles.filter((title) => !exists(title))).toEqual([]);
  });

  it.each(tried)('names specs and tests that exist for: $what', ({ named }) => {
    const gone = named.filter(
      (name) => !testSources.some(({ path, text }) => text.includes(name) || path.includes(name)),
    );
    expect(named.length).toBeGreaterThan(1);
    expect(gone).toEqual([]);
  });

  it('has a hostile suite', () => expect(tried.length).toBeGreaterThan(10));

  it.each(rows)('$id is upheld in files that exist', ({ places }) => {
    const known = sourceFiles([...rooms, 'docs'], /./);
    const missing = places.filter(
      (place) =>
        place !== 'wxt.config.ts' &&
        !known.some((path) => path === place || path.startsWith(place) || path.endsWith(`/${place}`)),
    );
    expect(places.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
