import { benchArtifact } from './artifact.ts';
import { actor, word } from './cast.ts';
import { create, openLedger } from './ledger.ts';

/** Receipt gas of OpenZeppelin's plain tokens on the same node: a mint to somebody new, which is what a grant is. */
export async function referenceOperations(rpcUrl: string): Promise<Record<string, number>> {
  await openLedger(rpcUrl);
  const from = actor('deployer').address;
  const gas: Record<string, number> = {};
  for (const name of ['PlainERC721', 'PlainERC1155'] as const) {
    const token = await create(rpcUrl, from, await benchArtifact(name));
    gas[name] = await token.gasOf(actor('relay').address, 'mint', [actor('holder').address, word('token')]);
  }
  return gas;
}
