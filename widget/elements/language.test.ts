// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { languages } from '../../protocol/language.ts';
import '../index.ts';
import { recordsPacks } from '../strings/records-words.ts';
import { effectiveLanguage } from './effective-language.ts';

/** An element that has nothing to open says so; that needs neither worker nor network. */
function place(within: Element): HTMLElement {
  const element = document.createElement('chartkey-records');
  within.append(element);
  return element;
}
const box = (lang?: string) => {
  const element = document.createElement('div');
  if (lang !== undefined) element.lang = lang;
  document.body.append(element);
  return element;
};
const said = (element: Element) => element.shadowRoot?.getElementById('title')?.textContent ?? '';
const direction = (element: Element) => element.shadowRoot?.querySelector('[dir]')?.getAttribute('dir');
const says = (element: Element, text: string) =>
  vi.waitFor(() => expect(said(element)).toBe(text), { timeout: 5_000, interval: 20 });
const noGrant = async (language: (typeof languages)[number]) => (await recordsPacks[language]()).noGrant;

beforeEach(() => vi.stubGlobal('navigator', { languages: ['de-AT', 'en'] }));
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  vi.unstubAllGlobals();
});

it('two elements with different languages on one page each speak their own, and run their own way', async () => {
  const elements = languages.map((language) => [language, place(box(language))] as const);
  for (const [language, element] of elements) {
    await says(element, await noGrant(language));
    expect(direction(element)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang')).toBe(language);
  }
});

it('a language that changes around an element changes what it says, and nothing is asked again', async () => {
  const around = box('es-MX');
  const element = place(around);
  await says(element, await noGrant('es'));
  const state = element.getAttribute('state');
  around.lang = 'ar';
  await says(element, await noGrant('ar'));
  expect(direction(element)).toBe('rtl');
  document.documentElement.lang = 'zh-Hans';
  around.removeAttribute('lang');
  await says(element, await noGrant('zh'));
  expect(element.getAttribute('state')).toBe(state);
});

it('the nearest lang counts, through shadow roots; then the document; then the browser; then English', () => {
  const inner = box('es');
  const root = inner.attachShadow({ mode: 'open' });
  const host = document.createElement('p');
  root.append(host);
  expect(effectiveLanguage(host)).toBe('es');
  inner.lang = '';
  expect(effectiveLanguage(host)).toBe('de');
  inner.removeAttribute('lang');
  document.documentElement.lang = 'ar';
  expect(effectiveLanguage(host)).toBe('ar');
  document.documentElement.lang = 'fr';
  expect(effectiveLanguage(host)).toBe('de');
  vi.stubGlobal('navigator', { languages: ['fr', 'arn'] });
  expect(effectiveLanguage(host)).toBe('en');
});
