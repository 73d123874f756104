import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { abiSources } from '../abi-source.ts';
import { measureCoverage } from '../coverage.ts';
import { forge } from '../forge.ts';
import { checkSnapshot } from '../snapshots.ts';

/**
 * node contracts/script/test.ts: everything about the Solidity. Prints each stage with its time, and on the last line
 * `N passed, N failed`. FOUNDRY_PROFILE=soak runs the full counts; CHARTKEY_FUZZ_SEED repeats a run.
 */
let passed = 0;
let failed = 0;

/** Runs a stage, which resolves with how many checks it made and which of them failed. */
async function stage(name: string, run: () => Promise<{ checks: number; problems: string[] }>): Promise<void> {
  const start = performance.now();
  const { checks, problems } = await run().catch((error: unknown) => ({
    checks: 1,
    problems: [error instanceof Error ? error.message : String(error)],
  }));
  passed += checks - problems.length;
  failed += problems.length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${checks} checks, ${seconds} s`);
  for (const problem of problems) console.log(problem);
}

await stage('format', async () => {
  await forge(['fmt', '--check', 'src', 'tests', 'bench/src']);
  return { checks: 1, problems: [] };
});

await stage('build', async () => {
  const output = await forge(['build', '--deny', 'warnings']);
  return { checks: 1, problems: output.includes('Warning (') ? [output] : [] };
});

await stage('generated ABIs', async () => {
  const problems: string[] = [];
  const sources = Object.entries(await abiSources());
  for (const [name, text] of sources) {
    const committed = await readFile(new URL(`../abi/${name}`, import.meta.url), 'utf8').catch(() => '');
    if (committed !== text) problems.push(`abi/${name} is stale: run node contracts/script/generate-abi.ts`);
  }
  return { checks: sources.length, problems };
});

const seed = process.env.CHARTKEY_FUZZ_SEED ?? `0x${randomBytes(32).toString('hex')}`;
await stage(`unit, fuzz and invariant tests, seed ${seed}`, async () => {
  const report = await forge(['test', '--fuzz-seed', seed, '--allow-failure', '--json']);
  return countTests(report);
});

await stage('coverage of src/, lines, branches and functions', async () => {
  const files = await measureCoverage();
  const problems: string[] = [];
  for (const { file, ...kinds } of files) {
    for (const [kind, [found, hit]] of Object.entries(kinds)) {
      if (hit < found) problems.push(`${file}: ${hit} of ${found} ${kind}`);
    }
  }
  if (files.length < 7) problems.push(`only ${files.length} files were measured`);
  return { checks: Math.max(1, files.length * 3), problems };
});

for (const kind of ['gas', 'size'] as const) {
  await stage(`${kind} snapshot and budgets`, async () => {
    const { measured, problems } = await checkSnapshot(kind);
    return { checks: Object.keys(measured).length, problems };
  });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Reads forge's own report: suites, each with tests by name. */
function countTests(report: string): { checks: number; problems: string[] } {
  interface Result {
    status: string;
    reason?: string | null;
  }
  const line = report.split('\n').find((each) => each.startsWith('{"tests/')) ?? '{}';
  const suites = JSON.parse(line) as Record<string, { test_results: Record<string, Result> }>;
  const tests = Object.entries(suites).flatMap(([suite, { test_results }]) =>
    Object.entries(test_results).map(([name, result]) => ({ name: `${suite} ${name}`, ...result })),
  );
  const problems = tests
    .filter(({ status }) => status !== 'Success')
    .map(({ name, reason }) => `${name}: ${reason ?? 'failed'}`);
  if (tests.length === 0) problems.push(`forge reported no test:\n${report.slice(-2_000)}`);
  return { checks: Math.max(1, tests.length), problems };
}
