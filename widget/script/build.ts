import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { builds } from '../vite.config.ts';
import { writeTypes } from './write-types.ts';

/** Builds the package into `widget/dist`: browser modules, worker, key desk, types and the custom-elements manifest. */
const widget = fileURLToPath(new URL('..', import.meta.url));
rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
for (const config of builds) await build(config);
writeTypes();
const analyzer = fileURLToPath(
  new URL('../../node_modules/@custom-elements-manifest/analyzer/cem.js', import.meta.url),
);
const globs = ['request', 'records', 'deposit', 'key-desk'].map((name) => `elements/chartkey-${name}.ts`);
execFileSync(
  process.execPath,
  [analyzer, 'analyze', '--litelement', '--quiet', '--outdir', 'dist', '--globs', ...globs],
  {
    cwd: widget,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
