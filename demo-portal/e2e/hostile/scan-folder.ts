import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { tableBlocks } from './level-db.ts';
import { findIn, type Needle } from './needles.ts';

export interface Scan {
  /** `needle in file`, each once. */
  found: string[];
  files: number;
  bytes: number;
  /** Of LevelDB's tables, unpacked. */
  blocks: number;
}

/** Every needle in every file below `folder`: as it lies on disk, and in LevelDB's tables also as it was before packing. */
export async function scanFolder(folder: string, needles: readonly Needle[]): Promise<Scan> {
  const find = findIn(needles);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Set<string>();
  let files = 0;
  let bytes = 0;
  let blocks = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A browser that runs takes files away; one that is gone holds nothing.
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    for (const { name } of find(content)) found.add(`${name} in ${relative(folder, path)}`);
    if (entry.name.endsWith('.ldb'))
      for (const block of tableBlocks(content)) {
        blocks += 1;
        for (const { name } of find(block)) found.add(`${name} in ${relative(folder, path)}, unpacked`);
      }
    files += 1;
    bytes += content.length;
  }
  return { found: [...found].sort(), files, bytes, blocks };
}
