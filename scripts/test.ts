import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** `npm test`: everything that proves the product, in the order in which a mistake is cheapest to find. */
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = new URL('../.chartkey/reports/', import.meta.url);
const soak = process.argv.includes('--soak');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));

interface Tally {
  passed: number;
  failed: number;
}

/** One stage; `count` reads the tally from a report or from the output, and a crash is never a pass. */
interface Stage {
  name: string;
  command: string[];
  env?: Record<string, string>;
  count?: (output: string) => Promise<Tally>;
}

const fromOutput = async (output: string): Promise<Tally> => {
  const match = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1);
  if (!match) throw new Error('no tally in the output');
  return { passed: Number(match[1]), failed: Number(match[2]) };
};

const report = (name: string) => fileURLToPath(new URL(name, reports));

async function fromVitest(): Promise<Tally> {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    await readFile(report('vitest.json'), 'utf8'),
  );
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

async function fromPlaywright(): Promise<Tally> {
  const { stats } = JSON.parse(await readFile(report('playwright.json'), 'utf8'));
  if (stats.flaky > 0) console.log(`${stats.flaky} passed at a later try only`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

const seed = process.env.CHARTKEY_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const shared = { CHARTKEY_SEED: seed, ...(soak ? { CHARTKEY_SOAK: '1', FOUNDRY_PROFILE: 'soak' } : {}) };

const stages: Stage[] = [
  { name: 'build', command: ['node', 'scripts/build.ts', '--for-tests'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json', '--noEmit'] },
  {
    name: 'unit',
    command: [
      'vitest',
      'run',
      `--sequence.seed=${seed}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report('vitest.json')}`,
    ],
    count: fromVitest,
  },
  { name: 'contracts', command: ['node', 'contracts/script/test.ts'], count: fromOutput },
  {
    name: 'end-to-end',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('playwright.json') },
    count: fromPlaywright,
  },
];

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
console.log(`seed ${seed} (set CHARTKEY_SEED to repeat)`);
const total: Tally = { passed: 0, failed: 0 };
for (const stage of stages.filter(({ name }) => only.length === 0 || only.includes(name))) {
  console.log(`\n── ${stage.name}`);
  const started = Date.now();
  const { code, output } = await run(stage.command, { cwd: root, env: { ...shared, ...stage.env } });
  let tally: Tally = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    if (stage.count) tally = await stage.count(output);
  } catch (error) {
    console.error(`${stage.name}: ${String(error)}`);
    tally = { passed: 0, failed: 1 };
  }
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  total.passed += tally.passed;
  total.failed += tally.failed;
  console.log(
    `── ${stage.name}: ${tally.passed} passed, ${tally.failed} failed in ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
