import { expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

const page = readSource('docs/portal-developers.md');
const widget = sourceFiles(['widget'], /\.ts$/)
  .filter((path) => !/\.test\.ts$|\/testing\//.test(path))
  .map(readSource)
  .join('\n');
const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found]) => found!))];
const missing = (words: readonly string[]) => words.filter((word) => !page.includes(word));

it('docs/portal-developers.md names every route of the key desk', () => {
  const routes = all(readSource('widget/server/key-desk.ts'), /'((?:GET|POST) \/[^']+)'/g);
  expect(routes.length).toBeGreaterThan(9);
  expect(missing(routes.map((route) => `\`${route}`))).toEqual([]);
});

it('docs/portal-developers.md names every button and every event', () => {
  const acts = all(widget, /\bact: '([a-z]+)'/g);
  const events = all(
    widget,
    /'(chartkey-(?:request|granted|refused|filed|opened|revoked|paused|resumed|error|keys-signed))'/g,
  );
  expect(acts.length).toBeGreaterThan(8);
  expect(events.length).toBe(10);
  expect(missing([...acts, ...events].map((name) => `\`${name}\``))).toEqual([]);
});

it('docs/portal-developers.md has the sizes that the build holds', () => {
  const sizes = JSON.parse(readSource('widget/sizes.json')) as Record<string, number>;
  const said = {
    core: /([\d.]+) KiB are loaded\s+before the first paint/,
    decrypt: /([\d.]+) KiB in all to verify and decrypt/,
    viewer: /chart view comes with ([\d.]+) KiB more/,
    noble: /without ML-KEM load another ([\d.]+)/,
    keyDesk: /`key-desk\.js` is ([\d.]+) KiB/,
  };
  for (const [name, pattern] of Object.entries(said)) {
    const kibibytes = Number(pattern.exec(page)?.[1]);
    expect(Math.abs(kibibytes - sizes[name]! / 1024), name).toBeLessThan(0.75);
  }
});
