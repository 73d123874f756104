import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const left = new Set(['node_modules', 'dist', 'out', 'cache', 'generated', '.output', '.wxt', '.git', 'coverage']);

/** Every file of ours under the top-level folders whose name matches: path from the root, with `/`. */
export function sourceFiles(folders: readonly string[], name: RegExp): string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) return left.has(entry.name) ? [] : sourceFiles([path], name);
        return name.test(entry.name) ? [path] : [];
      });
    } catch {
      return [];
    }
  });
}

export const readSource = (path: string): string => readFileSync(join(root, path), 'utf8');
