import { posix } from 'node:path';

/** One row of a control-to-test table. */
export interface ControlRow {
  page: string;
  citation: string;
  requirement: string;
  status: string;
  how: string;
  /** Exact titles of tests. */
  titles: readonly string[];
  /** Targets of links, from the root, without their anchors. */
  files: readonly string[];
  /** What is written as `$ command`. */
  commands: readonly string[];
}

const header = '| citation | requirement | status | how Chartkey meets it, or who must | evidence |';

/** The rows of every table of a page that has the header above. Throws where one has not exactly five cells. */
export function readMatrix(page: string, text: string): ControlRow[] {
  return text
    .split(header)
    .slice(1)
    .flatMap((table) => table.split('\n\n')[0]!.trim().split('\n').slice(1))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length !== 7 || cells[0] || cells[6]) throw new Error(`${page}: not five cells: ${line}`);
      const [, citation, requirement, status, how, evidence] = cells as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const code = codeOf(evidence);
      return {
        page,
        citation,
        requirement,
        status,
        how,
        titles: code.filter((words) => !words.startsWith('$ ')),
        files: linksOf(page, `${how} ${evidence}`),
        commands: code.filter((words) => words.startsWith('$ ')).map((words) => words.slice(2)),
      };
    });
}

/** Text in backticks; two backticks where the text has one itself. */
export const codeOf = (text: string): string[] =>
  [...text.matchAll(/``\s?(.+?)\s?``|`([^`\n]+)`/g)].map(([, double, single]) => (double ?? single)!);

/** Files that a page links to: from the root, without anchors. Addresses on the web are left out. */
export const linksOf = (page: string, text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(page), target));
