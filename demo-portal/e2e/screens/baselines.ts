import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import type { Row } from './compare-pictures.ts';

const folder = fileURLToPath(new URL('../baselines/', import.meta.url));
const index = `${folder}recorded.json`;

/** Under what the pictures were taken: other fonts or another browser draw the same page otherwise. */
export interface Drawing {
  chromium: string;
  /** What fontconfig gives for the families of the design tokens; `unknown` without fontconfig. */
  fonts: string;
}
interface Recorded extends Drawing {
  looks: string[];
  /** Width and height of each small picture, by scene, in the order of the looks. */
  sizes: Record<string, Row['sizes']>;
}

function fontsHere(): string {
  const families = ['system-ui', 'sans-serif', 'monospace', 'sans-serif:lang=ar'];
  try {
    return families
      .map((family) => execFileSync('fc-match', ['-f', '%{family} %{fontversion}', family], { encoding: 'utf8' }))
      .join(', ');
  } catch {
    return 'unknown';
  }
}

export const drawingHere = (browser: Browser): Drawing => ({ chromium: browser.version(), fonts: fontsHere() });

export const readRecorded = (): Recorded => JSON.parse(readFileSync(index, 'utf8'));

/** What is recorded of one scene, if anything. */
export function readBaseline(recorded: Recorded, scene: string): Row | undefined {
  const sizes = recorded.sizes[scene];
  const path = `${folder}${scene}.webp`;
  return sizes && existsSync(path) ? { bytes: readFileSync(path), sizes } : undefined;
}

/** Pictures that belong to no scene any more. */
export const strayBaselines = (recorded: Recorded, scenes: readonly string[]): string[] =>
  [...new Set([...Object.keys(recorded.sizes), ...readdirSync(folder).filter((name) => name.endsWith('.webp'))])]
    .map((name) => name.replace(/\.webp$/, ''))
    .filter((name) => !scenes.includes(name));

/** Nothing recorded yet; what lay there is taken away. */
export function emptyRecord(): Pick<Recorded, 'sizes'> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return { sizes: {} };
}

/** Writes the small pictures of one scene; gives their sizes. */
export function writeBaseline(scene: string, { bytes, sizes }: Row): Row['sizes'] {
  writeFileSync(`${folder}${scene}.webp`, bytes);
  return sizes;
}

/** Writes the index, in the order of the names. */
export function writeRecorded(
  drawing: Drawing & Pick<Recorded, 'looks'>,
  { sizes }: Pick<Recorded, 'sizes'>,
  names: readonly string[],
): void {
  const inOrder = Object.fromEntries(names.flatMap((name) => (sizes[name] ? [[name, sizes[name]]] : [])));
  writeFileSync(index, `${JSON.stringify({ ...drawing, sizes: inOrder })}\n`);
}
