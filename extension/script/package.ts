import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFolder, zipFiles } from './zip-folder.ts';

/** A store-ready zip may weigh this much, bytes; what the consent trip never loads is counted part by part in `manifest.test.ts`. */
export const zipLimit = 2_000 * 1000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}.output`;

/** What a reviewer needs to build the same zips again: our sources and the lockfile, nothing generated. */
const sources = [
  ':/extension',
  ':/protocol',
  ':/contracts/*.ts',
  ':/contracts/abi',
  ':/contracts/deployments',
  ':/widget/package.json',
  ':/scripts',
  ':/wxt.config.ts',
  ':/package.json',
  ':/package-lock.json',
  ':/tsconfig.json',
  ':/README.md',
  ':/LICENSE',
];

export interface Packed {
  file: string;
  bytes: number;
  sha256: string;
}

/** Builds for both browsers and writes `.output/chartkey-<version>-{chromium,firefox,sources}.zip`, byte for byte the same. */
export async function packageExtension(): Promise<Packed[]> {
  const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as { version: string };
  const packed: Packed[] = [];
  const write = async (name: string, files: Map<string, Uint8Array>) => {
    const bytes = zipFiles(files);
    const file = `chartkey-${version}-${name}.zip`;
    await mkdir(out, { recursive: true });
    await writeFile(`${out}/${file}`, bytes);
    packed.push({ file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  };
  for (const [name, target] of [
    ['chromium', 'chrome'],
    ['firefox', 'firefox'],
  ] as const) {
    const folder = `${out}/${target}-mv3`;
    await rm(folder, { recursive: true, force: true });
    const env = { ...process.env, CHARTKEY_OUTPUT: '.output' };
    const built = spawnSync('wxt', ['build', '-b', target, '--mv3'], { cwd: root, env, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`${built.stdout ?? ''}${built.stderr ?? ''}${built.error ?? ''}`);
    await write(name, await readFolder(folder));
  }
  const listed = execFileSync('git', ['ls-files', '-z', '--', ...sources], { cwd: root, encoding: 'utf8' });
  const files = new Map<string, Uint8Array>();
  for (const path of listed.split('\0').filter(Boolean)) files.set(path, await readFile(`${root}${path}`));
  await write('sources', files);
  return packed;
}

if (import.meta.main) {
  for (const { file, bytes, sha256 } of await packageExtension()) {
    console.log(`${file}  ${(bytes / 1000).toFixed(1)} kB  sha256 ${sha256}`);
    if (!file.includes('sources') && bytes > zipLimit) {
      console.error(`${file} is over ${zipLimit} bytes`);
      process.exitCode = 1;
    }
  }
}
