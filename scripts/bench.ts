import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Figure } from './bench/figure.ts';
import { run } from './run.ts';

/**
 * `npm run bench [-- --json] [-- --only NAME]`: sizes, speeds and gas. Speeds are ratios to a control of the same run, so
 * that they hold on a noisy machine; absolute times are quoted beside theirs.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, runs: { type: 'string', default: '30' } },
});

const sections: Record<string, () => Promise<Figure[]>> = {
  sizes: async () => (await import('./bench/sizes.ts')).sizes(),
  cipher: async () => (await import('./bench/cipher.ts')).cipher(),
  leases: async () => (await import('./bench/leases.ts')).leases(),
  gas: async () => (await import('./bench/gas.ts')).gas(),
  ledger: async () => (await import('./bench/ledger-speed.ts')).ledgerSpeed(Number(values.runs)),
  restore: async () => (await import('./bench/restore-speed.ts')).restoreSpeed(5),
  power: async () => (await import('./bench/power-patient.ts')).powerPatient(Number(values.runs)),
  journeys: async () => (await import('./bench/journeys.ts')).journeys(Number(values.runs)),
};

const show = ({ name, value, unit, limit, note }: Figure): string => {
  const verdict = limit === undefined ? '' : meets({ value, limit }) ? '  ok' : '  OVER';
  const bound =
    limit === undefined ? '' : ` (${limit.atMost === undefined ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`})`;
  return `  ${name.padEnd(58)} ${String(value).padStart(10)} ${unit}${bound}${verdict}${note ? `   ${note}` : ''}`;
};

const meets = ({ value, limit }: Required<Pick<Figure, 'value' | 'limit'>>): boolean =>
  (limit.atMost === undefined || value <= limit.atMost) && (limit.atLeast === undefined || value >= limit.atLeast);

if ((await run(['node', 'scripts/build.ts', '--quiet'], { cwd: root, quiet: values.json ?? false })).code !== 0)
  process.exit(1);
if (
  (await run(['node', 'scripts/build.ts', '--quiet', '--for-tests'], { cwd: root, quiet: values.json ?? false }))
    .code !== 0
)
  process.exit(1);

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(sections)) {
  if (values.only !== undefined && values.only !== name) continue;
  if (!values.json) console.log(`\n${name}`);
  for (const figure of await measure()) {
    figures.push(figure);
    if (!values.json) console.log(show(figure));
  }
}
if (values.json) console.log(JSON.stringify(Object.fromEntries(figures.map(({ name, ...figure }) => [name, figure]))));
process.exit(0);
