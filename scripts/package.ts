import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** `npm run package`: store-ready Chromium and Firefox zips, with the source archive, in `.output/`. */
const root = fileURLToPath(new URL('..', import.meta.url));
process.exit((await run(['node', 'extension/script/package.ts', ...process.argv.slice(2)], { cwd: root })).code);
