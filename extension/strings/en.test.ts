import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as catalogue from './en.ts';

const codeBelow = (folder: URL) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.startsWith('gallery'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
/** Screens, the README that an export holds, the accounting as a file, and what is kept for the worker. */
const code = [
  ...['../ui/', '../hygiene/', '../accounting/'].map((folder) => codeBelow(new URL(folder, import.meta.url))),
  readFileSync(new URL('./words-for-worker.ts', import.meta.url), 'utf8'),
].join('\n');
const own = readdirSync(new URL('./en/', import.meta.url))
  .map((name) => readFileSync(new URL(`./en/${name}`, import.meta.url), 'utf8'))
  .join('\n');

/** Every text there is; functions are tried with 1 and with 2. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [1, 2].flatMap((count) => tried(value as (...given: unknown[]) => unknown, count));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
function tried(make: (...given: unknown[]) => unknown, count: number): string[] {
  for (const given of [
    [count, 'Some words', '2024-01'],
    ['Some words', '2024-01', count],
    [['some', 'words'], count],
  ])
    try {
      return textsOf(make(...given));
    } catch {
      // Not what this one takes.
    }
  return [];
}

describe('the English catalogue', () => {
  it('holds no text that no screen uses', () => {
    // The words of a grant are used by what describes it, in the protocol; which error is said, its code decides.
    const { terms: _, errors: __, ...screens } = catalogue;
    const unused = Object.entries(screens).flatMap(([section, texts]) =>
      Object.keys(texts)
        .filter((name) => !new RegExp(`\\.${name}\\b`).test(code) && own.split(new RegExp(`\\b${name}\\b`)).length < 3)
        .map((name) => `${section}.${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('keeps the words of the chain behind technical details, and never says "successfully"', () => {
    const { technicalRows: _, technical: __, typedData: ___, ...approval } = catalogue.approval;
    const { chain: ____, tokenId: _____, ...sharing } = catalogue.sharing;
    const { address: ______, badAddress: _______, noPortalsText: ________, ...settings } = catalogue.settings;
    const { chain: _________, ...accounting } = catalogue.accounting;
    // The screens of a patient's own wallet are for people who have one.
    const plain = { ...catalogue, accounting, approval, sharing, settings, wallet: {}, errors: {} };
    const found = textsOf(plain).filter((text) =>
      /\b(blockchain|wallet|gas|tokens?|hash|signature|address|chain|successfully)\b/i.test(text),
    );
    expect(found).toEqual([]);
    expect(textsOf(plain).length).toBeGreaterThan(300);
  });

  it('counts one and many', () => {
    expect(catalogue.common.items(1)).toBe('1 item');
    expect(catalogue.common.items(2140)).toBe('2,140 items');
    expect(catalogue.popup.opened(0)).toBe('never opened');
    expect(catalogue.popup.asks(['MedicationRequest'], 7)).toBe('asks to read your medications for 7 days');
  });

  it('writes dates as the chart has them, never a day off', () => {
    expect(catalogue.time.clinical('2024-01-01T00:30:00+14:00')).toBe('1 Jan 2024');
    expect(catalogue.time.clinical('2024-01')).toBe('Jan 2024');
    expect(catalogue.time.clinical('2024')).toBe('2024');
    expect(catalogue.time.clock(new Date(2026, 10, 14, 0, 5).getTime())).toBe('12:05 am');
    expect(catalogue.time.monthAloud('2024-12')).toBe('December 2024');
  });
});
