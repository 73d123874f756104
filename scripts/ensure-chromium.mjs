import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Branded Chrome ignores --load-extension, so only Chromium builds will do.
const names = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const places = ['/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

const isRoot = () => process.getuid?.() === 0;
const run = (command, args, quiet = false) =>
  spawnSync(command, args, {
    stdio: quiet ? 'pipe' : 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...places].find((path) => existsSync(path));
}

async function fromPlaywright(root) {
  const { chromium } = await import(join(root, 'node_modules', 'playwright-core', 'index.mjs'));
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Debian's packages, as root only. With `forTests` also PostgreSQL and age, whose tests are otherwise left out. */
function installDebian(forTests) {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const wanted = [];
  if (!onPath()) wanted.push('chromium', 'fonts-noto-core');
  if (forTests && !existsSync('/usr/lib/postgresql')) wanted.push('postgresql');
  if (forTests && !existsSync('/usr/bin/age')) wanted.push('age');
  if (wanted.length === 0) return;
  console.log(`Installing ${wanted.join(', ')} from Debian's packages…`);
  run('apt-get', ['update', '-qq'], true);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], true);
}

/** The path of a Chromium that loads extensions: named, the system's, Playwright's, or installed now. */
export async function ensureChromium(root, forTests) {
  const named = process.env.CHARTKEY_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHARTKEY_CHROMIUM names ${named}, which is not there.`);
  }
  installDebian(forTests);
  const found = onPath() ?? (await fromPlaywright(root));
  if (found) return found;
  console.log('Fetching a Chromium through Playwright…');
  run(process.execPath, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  const fetched = await fromPlaywright(root);
  if (fetched) return fetched;
  throw new Error(
    'No Chromium was found or could be installed. Install Chromium, or set CHARTKEY_CHROMIUM to its path.',
  );
}
