import { fromHex, type Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import type { DepositRow } from '../records/deposit-row.ts';
import { acceptDeposit, allDeposits, getDeposit, moveDeposit, ownerPath } from '../records/deposits.ts';
import { type FilingRow, filingPlace, openFilings } from '../records/filing.ts';
import { walletWord } from './wallet-words.ts';

/** An owner's agent is one for as long as there is anything to link: the record does not end, and neither does its proof. */
const forGood = 2 ** 40 - 1;
const recordTask = (record: Hex) => `record/${record}`;

/** Copies a wallet is to own, not taken yet. */
export const waitingOffers = async (context: Context): Promise<DepositRow[]> =>
  (await allDeposits(context)).filter(({ state, wallet }) => state === 'pending' && wallet !== undefined);

/** Filed copies whose owner, a wallet, has not signed for them yet. */
export const waitingRecords = async ({ store }: Pick<Context, 'store'>): Promise<FilingRow[]> =>
  (await openFilings(store)).filter(({ row }) => row.signature === undefined);

/** The custodian's nonce, signed by the wallet as owner. Throws `NOT_FOUND`. */
export async function wordOfOffer(context: Context, depositId: string) {
  const { wallet, state, offer, origin } = await getDeposit(context, depositId);
  if (!wallet || state !== 'pending') throw new ChartkeyError('NOT_FOUND', { detail: 'no copy waits for a wallet' });
  const word = walletWord('OwnerProof', { owner: wallet, nonce: offer.nonce, origin }, context.chain);
  return { account: wallet, word, step: 1, of: 1 };
}

/** Takes the copy with the wallet's account as its owner. Throws `BAD_SIGNATURE`, `APPROVAL_VOID`, `CALLER_GONE`. */
export async function takeOfferWord(context: Context, depositId: string, digest: string, signature: Hex) {
  const { account, word } = await wordOfOffer(context, depositId);
  if (word.digest !== digest) throw new ChartkeyError('APPROVAL_VOID', { detail: 'not what was asked last' });
  await context.prove(fromHex(word.digest, 32), signature, account);
  if (!(await context.documents.isAlive(await getDeposit(context, depositId)))) throw new ChartkeyError('CALLER_GONE');
  // The account that will be its agent (K9).
  const path = await ownerPath(context);
  return moveDeposit(context, depositId, ['pending'], (row) => {
    if (row.wallet !== account) throw new ChartkeyError('APPROVAL_VOID');
    return { row: { ...row, state: 'accepted', path, owner: account, proof: signature } };
  });
}

/** A fresh account of Chartkey's own takes the copy instead. */
export async function takeWithOwnKey(context: Context, depositId: string): Promise<DepositRow> {
  await moveDeposit(context, depositId, ['pending'], ({ wallet: _, ...row }) => ({ row }));
  return acceptDeposit(context, depositId, 'own key');
}

/**
 * What the wallet signs for a filed copy: first an agent that may link this attestation to grants, then the token, so that a
 * registered record never lacks its agent. Throws `NOT_FOUND`.
 */
export async function wordOfRecord(context: Context, id: string) {
  const filing = (await waitingRecords(context)).find(({ record }) => recordTask(record) === id);
  const entry = filing && (await context.ledger.read()).records.get(filing.record);
  if (!filing || !entry) throw new ChartkeyError('NOT_FOUND', { detail: 'no record waits for a wallet' });
  const { manifest, attestation } = entry;
  const { owner } = filing.row;
  const agent = (await context.keys.signer(filing.path)).address;
  const token = walletWord('Record', { owner, manifest }, context.chain);
  if (!attestation) return { filing, agent, account: owner, word: token, step: 1, of: 1 };
  const named = { patient: owner, agent, grant: manifest.attestation, until: forGood };
  const word = filing.agent ? token : walletWord('Agent', named, context.chain);
  return { filing, agent, account: owner, word, step: filing.agent ? 2 : 1, of: 2 };
}

/** With the token's signature the record goes on to be registered; its agent is in the log for good. */
export async function takeRecordWord(context: Context, id: string, digest: string, signature: Hex): Promise<void> {
  const { filing, agent, account, word } = await wordOfRecord(context, id);
  if (word.digest !== digest) throw new ChartkeyError('APPROVAL_VOID', { detail: 'not what was asked last' });
  await context.prove(fromHex(word.digest, 32), signature, account);
  const place = filingPlace(filing.record);
  await context.store.change(async () => {
    const row = await context.store.row<FilingRow>(place);
    if (!row || row.row.signature) throw new ChartkeyError('ALREADY_ANSWERED');
    if (word.name === 'Agent') return { batch: { rows: { [place]: { ...row, agent: signature } } }, result: undefined };
    const signed = { ...row, row: { ...row.row, signature } };
    const named = row.agent ? { agent: { agent, until: forGood, signature: row.agent } } : {};
    const fact = { kind: 'owned' as const, record: row.record, signature, ...named };
    return { batch: { rows: { [place]: signed }, facts: [fact] }, result: undefined };
  });
}
