import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const isOurs = (name: string) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.startsWith('testing/');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(isOurs);
/** What a person pastes into a field arrives with their own key press; anything else would be ours. */
const waysToCopy = /navigator\.clipboard|clipboardData\??\.setData|ClipboardItem|execCommand/;

it('X7 nothing in the extension writes to the clipboard, or reads it by itself', () => {
  expect(files.length).toBeGreaterThan(250);
  const found = files.filter((name) =>
    readFileSync(new URL(name, root), 'utf8')
      .split('\n')
      .some((line) => waysToCopy.test(line) && !/^\s*(?:\*|\/\*|\/\/)/.test(line)),
  );
  expect(found).toEqual([]);
  // The search would have found it.
  expect(waysToCopy.test('await navigator.clipboard.writeText(words)')).toBe(true);
});

it('X7 wherever words are shown they cannot be selected, copied, dragged or cut', () => {
  const showing = files.filter((name) => /<ol class="words"/.test(readFileSync(new URL(name, root), 'utf8')));
  expect(showing.length).toBeGreaterThan(1);
  for (const name of showing)
    for (const guard of ['onCopy={prevent}', 'onCut={prevent}', 'onContextMenu={prevent}', 'onDragStart={prevent}'])
      expect(readFileSync(new URL(name, root), 'utf8'), `${name} ${guard}`).toContain(guard);
  const styles = readFileSync(new URL('ui/styles/setup.css', root), 'utf8');
  expect(/\.words[^{]*\{[^}]*user-select: none/.test(styles)).toBe(true);
});
