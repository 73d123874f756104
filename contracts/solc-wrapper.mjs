#!/usr/bin/env node
/**
 * Shows npm `solc` (the compiler as WebAssembly) to forge as if it were the native binary: same flags, same JSON.
 * Forge names a dependency outside its root by absolute path when a dependency imports it and by relative path when
 * we do; the native compiler finds both on disk. This one has no disk, so every source goes by its relative name.
 */
import { readFileSync, writeSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import solc from 'solc';

const underRoot = (name) => (isAbsolute(name) ? relative(process.cwd(), name).replaceAll('\\', '/') : name);
const renamed = (record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [underRoot(name), value]));

if (process.argv.includes('--version')) {
  console.log(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}`);
} else if (process.argv.includes('--standard-json')) {
  const input = JSON.parse(readFileSync(0, 'utf8'));
  input.sources = renamed(input.sources);
  input.settings.outputSelection = renamed(input.settings.outputSelection);
  const output = Buffer.from(solc.compile(JSON.stringify(input)));
  for (let sent = 0; sent < output.length; ) sent += writeSync(1, output, sent);
} else {
  console.error('solc-wrapper answers --version and --standard-json only');
  process.exitCode = 1;
}
