import { readdirSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { languageOf } from './language.ts';

const ui = new URL('../ui/', import.meta.url);
const screens = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.|\.d\.ts$|^gallery/.test(name),
);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('no screen reads a word while it loads: at that time no language is chosen yet', { timeout: 120_000 }, async () => {
  vi.resetModules();
  // All that loading asks of the browser.
  vi.stubGlobal('chrome', { runtime: { id: 'none' } });
  const sections = await import('./words.ts');
  const unspoken = new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name === 'symbol' || name === 'toJSON') return undefined;
        throw new Error(`the word "${name}" was read before a language was loaded`);
      },
    },
  );
  for (const section of Object.values(sections))
    if (typeof section === 'object') Object.setPrototypeOf(section, unspoken);
  expect(() => sections.common.brand).toThrow('before a language');
  for (const name of screens) await import(new URL(name, ui).href);
  expect(screens.length).toBeGreaterThan(100);
});

it('speaks the chosen language, else the first of the browser’s that there is, else English', () => {
  expect(languageOf(null, [])).toBe('en');
  expect(languageOf(null, ['fr-CA', 'en-GB'])).toBe('en');
  expect(languageOf(null, ['fr', 'es-MX', 'en'])).toBe('es');
  expect(languageOf(null, ['zh-Hans-CN'])).toBe('zh');
  expect(languageOf('ar', ['de'])).toBe('ar');
  expect(languageOf('en', ['xx'])).toBe('en');
  expect(languageOf('no such', ['xx'])).toBe('en');
});
