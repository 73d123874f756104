import { roles } from '#contracts/roles';
import { type Bytes, fromHex, type Hex } from '#protocol/bytes';
import { disclosureAnchor, disclosureLeaf } from '#protocol/disclosure-log';
import { merkleVerify } from '#protocol/merkle';
import { merkleExtends } from '#protocol/merkle-consistency';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import { disclosuresOfGrant } from '#protocol/wire/disclosures';
import { parseWire } from '#protocol/wire/parse';
import { rpc } from '../chain/rpc.ts';
import { anchorTopics, epochOf } from '../disclosures/anchor-call.ts';
import type { TestChain } from './chain.ts';
import type { Client } from './client.ts';
import { accountHeader, type TestGrant } from './patient.ts';

/** The account of the development phrase that test gateways anchor with, accredited as a custodian. */
export const custodianIndex = 6;
export async function accreditCustodian(chain: TestChain): Promise<{ address: Hex; privateKey: Hex }> {
  const account = chain.anvil.accounts[custodianIndex]!;
  await chain.accredit(account.address, roles.CUSTODIAN);
  return account;
}

/** Every anchor of a custodian as the chain has it, in order. */
export async function anchorsOf({ anvil, deployment }: TestChain, custodian: Hex): Promise<Hex[]> {
  const logs = await rpc<{ address: Hex; topics: Hex[]; data: Hex }[]>(anvil.rpcUrl, 'eth_getLogs', [
    { address: deployment.disclosures, topics: anchorTopics(custodian), fromBlock: '0x0' },
  ]);
  for (const [i, log] of logs.entries())
    if (epochOf([log], deployment, { custodian, anchor: log.data }) !== i) throw new Error(`epoch ${i} is not there`);
  return logs.map(({ data }) => data);
}

/** What the gateway proves of a grant, as its patient asks for it. */
export async function disclosuresOf(
  { call, chain }: Client,
  { id, patient }: Pick<TestGrant, 'id' | 'patient'>,
  query = '',
): Promise<DisclosuresOfGrant> {
  const headers = { authorization: accountHeader(chain, patient) };
  const { body } = await call('GET', `/disclosures/${id}${query}`, undefined, headers);
  return parseWire(disclosuresOfGrant, body);
}

const bytesOf = (hashes: readonly Hex[]): Bytes[] => hashes.map((hash) => fromHex(hash, 32));

/** Whether everything in an answer is proven: each opening under the head, the head among the anchors. */
export async function isProven({ head, proofs }: DisclosuresOfGrant, gateway: Hex, anchors: Hex[]): Promise<boolean> {
  if (!head || anchors[head.epoch] !== (await disclosureAnchor(gateway, head))) return false;
  for (const { salt, receipt, ordinal, place, path } of proofs) {
    const leaf = await disclosureLeaf(salt, receipt, ordinal);
    if (!(await merkleVerify(leaf, place, head.size, bytesOf(path), fromHex(head.root)))) return false;
  }
  return true;
}

export const grewFrom = (earlier: DisclosuresOfGrant, later: DisclosuresOfGrant): Promise<boolean> => {
  const [first, second] = [earlier, later].map(({ head }) => ({ size: head!.size, root: fromHex(head!.root, 32) }));
  return merkleExtends(first!, second!, bytesOf(later.extends));
};
