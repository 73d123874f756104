// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chosenLanguage, languages } from '../../strings/language.ts';
import { speakWhole } from '../../strings/load-words.ts';
import { LanguageCard } from './language-card.tsx';

let root: HTMLElement;
let reloads = 0;
const select = () => root.querySelector('select')!;
const draw = () => act(() => render(<LanguageCard reload={() => reloads++} />, root));
const pick = (value: string) => {
  select().value = value;
  act(() => void select().dispatchEvent(new Event('change', { bubbles: true })));
};
const use = () => act(() => root.querySelector('button')!.click());

beforeEach(async () => {
  await speakWhole('en');
  localStorage.clear();
  reloads = 0;
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

it('offers every language by its own name, and the browser’s first', () => {
  draw();
  const options = [...select().options];
  expect(options.map(({ value }) => value)).toEqual(['', ...languages]);
  expect(options[0]!.text).toBe('Same as the browser');
  expect(options.map(({ text }) => text)).toContain('العربية');
  expect(options.slice(1).every((option) => option.lang === option.value)).toBe(true);
  expect(select().value).toBe('');
});

it('choosing loads nothing yet, an arrow key does it; then it keeps what was chosen and loads the page again; the browser’s own comes back', () => {
  draw();
  pick('de');
  expect([chosenLanguage(), reloads]).toEqual([null, 0]);
  use();
  expect([chosenLanguage(), reloads]).toEqual(['de', 1]);
  act(() => render(null, root));
  draw();
  expect(select().value).toBe('de');
  pick('');
  use();
  expect([chosenLanguage(), reloads]).toEqual([null, 2]);
});

it('says its own name in every language', async () => {
  const names = new Set<string>();
  for (const language of languages) {
    await speakWhole(language);
    act(() => render(null, root));
    draw();
    names.add(root.querySelector('h2')!.textContent!);
  }
  await speakWhole('en');
  expect(names.size).toBe(languages.length);
});
