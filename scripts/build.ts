import { fileURLToPath } from 'node:url';
import { defaultPorts, extensionEnv, testWorkers, testWorld } from './ports.ts';
import { run } from './run.ts';

/**
 * Builds the widget package, the extension and the clinics' pages. With `--for-tests` the extension is built for the
 * ports of each of the tests' workers, into folders of their own; with `--quiet` only trouble is printed.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const forTests = process.argv.includes('--for-tests');
const quiet = process.argv.includes('--quiet');

const worlds = forTests
  ? Array.from({ length: testWorkers }, (_, worker) => testWorld(worker))
  : [{ ports: defaultPorts, output: '.output' }];

const steps: { name: string; command: string[]; env?: Record<string, string> }[] = [
  { name: 'widget', command: ['node', 'widget/script/build.ts'] },
  ...worlds.map(({ ports, output }) => ({
    name: 'extension',
    command: ['wxt', 'build'],
    env: { ...extensionEnv(ports), CHARTKEY_OUTPUT: output },
  })),
];

for (const step of steps) {
  const started = Date.now();
  const { code, output } = await run(step.command, { cwd: root, quiet: true, ...(step.env ? { env: step.env } : {}) });
  if (code !== 0) {
    console.error(output);
    console.error(`build of ${step.name} failed`);
    process.exit(1);
  }
  if (!quiet) console.log(`built ${step.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
