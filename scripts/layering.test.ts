import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

/** protocol ◄── contracts ◄── extension, gateway, widget ◄── demo-portal; scripts know everyone. Arrows never turn. */
const mayImport: Record<string, readonly string[]> = {
  protocol: ['protocol'],
  contracts: ['contracts', 'protocol'],
  extension: ['extension', 'contracts', 'protocol'],
  gateway: ['gateway', 'contracts', 'protocol'],
  widget: ['widget', 'contracts', 'protocol'],
  'demo-portal': ['demo-portal', 'extension', 'gateway', 'widget', 'contracts', 'protocol', 'scripts'],
  scripts: ['scripts', 'demo-portal', 'extension', 'gateway', 'widget', 'contracts', 'protocol'],
};
const rooms = Object.keys(mayImport);

/** What a file imports, re-exports or loads, without its comments. */
function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1');
  const statements = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g;
  const urls = /new URL\(\s*(['"])([^'"\n]+\.(?:ts|tsx|js|mjs))\1\s*,\s*import\.meta\.url/g;
  return [...code.matchAll(statements), ...code.matchAll(urls)].map(([, , specifier]) => specifier!);
}

/** The room a specifier leads to; undefined for packages and Node itself. */
function roomOf(file: string, specifier: string): string | undefined {
  if (specifier === '@chartkey/widget' || specifier.startsWith('@chartkey/widget/')) return 'widget';
  const path = specifier.startsWith('#') ? specifier.slice(1) : posix.join(posix.dirname(file), specifier);
  const room = path.split('/')[0]!;
  return /^[.#]/.test(specifier) && rooms.includes(room) ? room : undefined;
}

const files = sourceFiles(rooms, /\.[cm]?tsx?$|\.m?js$/);

describe('layering', () => {
  it('finds the imports it is about', () => {
    expect(files.length).toBeGreaterThan(100);
    const text =
      "import a from './a.ts';\nexport * from \"#x/b\";\nawait import('c');\nimport 'd'; // from 'e'\n/* from 'f' */";
    expect(importsOf(text)).toEqual(['./a.ts', '#x/b', 'c', 'd']);
    const all = files.flatMap((file) => importsOf(readSource(file)).map((specifier) => roomOf(file, specifier)));
    for (const room of ['protocol', 'contracts']) expect(all).toContain(room);
  });

  it.each(rooms)('%s imports only what it may', (room) => {
    const wrong = files
      .filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) =>
        importsOf(readSource(file))
          .map((specifier) => [specifier, roomOf(file, specifier)] as const)
          .filter(([, target]) => target !== undefined && !mayImport[room]!.includes(target))
          .map(([specifier]) => `${file} → ${specifier}`),
      );
    expect(wrong).toEqual([]);
  });
});
