// Plain JavaScript for any Node from 20 on: this runs before anything is installed.
// It makes a fresh clone ready (dependencies, a Node that can run TypeScript, a Chromium) and hands over to scripts/NAME.ts.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './ensure-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command, ...rest] = process.argv.slice(2);
const needsBrowser = ['start', 'test', 'tour', 'bench', 'soak'].includes(command);

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).update(process.platform).digest('hex');
  const stampFile = join(root, 'node_modules', '.chartkey-installed');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing dependencies (about a minute, once)…');
  // npm install, not npm ci: a lockfile written on one platform lacks the binaries of others, and ci refuses it.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['install', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
  const done = spawnSync(npm, flags, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('npm install failed. Check the network and try again; nothing else was changed.');
  writeFileSync(stampFile, stamp);
}

/** A Node that runs TypeScript and node:sqlite: the pinned one from node_modules, or this one where it is new enough. */
function findNode() {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  for (const candidate of [pinned, process.execPath]) {
    if (candidate === pinned && !existsSync(pinned)) continue;
    const probe = spawnSync(candidate, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    const [major, minor] = (probe.stdout ?? '').split('.').map(Number);
    if (major > 24 || (major === 24 && minor >= 0) || (major === 22 && minor >= 18)) return candidate;
  }
  return fail('This needs Node 22.18 or newer to run. `npm install` could not place its own; install a newer Node.');
}

installDependencies();
const node = findNode();
const env = { ...process.env, NODE_NO_WARNINGS: '1' };
env.PATH = [join(node, '..'), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
if (needsBrowser)
  env.CHARTKEY_CHROMIUM = await ensureChromium(root, command === 'test' || command === 'soak').catch((error) =>
    fail(error.message),
  );

const child = spawn(node, [join(root, 'scripts', `${command}.ts`), ...rest], { cwd: root, env, stdio: 'inherit' });
// Ctrl-C reaches the whole group by itself; a plain kill of this process does not.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
