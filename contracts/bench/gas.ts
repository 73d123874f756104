import { ChartkeyError } from '#protocol/errors';
import { easOperations } from './eas-operations.ts';
import { ourOperations } from './our-operations.ts';
import { referenceOperations } from './reference-operations.ts';

export interface GasRow {
  operation: string;
  /** Receipt gas; of a batch, for each row. Undefined when it could not be measured; `note` then says why. */
  gas: number | undefined;
  peer: boolean;
  note?: string;
}

/**
 * Gas of our operations beside OpenZeppelin's plain ERC-721 and ERC-1155 mint and EAS attest, all measured now on the
 * anvil node at `rpcUrl`. EAS needs the package registry once; without it its row says so.
 */
export async function gasTable(rpcUrl: string): Promise<GasRow[]> {
  const rows: GasRow[] = [];
  const add = (prefix: string, measured: Record<string, number>, peer: boolean) => {
    for (const [name, gas] of Object.entries(measured)) rows.push({ operation: `${prefix}${name}`, gas, peer });
  };
  add('', await ourOperations(rpcUrl), false);
  add('OpenZeppelin mint, ', await referenceOperations(rpcUrl), true);
  try {
    add('EAS ', await easOperations(rpcUrl), true);
  } catch (error) {
    if (!(error instanceof ChartkeyError && error.code === 'OFFLINE')) throw error;
    rows.push({ operation: 'EAS attest', gas: undefined, peer: true, note: `not measured: ${error.detail}` });
  }
  return rows;
}
