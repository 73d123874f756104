import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

/** Everything of one entry in one module, without anything outside it but Node's own. */
async function bundled(entry: string, forNode: boolean): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      minify: forNode ? false : 'oxc',
      ssr: forNode,
      modulePreload: false,
      rollupOptions: {
        input: fileURLToPath(new URL(entry, import.meta.url)),
        output: { format: 'es', codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  })) as Rollup.RollupOutput;
  const chunks = result.output.filter((part) => part.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${entry}: ${chunks.length} files instead of one`);
  return chunks[0]!.code.trim();
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The page with style and script inside, under a policy that lets nothing else run and nothing be fetched. */
function pageOf(script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const put = (page: string, place: string, text: string): string => {
    if (page.split(place).length !== 2) throw new Error(`the page has no ${place}`);
    return page.replace(place, () => text);
  };
  const styled = put(read('./verifier-page.html'), '<style></style>', `<style>${style}</style>`);
  const named = put(styled, 'content="policy"', `content="${policy}"`);
  return put(named, '<script type="module"></script>', `<script type="module">${script}</script>`);
}

/**
 * `npm run build:verifier`: into `folder`, a page to open from disk, a command without dependencies, and the manifest that
 * makes the folder a package, `npx @chartkey/verify-receipt FILE`.
 */
export async function buildVerifier(folder: string): Promise<void> {
  const [command, script] = [await bundled('../verify-receipt.ts', true), await bundled('./verifier-page.ts', false)];
  if (/<\/script/i.test(script)) throw new Error('the script would end early inside the page');
  const { version, license } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
    license: string;
  };
  const manifest = {
    name: '@chartkey/verify-receipt',
    version,
    description: 'Checks a Chartkey consent receipt offline: no server, no chain, no dependencies.',
    license,
    type: 'module',
    bin: { 'verify-receipt': 'verify-receipt.mjs' },
    files: ['verify-receipt.mjs', 'verify-receipt.html'],
    engines: { node: '>=20' },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/verify-receipt.mjs`, `#!/usr/bin/env node\n${command}\n`, { mode: 0o755 });
  writeFileSync(`${folder}/verify-receipt.html`, pageOf(script, read('./verifier-page.css')));
  writeFileSync(`${folder}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
