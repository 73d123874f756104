import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTrip, type TripStep } from '../demo-portal/e2e/trip.ts';
import { testOutput, testPorts } from './ports.ts';
import { run } from './run.ts';
import { startStack } from './stack.ts';

/** `npm run tour -- [--chart FILE] [--json] [--screenshots DIR] [--dark]`: the whole trip, headless; non-zero on any failure. */
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    chart: { type: 'string' },
    json: { type: 'boolean' },
    screenshots: { type: 'string' },
    'no-build': { type: 'boolean' },
    dark: { type: 'boolean' },
  },
});
const say = (text: string) => (values.json ? undefined : console.log(text));

async function main(): Promise<void> {
  const chartText = values.chart === undefined ? undefined : await readFile(resolve(values.chart), 'utf8');
  if (
    !values['no-build'] &&
    (await run(['node', 'scripts/build.ts', '--for-tests', '--quiet'], { cwd: root })).code !== 0
  )
    process.exit(1);
  const stack = await startStack({
    ports: testPorts,
    dataDir: `${root}.chartkey/tour-${testPorts.chain}`,
    ...(chartText === undefined ? {} : { chartText }),
    onStep: (step) => say(`  ${step}`),
  });
  const steps: TripStep[] = [];
  try {
    const result = await runTrip({
      stack,
      extension: `${root}${testOutput}/chrome-mv3`,
      screenshots: resolve(values.screenshots ?? `${root}.chartkey/tour`),
      colorScheme: values.dark ? 'dark' : 'light',
      ...(chartText === undefined ? {} : { chartText }),
      onStep: (step) => {
        steps.push(step);
        say(`  ${step.name.padEnd(46)} ${String(step.ms).padStart(6)} ms  ${step.detail}`);
      },
    });
    if (values.json) console.log(JSON.stringify({ chart: values.chart ?? 'Elena Marsh', steps, ...result }));
    say(`\n${result.resourcesIn} resources in, ${result.resourcesOut} decrypted, differences: ${result.differences}`);
    if (result.differences !== 0) process.exitCode = 1;
  } finally {
    await stack.stop();
  }
}

main().then(
  () => process.exit(),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
