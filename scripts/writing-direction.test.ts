import { expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

const rooms = ['extension', 'widget', 'demo-portal', 'protocol'];
const sheets = sourceFiles(rooms, /\.css$/);
const styles = sourceFiles(rooms, /(?:styles|element|key-desk|\.tsx)\.?(?:ts|tsx)$/).filter(
  (path) => !/\.test\./.test(path),
);

const side = '(?:left|right)';
/** What stays where it is when a page runs from right to left. Insets, margins, borders and text have logical names. */
const physical = [
  new RegExp(`(?:margin|padding|border|inset)-${side}\\b`, 'g'),
  new RegExp(`border-(?:top|bottom)-${side}-radius`, 'g'),
  new RegExp(`(?:^|[;{\\s])${side}\\s*:`, 'g'),
  new RegExp(`(?:text-align|float|clear|caption-side)\\s*:\\s*${side}\\b`, 'g'),
  /\b(?:margin|padding|border)(?:Left|Right)\b/g,
];
/** What has no direction of reading, by file. */
const allowed: readonly { file: string; text: RegExp; why: string }[] = [
  {
    file: 'date-range.tsx',
    text: /^(style|<i style)=|left: part/,
    why: 'a line of time runs from left to right, as in every chart',
  },
];

/** `margin: 0 4px 0 auto`: four sides at once, of which two are left and right. */
const isLopsided = (line: string): boolean => {
  const [, , sides] = /(?:^|[;{\s])(margin|padding|inset|border-width)\s*:\s*([^;}]+)/.exec(line) ?? [];
  const whole = sides?.match(/(?:[^\s(]+\((?:[^()]|\([^()]*\))*\)|[^\s]+)/g) ?? [];
  return whole.length === 4 && whole[1] !== whole[3];
};

const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
const isPhysical = (line: string): boolean => physical.some((pattern) => line.match(pattern)) || isLopsided(line);
const found = (path: string) =>
  bare(readSource(path))
    .split('\n')
    .flatMap((line) => (isPhysical(line) ? [line.trim()] : []))
    .filter((line) => !allowed.some(({ file, text }) => path.endsWith(file) && text.test(line)))
    .map((line) => `${path}: ${line}`);

it('no style names left or right, so that every page mirrors where people read from right to left', () => {
  expect(sheets.length).toBeGreaterThan(5);
  expect(styles.length).toBeGreaterThan(2);
  expect([...sheets, ...styles].flatMap(found)).toEqual([]);
});

it('knows left and right in every way a style can say them', () => {
  const bad = [
    'margin-left: 4px;',
    '  right: 0;',
    'text-align: left',
    'border-top-left-radius: 2px',
    'padding: 4px 0 4px 9px;',
  ];
  const good = [
    'margin-inline-start: 4px;',
    'inset-inline-end: 0;',
    'text-align: start',
    'padding: 4px 9px',
    'margin: 0 4px 0 4px;',
  ];
  expect(bad.filter(isPhysical)).toEqual(bad);
  expect(good.filter(isPhysical)).toEqual([]);
});
