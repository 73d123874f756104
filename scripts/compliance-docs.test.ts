import { describe, expect, it } from 'vitest';
import { receiptRetention } from '#protocol/erasure';
import { durations } from '#protocol/grant-rules';
import { tokenLifetime } from '#protocol/lease';
import { missingCommands, missingFiles } from './compliance/missing.ts';
import { codeOf, linksOf } from './compliance/read-matrix.ts';
import { readSource, sourceFiles } from './source-files.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...sourceFiles(['docs'], /\.md$/)];

/** Headings become anchors: lower case, spaces to hyphens, other signs left out. */
const anchorsOf = (page: string) =>
  [...readSource(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Commands of code blocks and of code in a line, each from its first word. */
const commandsOf = (text: string) => {
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block!.split('\n'));
  const inline = codeOf(text.replace(/^```[\s\S]*?^```/gm, ''));
  return [...blocks, ...inline]
    .map((line) => line.replace(/^\$ /, '').trim())
    .filter((line) => /^(npm|npx|node) /.test(line));
};

describe('pages of the documentation', () => {
  it.each(pages)('%s links to files and headings that exist', (page) => {
    const text = readSource(page);
    expect(missingFiles(linksOf(page, text))).toEqual([]);
    const anchored = [...text.matchAll(/\]\(([^)\s#]*)#([^)\s]+)\)/g)].filter(([, file]) => !/^[a-z]+:/.test(file!));
    const lost = anchored.filter(([link, file, anchor]) => {
      const [target] = file ? linksOf(page, link!) : [page];
      return !anchorsOf(target!).includes(anchor!);
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it.each(pages)('%s names commands that exist', (page) => {
    expect(missingCommands(commandsOf(readSource(page)))).toEqual([]);
  });

  it.each(pages.filter((page) => page.startsWith('docs/compliance/')))('%s names invariants that there are', (page) => {
    const known = new Set([...readSource('docs/threat-model.md').matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, id]) => id));
    const named = [
      ...readSource(page)
        .replace(/`[^`]+`/g, '')
        .matchAll(/\b[XGKWVD]\d{1,2}\b/g),
    ].map(([id]) => id);
    expect(known.size).toBeGreaterThan(30);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('periods that pages name are those of the code', () => {
    const told = ['clinicians.md', 'insurers.md', 'compliance/dpia-template.md', 'compliance/hipaa-security.md']
      .map((page) => readSource(`docs/${page}`))
      .join('\n');
    const periods = [
      [/lease of (\d+) minutes|lease lasts (\d+) minutes/gi, tokenLifetime / 60],
      [/at most (\d+) hours/g, 12],
      [/at most (?:after )?(\d+) days/g, Math.max(...durations) + 1],
    ] as const;
    for (const [pattern, period] of periods) {
      const named = [...told.matchAll(pattern)].map(([, one, other]) => Number(one ?? other));
      expect(named.length, String(pattern)).toBeGreaterThan(1);
      expect(new Set(named), String(pattern)).toEqual(new Set([period]));
    }
    expect(readSource('widget/server/routes/session.ts')).toContain('12 * 60 * 60');
    expect(receiptRetention / (365.25 * 24 * 60 * 60)).toBe(6);
  });

  it('finds commands and links at all', () => {
    expect(commandsOf(readSource('docs/regulators.md')).length).toBeGreaterThan(4);
    expect(linksOf('docs/compliance/README.md', readSource('docs/compliance/README.md')).length).toBeGreaterThan(8);
    expect(anchorsOf('docs/gateway.md')).toContain('restoring-a-gateway');
  });
});
