import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const types = join(root, 'widget/dist/types');

/** Writes declarations for both entries, with every import relative and by the name of its declaration file. */
export function writeTypes(): void {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'widget/tsconfig.types.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.d.ts')) continue;
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, 'utf8')
      .replace(/(['"])#(protocol|contracts)\/([^'"]+)\1/g, (_all, quote: string, folder: string, name: string) => {
        const path = relative(dirname(file), join(types, folder, name));
        return `${quote}${path.startsWith('.') ? path : `./${path}`}.js${quote}`;
      })
      .replace(/(from |import\()(['"])(\.[^'"]+)\.ts\2/g, '$1$2$3.js$2');
    writeFileSync(file, text);
  }
}
