import { expect, it } from 'vitest';
import { sha256, toHex, utf8 } from '#protocol/bytes';
import { readability, readingGrade } from '#protocol/reading-grade';
import { statementTextOf } from '#protocol/statement';
import { statutory } from '../extension/strings/statutory.ts';
import { codesIn, everyText, unsampled } from './reading/every-text.ts';
import { exempt, verbatim } from './reading/exempt.ts';
import { samples } from './reading/samples.ts';
import { readSource, sourceFiles } from './source-files.ts';

const highest = 8;
/** Shorter ones are names, labels and buttons, of which a formula made for sentences says nothing. */
const fewestWords = 10;

/**
 * Every English catalogue there is, found by its place, so that a new one is read as soon as it exists: screens, words of a
 * grant, errors, and the widget, the texts for clinicians included. `for-popup` repeats others.
 */
const catalogues = sourceFiles(['extension/strings/en', 'protocol/strings', 'widget/strings'], /\.ts$/).filter(
  (path) => /(?:\/|-)en(?:\.ts$|\/)/.test(path) && !/\.test\.|for-popup/.test(path),
);
/** `extension/strings/en/approval.ts` is `extension.approval`, `widget/strings/core-en.ts` is `widget.core`. */
const roomOf = (path: string) =>
  path
    .replace(/(?:-en)?\.ts$/, '')
    .split('/')
    .filter((part) => part !== 'strings' && part !== 'en')
    .join('.');

const read = async (path: string) => (await import(/* @vite-ignore */ `../${path}`)) as object;
const said = (
  await Promise.all(
    catalogues.map(async (path) =>
      everyText({ ...(await read(path)) }, roomOf(path), { samples, codes: codesIn(readSource(path)) }),
    ),
  )
).flat();
/** What stores and browsers say of the extension. */
const manifest = JSON.parse(readSource('extension/public/_locales/en/messages.json')) as Record<
  string,
  { message: string }
>;
const texts = [
  ...said,
  ...Object.entries(manifest).map(([key, { message }]) => ({ path: `manifest.${key}`, text: message })),
];

it('finds the catalogues of extension, protocol and widget, and can say everything in them', () => {
  for (const room of ['extension.approval.', 'extension.sharing.', 'extension.learn.', 'protocol.', 'widget.']) {
    expect(texts.filter(({ path }) => path.startsWith(room)).length, room).toBeGreaterThan(20);
  }
  // Whatever is listed here needs samples in `reading/samples.ts`.
  expect(texts.filter(({ text }) => text === unsampled).map(({ path }) => path)).toEqual([]);
});

it('every English text of ten words or more reads at grade 8 or below', () => {
  const hard = new Map(
    texts
      .filter(({ path }) => !(path in exempt))
      .map(({ path, text }) => ({ path, text, ...readability(text) }))
      .filter(({ words, grade }) => words >= fewestWords && grade > highest)
      .sort((a, b) => a.grade - b.grade)
      .map(({ path, text, grade }) => [path, `${grade} ${path}: ${text}`]),
  );
  expect([...hard.values()]).toEqual([]);
  expect(texts.filter(({ text }) => readability(text).words >= fewestWords).length).toBeGreaterThan(300);
});

it.each(Object.entries(statutory))(
  '%s is a notice of the law, word for word, beside a summary that is read like all',
  async (key, notice) => {
    const own = [...texts].filter(({ path }) => path === `extension.${notice.summaryKey}`);
    expect(toHex(await sha256(utf8(notice.verbatim)))).toBe(verbatim[key as keyof typeof verbatim]);
    expect(own).toHaveLength(1);
    expect(readingGrade(own[0]!.text)).toBeLessThanOrEqual(highest);
    // A notice that stood in a catalogue could be translated, and edited.
    expect(texts.filter(({ text }) => text.includes(notice.verbatim))).toEqual([]);
  },
);

it.each(Object.entries(exempt))('%s is exempt for a reason, still there, and still too hard', (path, reason) => {
  const own = texts.filter((found) => found.path === path).map(({ text }) => readingGrade(text));
  expect(reason.length).toBeGreaterThan(20);
  expect(Math.max(...own)).toBeGreaterThan(highest);
});

it.each([
  ['a patient', {}],
  ['a parent', { actingFor: { relation: 'child', authority: 'parent' } as const }],
  ['a guardian', { actingFor: { relation: 'other', authority: 'guardian' } as const }],
])('the consent statement for %s reads at that grade as a whole', (_, given) => {
  expect(readingGrade(statementTextOf(given))).toBeLessThanOrEqual(highest);
});

it('is above that grade for the words of a statute (so that it can fail)', () => {
  const law = 'Individually identifiable health information disclosed pursuant to an authorization may be redisclosed.';
  expect(readingGrade(law)).toBeGreaterThan(highest);
  const table = { a: { kind: (key: 'x' | 'y') => ({ x: 'first', y: 'second' })[key] }, b: () => undefined };
  expect(everyText(table, 'table', { codes: codesIn('{\n  x: 1,\n  y: 2,\n}') })).toEqual([
    { path: 'table.a.kind', text: 'first' },
    { path: 'table.a.kind', text: 'second' },
    { path: 'table.b', text: unsampled },
  ]);
});

/** Paragraphs and points of a page, without tables, pictures and marks. */
const paragraphsOf = (text: string) =>
  text
    .replace(/<img[^>]*>|^\|.*$|^#.*$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^> ?|[*`]/gm, '')
    .split(/\n\s*\n|\n(?=\s*(?:-|\d+\.) )/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());

it.each([
  ['docs/patients.md', /.*/s],
  ['docs/compliance/notice-additions.md', /^> \*\*Sharing with Chartkey.*?(?=\n\n)/ms],
] as const)('%s reads at that grade in what patients are told, paragraph by paragraph', (page, part) => {
  const [told] = part.exec(readSource(page)) ?? [''];
  const long = paragraphsOf(told)
    .map((text) => ({ text, ...readability(text) }))
    .filter(({ words }) => words >= fewestWords);
  expect(long.length).toBeGreaterThan(5);
  expect(long.filter(({ grade }) => grade > highest).map(({ text, grade }) => `${grade} ${text}`)).toEqual([]);
});
