import { startAnvil } from '#contracts/anvil';
import { gasTable } from '../../contracts/bench/gas.ts';
import type { Figure } from './figure.ts';

/** Gas the issue allows; a batch is for each row. */
const budgets: Record<string, number> = {
  grant: 49_000,
  grantBySig: 58_000,
  'grantMany@100': 33_200,
  revoke: 32_500,
  revokeBySig: 39_000,
  'revokeMany@100': 17_200,
  isActive: 5_600,
  anchor: 31_500,
};

/** Receipt gas of every operation beside its peers, on one fresh node. */
export async function gas(): Promise<Figure[]> {
  const anvil = await startAnvil({ port: 0 });
  try {
    return (await gasTable(anvil.rpcUrl)).map(({ operation, gas: used, note }) => ({
      name: `gas: ${operation}`,
      value: used ?? Number.NaN,
      unit: 'gas',
      ...(budgets[operation] === undefined ? {} : { limit: { atMost: budgets[operation] } }),
      ...(note === undefined ? {} : { note }),
    }));
  } finally {
    await anvil.stop();
  }
}
