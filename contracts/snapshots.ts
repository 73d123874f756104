import { readFile } from 'node:fs/promises';
import { startAnvil } from './anvil.ts';
import { ourOperations } from './bench/our-operations.ts';
import { gasBudgets, sizeBudgets } from './budgets.ts';
import { contractSizes } from './contract-sizes.ts';

export type Snapshot = Record<string, number>;

const kinds = {
  gas: { unit: 'gas', budgets: gasBudgets, measure: measureGas },
  size: { unit: 'bytes', budgets: sizeBudgets, measure: contractSizes },
} as const;
export type SnapshotKind = keyof typeof kinds;

async function measureGas(): Promise<Snapshot> {
  const chain = await startAnvil({ port: 0 });
  try {
    return await ourOperations(chain.rpcUrl);
  } finally {
    await chain.stop();
  }
}

export const snapshotUrl = (kind: SnapshotKind): URL => new URL(`./snapshots/${kind}.json`, import.meta.url);

/** Measures now: receipt gas of every operation on a fresh node, or bytes of deployed code of every contract. */
export const measureSnapshot = (kind: SnapshotKind): Promise<Snapshot> => kinds[kind].measure();

/**
 * Measures, and lists what is over budget or differs from the committed snapshot, in words. A change that is meant is
 * committed by running `script/snapshot.ts`; a budget is not moved by it.
 */
export async function checkSnapshot(kind: SnapshotKind): Promise<{ measured: Snapshot; problems: string[] }> {
  const { unit, budgets } = kinds[kind];
  const measured = await measureSnapshot(kind);
  const committed = JSON.parse(await readFile(snapshotUrl(kind), 'utf8')) as Snapshot;
  const problems: string[] = [];
  for (const [name, budget] of Object.entries(budgets)) {
    const now = measured[name];
    if (now === undefined) problems.push(`${name} has a budget and was not measured`);
    else if (now > budget) problems.push(`${name} takes ${now} ${unit}, over its budget of ${budget}`);
  }
  for (const name of new Set([...Object.keys(measured), ...Object.keys(committed)])) {
    const [now, then] = [measured[name], committed[name]];
    if (now !== then) problems.push(`${name} takes ${now ?? 'no'} ${unit}, ${then ?? 'none'} in the snapshot`);
  }
  return { measured, problems };
}
