import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { widgetSizes } from '../../widget/script/sizes.ts';
import { run } from '../run.ts';
import { type Figure, round } from './figure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, '.output/chrome-mv3');

/** Scripts and styles with everything that they import at once. */
async function withImports(open: string[]): Promise<Set<string>> {
  const files = new Set<string>();
  for (let file = open.pop(); file; file = open.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (!file.endsWith('.js')) continue;
    const code = await readFile(join(built, file), 'utf8');
    for (const match of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}$,\s]+from\s*)?["'](\.[^"']+\.js)["']/g,
    ))
      open.push(join(dirname(file), match[1]!));
  }
  return files;
}

/** Every file the popup loads before it can paint, with the words of whichever language takes most. */
async function popupBeforePaint(): Promise<string[]> {
  const page = 'popup.html';
  const html = await readFile(join(built, page), 'utf8');
  const files = await withImports(
    [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) => match[1]!),
  );
  const packs = (await readdir(join(built, 'chunks'))).filter((name) => /^for-popup-.*\.js$/.test(name));
  if (packs.length === 0) throw new Error('no words for the popup were built');
  let most: string[] = [];
  for (const pack of packs) {
    const words = [...(await withImports([`chunks/${pack}`]))].filter((file) => !files.has(file));
    if ((await gzOf(words)) > (await gzOf(most))) most = words;
  }
  return [page, ...files, ...most];
}

const gz = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

async function gzOf(files: string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => gz(await readFile(join(built, file)))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const isEstimate = (name: string): boolean => name.startsWith('judge-password-');

/** Bundle sizes, gzip level 9, and the store-ready zip. */
export async function sizes(): Promise<Figure[]> {
  const kb = (bytes: number) => round(bytes / 1000, 1);
  const kib = (bytes: number) => round(bytes / 1024, 1);
  const { code, output } = await run(['node', 'extension/script/package.ts'], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(output);
  const zip = (await readdir(join(root, '.output'))).find((name) => /chrom.*\.zip$/.test(name))!;
  const widget = await widgetSizes();
  return [
    {
      name: 'size: popup before paint',
      value: kb(await gzOf(await popupBeforePaint())),
      unit: 'kB gz',
      limit: { atMost: 60 },
    },
    { name: 'size: background', value: kb(gz(await readFile(join(built, 'background.js')))), unit: 'kB gz' },
    { name: 'size: widget core', value: kib(widget.core), unit: 'KiB gz', limit: { atMost: 12 } },
    { name: 'size: widget with verify and decrypt', value: kib(widget.decrypt), unit: 'KiB gz', limit: { atMost: 40 } },
    {
      name: 'size: password estimate, loaded where a password is chosen',
      value: kb(await gzOf((await readdir(join(built, 'chunks'))).filter(isEstimate).map((name) => `chunks/${name}`))),
      unit: 'kB gz',
      limit: { atMost: 475 },
    },
    {
      name: 'size: extension zip',
      value: kb((await stat(join(root, '.output', zip))).size),
      unit: 'kB',
      limit: { atMost: 2000 },
    },
  ];
}
