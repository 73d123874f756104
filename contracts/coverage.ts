import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forge } from './forge.ts';

export interface FileCoverage {
  file: string;
  /** Found and hit. */
  lines: [number, number];
  branches: [number, number];
  functions: [number, number];
}

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Coverage of every file of `src/` by the unit and fuzz tests. Runs in a copy with the dependencies inside it, because
 * the analyser of forge does not look outside its root. Throws `INTERNAL` when a test fails.
 */
export async function measureCoverage(): Promise<FileCoverage[]> {
  const copy = await mkdtemp(join(tmpdir(), 'chartkey-coverage-'));
  try {
    return await coverageIn(copy);
  } finally {
    await rm(copy, { recursive: true });
  }
}

async function coverageIn(copy: string): Promise<FileCoverage[]> {
  const dependency = 'node_modules/@openzeppelin/contracts';
  for (const folder of ['src', 'tests']) await cp(`${here}${folder}`, `${copy}/${folder}`, { recursive: true });
  await cp(`${here}../${dependency}`, `${copy}/${dependency}`, { recursive: true });
  const configuration = await readFile(`${here}foundry.toml`, 'utf8');
  await writeFile(
    `${copy}/foundry.toml`,
    configuration
      .replaceAll('../node_modules', 'node_modules')
      .replace('./solc-wrapper.mjs', `${here}solc-wrapper.mjs`),
  );
  const skipped = ['--no-match-path', 'tests/invariant/*'];
  const report = ['--report', 'lcov', '--report-file', 'lcov.info'];
  await forge(['coverage', '--fuzz-runs', '16', ...skipped, ...report], {
    folder: copy,
    env: { CHARTKEY_COVERAGE: 'true' },
  });
  const lcov = await readFile(`${copy}/lcov.info`, 'utf8');
  return lcov
    .split('end_of_record')
    .map(parse)
    .filter(({ file }) => file.startsWith('src/'));
}

/** One lcov record, https://github.com/linux-test-project/lcov: LF lines found, LH hit, BR branches, FN functions. */
function parse(record: string): FileCoverage {
  const number = (key: string) => Number(new RegExp(`^${key}:(\\d+)`, 'm').exec(record)?.[1] ?? 0);
  return {
    file: /^SF:(.+)$/m.exec(record)?.[1] ?? '',
    lines: [number('LF'), number('LH')],
    branches: [number('BRF'), number('BRH')],
    functions: [number('FNF'), number('FNH')],
  };
}
