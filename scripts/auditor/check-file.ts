import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type Deployment, readDeployment } from '#contracts/deployments';
import { instantOf } from '#protocol/consent/consent-time';
import { ChartkeyError } from '#protocol/errors';
import {
  checkOpening,
  type Finding,
  misnumbered,
  type OpeningEvidence,
  type OpeningsFile,
  readOpenings,
} from '#protocol/opening-evidence';
import { address, count } from '#protocol/wire/common';
import { askNode, type Node } from './ask-node.ts';

const usage = `check-openings FILE [RPC URL] [--deployment FILE]    checks the openings that a patient's proofs are of
Ends with 0 when all is proven, 1 when something does not hold, 2 when something is absent or only a node can say, 64 when it
is not told what to check. --deployment: JSON of the contracts' addresses, of a chain that contracts/deployments has none of.
`;
const contractNames = ['grants', 'accreditation', 'disclosures'] as const;
const deployed = v.object({
  chainId: count,
  accreditation: address,
  records: address,
  grants: address,
  disclosures: address,
  block: count,
});

/** Checks a file of proofs; returns the exit code. `write` takes what is printed. Throws `BAD_MESSAGE`, `WRONG_CHAIN`, `OFFLINE`. */
export async function checkFile(args: readonly string[], write: (text: string) => void): Promise<number> {
  const given = argumentsOf(args);
  if (!given) {
    write(usage);
    return 64;
  }
  const file = readOpenings(await readFile(given.path, 'utf8'));
  const deployment = await deploymentOf(file, given.deployment);
  const contracts = (of: Pick<Deployment, (typeof contractNames)[number]>) =>
    contractNames.map((name) => `${name} ${of[name]}`).join(', ');
  write(`chain ${file.chainId}\ncontracts in the file: ${contracts(file)}\n`);
  if (!deployment) {
    write('nobody here knows these contracts: ask the operator, and give what they say with --deployment FILE\n');
    return 2;
  }
  if (file.chainId !== deployment.chainId || contractNames.some((name) => file[name] !== deployment[name])) {
    write(`not those of Chartkey: chain ${deployment.chainId}, ${contracts(deployment)}\n`);
    return 1;
  }
  write(`gateway ${file.gateway}\n`);
  const node = given.rpc === undefined ? undefined : await askNode(given.rpc, deployment);
  let [failed, open] = [0, 0];
  for (const opening of file.openings) {
    const findings = await findingsOf(opening, file, deployment, node);
    if (Object.values(findings).includes('fails')) failed += 1;
    else if (Object.values(findings).some((one) => one !== 'holds')) open += 1;
    const said = Object.entries(findings).map(([name, one]) => `${name} ${one === 'unasked' ? 'not asked' : one}`);
    write(`${opening.receipt}  ${said.join(', ')}\n${aboutOf(opening)}`);
  }
  const gaps = misnumbered(file.openings);
  for (const grant of gaps) write(`${grant}  openings are not numbered without a gap\n`);
  const proven = file.openings.length - failed - open;
  write(
    `${file.openings.length} openings: ${proven} proven, ${failed + gaps.length} that do not hold, ${open} not proven\n`,
  );
  if (failed + gaps.length > 0) return 1;
  return open > 0 ? 2 : 0;
}

function argumentsOf(args: readonly string[]): { path: string; rpc?: string; deployment?: string } | undefined {
  try {
    const options = { deployment: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, rpc, ...rest] = positionals;
    if (path === undefined || rest.length > 0) return undefined;
    return { path, ...(rpc === undefined ? {} : { rpc }), ...values };
  } catch {
    return undefined;
  }
}

/** The contracts as they are known here or said by whoever checks: whoever made the file could name their own. */
async function deploymentOf({ chainId }: OpeningsFile, path: string | undefined): Promise<Deployment | undefined> {
  if (path !== undefined) {
    const read = v.safeParse(deployed, JSON.parse(await readFile(path, 'utf8')));
    if (!read.success) throw new ChartkeyError('BAD_MESSAGE', { detail: 'the deployment has not all addresses' });
    return read.output;
  }
  return readDeployment(chainId).catch(() => undefined);
}

async function findingsOf(
  opening: OpeningEvidence,
  { gateway }: OpeningsFile,
  deployment: Deployment,
  node: Node | undefined,
): Promise<Record<'share' | 'signature' | 'reader' | 'inclusion' | 'anchor', Finding>> {
  const verdict = await checkOpening(opening, { chain: deployment, gateway, prove: node?.prove });
  const { share, signature, inclusion, anchor } = verdict;
  const { granted, signed } = opening;
  const asked = async (is: Promise<boolean> | undefined): Promise<Finding> =>
    is === undefined ? 'unasked' : (await is) ? 'holds' : 'fails';
  return {
    share,
    signature,
    reader: granted && signed ? await asked(node?.mayRead(granted.grant.terms.grantee, signed.receipt.at)) : 'absent',
    inclusion,
    anchor: anchor ? await asked(node?.isAnchored(anchor)) : 'absent',
  };
}

/** Whose it is and who vouches for it: whether these are the ones it should be about, only whoever reads this can tell. */
function aboutOf({ granted, signed, inclusion }: OpeningEvidence): string {
  const lines = [
    granted && `patient ${granted.grant.patient}, stored at ${granted.grant.terms.gateway}`,
    granted && `reader ${granted.grant.terms.grantee} ${JSON.stringify(granted.grant.terms.granteeName)}`,
    signed && `opened ${instantOf(signed.receipt.at)}`,
    inclusion && `custodian ${inclusion.custodian}, anchor ${inclusion.epoch} in block ${inclusion.block}`,
  ];
  return lines.map((line) => (line ? `    ${line}\n` : '')).join('');
}
