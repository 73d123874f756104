import { describe, expect, it } from 'vitest';
import { requiredCitations, securitySpecifications, securityStandards } from './compliance/citations.ts';
import { missingCommands, missingFiles } from './compliance/missing.ts';
import { readMatrix } from './compliance/read-matrix.ts';
import { readSource } from './source-files.ts';
import { titleExists } from './test-titles.ts';

const pages = [...Object.keys(requiredCitations), 'hipaa-security.md'];
const rows = pages.flatMap((page) => readMatrix(`docs/compliance/${page}`, readSource(`docs/compliance/${page}`)));
const of = (page: string) => rows.filter((row) => row.page.endsWith(page));

describe('control-to-test tables', () => {
  it.each(pages)('%s has rows, each with a citation of its own and something in every cell', (page) => {
    const citations = of(page).map(({ citation }) => citation);
    expect(citations.length).toBeGreaterThan(20);
    expect(new Set(citations).size).toBe(citations.length);
    for (const { citation, requirement, how, titles, files, commands } of of(page)) {
      expect(requirement.length, citation).toBeGreaterThan(5);
      expect(how.length, citation).toBeGreaterThan(4);
      expect(titles.length + files.length + commands.length, citation).toBeGreaterThan(0);
    }
  });

  it('every row is done, the operator’s duty, or open, and all three occur', () => {
    const found = new Set(rows.map(({ status }) => status));
    expect([...found].sort()).toEqual(['done', 'open', 'operator’s duty'].map((status) => status.replace('’', "'")));
  });

  it('whatever is done names a test, and whatever is open says what is missing', () => {
    expect(rows.filter(({ status, titles }) => status === 'done' && titles.length === 0)).toEqual([]);
    expect(
      rows.filter(({ status, how }) => status === 'open' && !/\b(?:not|no|never|until|comes with)\b/i.test(how)),
    ).toEqual([]);
  });

  it.each(pages)('%s names tests that exist, by their whole title', (page) => {
    expect(of(page).flatMap(({ titles }) => titles.filter((title) => !titleExists(title)))).toEqual([]);
  });

  it.each(pages)('%s names files and commands that exist', (page) => {
    expect(missingFiles(of(page).flatMap(({ files }) => files))).toEqual([]);
    expect(missingCommands(of(page).flatMap(({ commands }) => commands))).toEqual([]);
  });

  it.each(Object.entries(requiredCitations))('%s leaves out no section that belongs in it', (page, required) => {
    const given = of(page).map(({ citation }) => citation);
    expect(required.filter((section) => !given.some((citation) => begins(citation, section)))).toEqual([]);
  });

  it('the Security Rule has every standard, and every specification as required or addressable', () => {
    const given = of('hipaa-security.md');
    const missing = securityStandards.filter((section) => !given.some(({ citation }) => begins(citation, section)));
    expect(missing).toEqual([]);
    for (const [citation, kind] of Object.entries(securitySpecifications)) {
      const row = given.find((candidate) => candidate.citation === citation);
      expect(row?.requirement, citation).toContain(kind === 'required' ? '(R)' : '(A)');
    }
  });

  it('finds what is wrong (so that it can fail)', () => {
    expect(titleExists('a test that nobody wrote')).toBe(false);
    expect(titleExists('every row is done')).toBe(false);
    expect(missingFiles(['docs/compliance/nothing.md', 'docs/gateway.md'])).toEqual(['docs/compliance/nothing.md']);
    expect(missingCommands(['npm run nothing', 'npm test', 'node gateway/nothing.ts', 'node gateway/main.ts'])).toEqual(
      ['npm run nothing', 'node gateway/nothing.ts'],
    );
    expect(begins('164.512(a) to (d)', '164.51')).toBe(false);
  });
});

/** `164.512(a) to (d)` begins with `164.512(a)` and with `164.512`, not with `164.51`. */
function begins(citation: string, section: string): boolean {
  return citation.startsWith(section) && !/^\d/.test(citation.slice(section.length));
}
