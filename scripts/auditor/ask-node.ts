import { Interface } from 'ethers';
import { accreditationAbi, disclosuresAbi } from '#contracts/abi';
import type { Deployment } from '#contracts/deployment';
import { jsonRpc } from '#contracts/json-rpc';
import { proveSigner } from '#contracts/prove-signer';
import { roles } from '#contracts/roles';
import type { ProveSigner } from '#protocol/agent-word';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { OpeningVerdict } from '#protocol/opening-evidence';

const disclosures = new Interface(disclosuresAbi);
const accreditation = new Interface(accreditationAbi);

export interface Node {
  /** Who signed: by key, and for a contract account by the chain (ERC-1271). */
  prove: ProveSigner;
  /** Whether an account was accredited to read at unix time `at`. */
  mayRead(reader: Hex, at: number): Promise<boolean>;
  /** Whether an anchor is where it is said to be, by a custodian that was accredited then. */
  isAnchored(anchor: NonNullable<OpeningVerdict['anchor']>): Promise<boolean>;
}

/** What an EVM node says of one deployment. Throws `WRONG_CHAIN` where it is of another chain, `OFFLINE`. */
export async function askNode(rpc: string, deployment: Deployment): Promise<Node> {
  const chainId = Number(await jsonRpc<Hex>(rpc, 'eth_chainId'));
  if (chainId !== deployment.chainId)
    throw new ChartkeyError('WRONG_CHAIN', { detail: `the node is of chain ${chainId}, not ${deployment.chainId}` });

  const was = async (who: Hex, role: number, at: number): Promise<boolean> => {
    const data = accreditation.encodeFunctionData('was', [who, role, at]);
    const answer = await jsonRpc<Hex>(rpc, 'eth_call', [{ to: deployment.accreditation, data }, 'latest']);
    return accreditation.decodeFunctionResult('was', answer)[0] === true;
  };
  const isAnchored: Node['isAnchored'] = async ({ custodian, epoch, block, value }) => {
    const at = `0x${block.toString(16)}`;
    const topics = disclosures.encodeFilterTopics('Anchored', [custodian, epoch]);
    const filter = { address: deployment.disclosures, topics, fromBlock: at, toBlock: at };
    const logs = await jsonRpc<{ data: Hex }[]>(rpc, 'eth_getLogs', [filter]);
    if (!logs.some(({ data }) => data === value)) return false;
    const { timestamp } = await jsonRpc<{ timestamp: Hex }>(rpc, 'eth_getBlockByNumber', [at, false]);
    return was(custodian, roles.CUSTODIAN, Number(timestamp));
  };
  /** Many openings stand under one anchor. */
  const anchors = new Map<string, Promise<boolean>>();
  return {
    prove: proveSigner((method, params) => jsonRpc(rpc, method, params)),
    mayRead: (reader, at) => was(reader, roles.CLINICIAN, at),
    isAnchored: (anchor) => {
      const name = JSON.stringify(anchor);
      const asked = anchors.get(name) ?? isAnchored(anchor);
      anchors.set(name, asked);
      return asked;
    },
  };
}
