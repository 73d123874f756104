import { readFile } from 'node:fs/promises';
import { Interface } from 'ethers';
import { accreditationAbi, disclosuresAbi } from '#contracts/abi';
import { jsonRpc } from '#contracts/json-rpc';
import { roles } from '#contracts/roles';
import type { Hex } from '#protocol/bytes';
import { toChartkeyError } from '#protocol/errors';
import {
  checkOpening,
  misnumbered,
  type OpeningsFile,
  type OpeningVerdict,
  readOpenings,
} from '#protocol/opening-evidence';

/**
 * For an auditor: `node scripts/check-openings.ts FILE [RPC]` checks the proofs that a patient saved, each receipt's
 * signature and its place in the anchored log; with an EVM node also that the anchors are on the chain, by a custodian
 * that was accredited then. Ends with 1 when anything does not hold.
 */
const usage = 'node scripts/check-openings.ts FILE [RPC URL]\n';
const disclosures = new Interface(disclosuresAbi);
const accreditation = new Interface(accreditationAbi);

async function isOnChain(
  rpc: string,
  file: OpeningsFile,
  anchor: NonNullable<OpeningVerdict['anchor']>,
): Promise<boolean> {
  const block = `0x${anchor.block.toString(16)}`;
  const topics = disclosures.encodeFilterTopics('Anchored', [anchor.custodian, anchor.epoch]);
  const filter = { address: file.disclosures, topics, fromBlock: block, toBlock: block };
  const logs = await jsonRpc<{ data: Hex }[]>(rpc, 'eth_getLogs', [filter]);
  if (!logs.some(({ data }) => data === anchor.value)) return false;
  const { timestamp } = await jsonRpc<{ timestamp: Hex }>(rpc, 'eth_getBlockByNumber', [block, false]);
  const data = accreditation.encodeFunctionData('was', [anchor.custodian, roles.CUSTODIAN, Number(timestamp)]);
  const answer = await jsonRpc<Hex>(rpc, 'eth_call', [{ to: file.accreditation, data }, 'latest']);
  return accreditation.decodeFunctionResult('was', answer)[0] === true;
}

async function main([path, rpc]: string[]): Promise<number> {
  if (!path) {
    process.stderr.write(usage);
    return 2;
  }
  const file = readOpenings(await readFile(path, 'utf8'));
  let failed = 0;
  const anchors = new Map<string, Promise<boolean>>();
  for (const opening of file.openings) {
    const verdict = await checkOpening(opening, file);
    const { anchor, receipt, signature, inclusion } = verdict;
    let onChain = 'not asked';
    if (rpc && anchor) {
      // Many openings stand under one anchor.
      const name = JSON.stringify(anchor);
      anchors.set(name, anchors.get(name) ?? isOnChain(rpc, file, anchor));
      onChain = (await anchors.get(name)) ? 'holds' : 'fails';
    }
    if ([signature, inclusion, onChain].includes('fails')) failed += 1;
    process.stdout.write(`${receipt}  signature ${signature}, inclusion ${inclusion}, anchor ${onChain}\n`);
  }
  const gaps = misnumbered(file.openings);
  for (const grant of gaps) process.stdout.write(`${grant}  openings are not numbered without a gap\n`);
  process.stdout.write(`${file.openings.length} openings, ${failed + gaps.length} that do not hold\n`);
  return failed + gaps.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const { code, detail } = toChartkeyError(thrown);
  process.stderr.write(`${code}${detail === undefined ? '' : `: ${detail}`}\n`);
  process.exitCode = 2;
}
