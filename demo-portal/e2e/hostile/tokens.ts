import { Interface } from 'ethers';
import { grantsAbi, recordsAbi } from '#contracts/abi';
import type { Deployment } from '#contracts/deployment';
import { jsonRpc } from '#contracts/json-rpc';
import type { Hex } from '#protocol/bytes';

const grants = new Interface(grantsAbi);
const records = new Interface(recordsAbi);
const nobody = `0x${'0'.repeat(64)}`;

export interface Tokens {
  /** Ids in the order they were minted, once for each mint. */
  grants: Hex[];
  records: Hex[];
}

interface RawLog {
  data: Hex;
  topics: Hex[];
}

/** Every token that was ever minted on this chain, read from the node itself. */
export async function mintedTokens(rpcUrl: string, deployment: Deployment): Promise<Tokens> {
  const logs = (address: Hex, topics: (string | null)[]) =>
    jsonRpc<RawLog[]>(rpcUrl, 'eth_getLogs', [{ fromBlock: '0x0', toBlock: 'latest', address, topics }]);
  const single = grants.getEvent('TransferSingle')!.topicHash;
  const transfer = records.getEvent('Transfer')!.topicHash;
  const [granted, recorded] = await Promise.all([
    logs(deployment.grants, [single, null, nobody]),
    logs(deployment.records, [transfer, nobody]),
  ]);
  return {
    grants: granted.map(({ data }) => data.slice(0, 66) as Hex),
    records: recorded.map(({ topics }) => topics[3]!),
  };
}
