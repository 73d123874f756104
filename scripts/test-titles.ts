import { readSource, sourceFiles } from './source-files.ts';

const rooms = ['protocol', 'contracts', 'extension', 'gateway', 'widget', 'demo-portal', 'scripts'];

/** Every test file of ours but those that only read titles: path from the root, and its text. */
export const testSources: readonly { path: string; text: string }[] = sourceFiles(
  rooms,
  /\.(?:test|spec)\.tsx?$|\.t\.sol$/,
)
  .filter((path) => !/^scripts\/compliance/.test(path))
  .map((path) => ({ path, text: readSource(path) }));

/** Titles stand in the source as text, in quotes of any kind; Solidity's are function names. The start of one is enough. */
export const titleStarts = (title: string): boolean =>
  testSources.some(
    ({ text }) =>
      ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}`)) || text.includes(`function ${title}(`),
  );

/** What stands in quotes behind a bracket and before a comma: `it('…',`, `test.each(rows)('…',`. */
const called = /\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/gs;
const solidity = /function ((?:test|invariant)\w+)\(/g;
const whole = new Set(
  testSources.flatMap(({ path, text }) =>
    path.endsWith('.sol')
      ? [...text.matchAll(solidity)].map(([, title]) => title!)
      : [...text.matchAll(called)].map(([, , title]) => title!.replace(/\\(['"`])/g, '$1')),
  ),
);

/** Whether a test has exactly this title, as it stands in its file. */
export const titleExists = (title: string): boolean => whole.has(title);
