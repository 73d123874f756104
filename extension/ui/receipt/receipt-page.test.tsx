// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReceiptView } from '../../receipts/receipt-view.ts';
import { receipt as words } from '../../strings/words.ts';
import { samplePlatform } from '../gallery/sample-platform.ts';
import { receiptView } from '../gallery/samples/receipt.ts';
import { PlatformContext } from '../platform.ts';
import { ReceiptPage } from './receipt-page.tsx';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const saved: { file: Blob; name: string }[] = [];
let printed = 0;
async function show(rest: Partial<ReceiptView> = {}) {
  const platform = samplePlatform({
    answers: { 'receipt.get': ({ grant }) => ({ ...receiptView, id: grant, ...rest }) },
    hygiene: { save: (file, name) => void saved.push({ file, name }) },
    recovery: { print: async () => void printed++ },
  });
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <ReceiptPage grant={receiptView.id} />
      </PlatformContext.Provider>,
      root,
    ),
  );
  for (let step = 0; step < 4; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
const button = (name: string) => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;

it('says what was signed, in which words, and how often it was opened; saves the file and prints the page', async () => {
  await show();
  const text = root.textContent ?? '';
  for (const said of ['Lakeview Cardiology', 'lab results', 'You can stop earlier at any time', receiptView.id])
    expect(text).toContain(said);
  expect(root.querySelectorAll('.receipt-openings li')).toHaveLength(receiptView.openings.length);
  act(() => button(words.save).click());
  expect(saved.map(({ name }) => name)).toEqual([receiptView.fileName]);
  expect(await saved[0]!.file.text()).toBe(receiptView.file);
  act(() => button(words.print).click());
  expect(printed).toBe(1);
});

it('what was "to today" when it was signed is said by its month: paper is read later', async () => {
  await show();
  expect(root.textContent).not.toContain('today');
});

it('a statement that was read in Arabic stands there in Arabic, from right to left', async () => {
  await show({ language: 'ar', statement: 'كل فتح يُدوَّن' });
  expect(root.querySelector('[lang=ar]')?.getAttribute('dir')).toBe('rtl');
});

it('more openings than fit on a page are counted; a stopped one says since when, a narrowed one that it is less', async () => {
  const openings = Array.from({ length: 31 }, (_, i) => receiptView.signedAt + i * 60_000);
  await show({ openings, stoppedAt: Date.UTC(2026, 10, 20, 12), narrowed: true });
  expect(root.querySelectorAll('.receipt-openings li')).toHaveLength(20);
  for (const said of [words.earlier(11), words.stopped('20 Nov 2026'), words.narrowed])
    expect(root.textContent).toContain(said);
});
