import { Interface } from 'ethers';
import { grantsAbi, recordsAbi } from '#contracts/abi';
import { jsonRpc } from '#contracts/json-rpc';
import type { Hex } from '#protocol/bytes';
import { grantIdOf, recordIdOf } from '#protocol/typed-data';
import type { TestChain } from './chain.ts';

export interface RelayedBatch {
  hash: Hex;
  block: number;
  /** `grantMany`, `revokeMany` or `registerMany`. */
  call: string;
  ids: Hex[];
}

const interfaces = [new Interface(grantsAbi), new Interface(recordsAbi)];

/** Every mined transaction of the relay account, with the ids its call data names: what the chain really saw (V2). */
export async function relayedBatches(chain: TestChain): Promise<RelayedBatch[]> {
  const { rpcUrl } = chain.anvil;
  const head = Number(await jsonRpc<Hex>(rpcUrl, 'eth_blockNumber'));
  const batches: RelayedBatch[] = [];
  for (let number = 0; number <= head; number++) {
    const block = await jsonRpc<{ transactions: { from: Hex; input: Hex; hash: Hex }[] }>(
      rpcUrl,
      'eth_getBlockByNumber',
      [`0x${number.toString(16)}`, true],
    );
    for (const { from, input, hash } of block.transactions) {
      if (from !== chain.relay.address) continue;
      const parsed = interfaces.map((each) => each.parseTransaction({ data: input })).find((found) => found !== null);
      if (!parsed) continue;
      const rows = parsed.args[0] as { patient?: Hex; owner?: Hex; expires?: bigint; terms?: Hex; manifest?: Hex }[];
      const ids = rows.map((row) =>
        parsed.name === 'registerMany'
          ? recordIdOf(lower(row.owner), lower(row.manifest))
          : grantIdOf(lower(row.patient), Number(row.expires), lower(row.terms)),
      );
      batches.push({ hash, block: number, call: parsed.name, ids });
    }
  }
  return batches;
}

const lower = (text: Hex | undefined): Hex => `${text}`.toLowerCase() as Hex;
