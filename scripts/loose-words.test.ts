import { expect, it } from 'vitest';
import { looseWords } from './catalogues/loose-words.ts';
import { readSource, sourceFiles } from './source-files.ts';

/** Where people read; galleries and tests show what they like. */
const screens = [
  'extension/ui',
  'extension/entrypoints',
  'widget/elements',
  'widget/request',
  'widget/deposit',
  'widget/records',
  'widget/viewer',
  'widget/officer',
  'demo-portal/lakeview',
  'demo-portal/riverside',
  'demo-portal/server',
];
const files = sourceFiles(screens, /\.tsx?$/).filter((path) => !/\.test\.|\/gallery\/|\.d\.ts$/.test(path));

/** Not words, or the same in every language; by file. */
const allowed: readonly { file: RegExp; text: RegExp; why: string }[] = [];

it('no word that a person sees stands outside the catalogues', () => {
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((path) =>
    looseWords(path, readSource(path))
      .filter((text) => !allowed.some((one) => one.file.test(path) && one.text.test(text)))
      .map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});

it('finds words wherever a screen can put them', () => {
  /** What is put in, as a template has it. */
  const slot = (inner: string) => ['$', '{', inner, '}'].join('');
  const tsx = (source: string) => looseWords('a.tsx', source);
  expect(tsx('const a = <p>Hello</p>')).toEqual(['Hello']);
  expect(tsx('const a = <p>{words.hello} · {count}</p>')).toEqual([]);
  expect(tsx('const a = <p title="Close" class="big">{on ? "Yes" : words.no}</p>')).toEqual(['Yes', 'Close']);
  expect(tsx(`const a = <b aria-label={\`Stop ${slot('name')}\`} />`)).toEqual(['Stop ']);
  expect(tsx("const card = { title: 'Done', state: 'done' }")).toEqual(['Done']);
  expect(tsx("element.textContent = 'Ready'")).toEqual(['Ready']);
  const lit = (source: string) => looseWords('a.ts', source);
  expect(lit(`const a = html\`<p class="x">Hello <b>${slot('name')}</b></p>\``)).toEqual(['Hello']);
  expect(
    lit(`const a = html\`<button aria-label="Close" class=${slot('kind')}>${slot('words.close')}</button>\``),
  ).toEqual(['Close']);
  expect(lit(`const a = html\`<p>${slot('words.text')} · ${slot('count')}</p>\``)).toEqual([]);
});
