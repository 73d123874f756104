import type { Death } from './kill-worker.ts';

const soak = process.env.CHARTKEY_SOAK === '1';

/** Every state with a way to die: one each, or with `CHARTKEY_SOAK=1` both, twice. */
export const deathsOf = <T>(states: readonly T[]): { at: T; death: Death; round: string }[] =>
  states.flatMap((at, index) => {
    const usual = (['stop', 'close'] as const)[index % 2]!;
    const deaths: Death[] = soak ? ['stop', 'close', 'stop', 'close'] : [usual];
    return deaths.map((death, turn) => ({ at, death, round: soak ? `${death}, round ${turn + 1}` : death }));
  });

/** State → outcome, printed when all have died. */
export function deathTable(title: string) {
  const rows: string[] = [];
  return {
    add: (state: string, death: Death, outcome: string, ms: number) =>
      rows.push(`  ${state.padEnd(42)} ${death.padEnd(6)} ${outcome.padEnd(36)} ${String(ms).padStart(6)} ms`),
    print: () => console.log([title, ...rows].join('\n')),
  };
}
