import type { Hex } from '#protocol/bytes';
import { checkReceipt } from '#protocol/check-receipt';
import { hashOf } from '#protocol/typed-data';
import type { StoredReceipt } from '#protocol/wire/gateway';
import type { Context } from '../background/context.ts';
import type { GrantRow, Ledger } from '../storage/ledger.ts';
import type { LogFact } from '../storage/log-entry.ts';
import { keptReceipts, type ReceiptRow, receiptPlace } from './receipt-row.ts';

/** Seconds a receipt may reach the gateway after it was signed; asked for again to miss none. */
const overlap = 120;
/** Grants asked about at once. */
const atOnce = 8;

/** Grants of which not every receipt is kept whole were asked for all of them, once in this worker's life. */
const askedForAll = new WeakMap<Context['store'], Set<Hex>>();

/**
 * Fetches the receipts of every grant that could have been opened, writes the new, proven ones into the log and keeps them
 * whole, so that they can be shown, exported and proven without any network. Returns whether the gateway answered; undefined
 * with nothing to ask.
 */
export async function syncReceipts(context: Context): Promise<boolean | undefined> {
  const ledger = await context.ledger.read();
  const now = context.now() / 1000;
  const behind = await notKeptWhole(context, ledger);
  const since = (id: Hex) =>
    behind.has(id) ? 0 : Math.max(0, (ledger.openings.get(id)?.at(-1)?.signedAt ?? 0) - overlap);
  const last = ({ id, grant }: GrantRow) => Math.min(grant.expires, (ledger.stopped.get(id) ?? Infinity) / 1000);
  const candidates = [...ledger.grants.values()].filter(
    (entry) => behind.has(entry.id) || last(entry) + 24 * 60 * 60 > now,
  );
  let answered: boolean | undefined;
  const ask = async (entry: GrantRow) => {
    try {
      await fetchReceipts(context, entry, since(entry.id), () => {
        answered = true;
      });
      if (behind.has(entry.id)) askedBy(context).add(entry.id);
    } catch {
      answered ??= false;
    }
  };
  for (let i = 0; i < candidates.length; i += atOnce) await Promise.all(candidates.slice(i, i + atOnce).map(ask));
  return answered;
}

/** Asks for the receipts of one grant from `since` (unix seconds) on, and takes in what is new; `told` hears of the answer. */
export async function fetchReceipts(context: Context, entry: GrantRow, since: number, told = () => {}): Promise<void> {
  const patient = await context.keys.signer(entry.path);
  const receipts = await context.gateway.receipts(patient, since);
  told();
  await addOpenings(context, entry, receipts);
}

const askedBy = ({ store }: Context): Set<Hex> => {
  const asked = askedForAll.get(store) ?? new Set<Hex>();
  askedForAll.set(store, asked);
  return asked;
};

/** Grants with an opening in the log whose receipt is not kept here: from before receipts were kept, or from elsewhere. */
async function notKeptWhole(context: Context, ledger: Ledger): Promise<Set<Hex>> {
  const kept = await keptReceipts(context.db);
  const asked = askedBy(context);
  const behind = new Set<Hex>();
  for (const [grant, openings] of ledger.openings)
    if (ledger.grants.has(grant) && !asked.has(grant))
      if (openings.some(({ receipt }) => !kept.has(receiptPlace(grant, receipt)))) behind.add(grant);
  return behind;
}

async function addOpenings(context: Context, entry: GrantRow, receipts: readonly StoredReceipt[]): Promise<void> {
  const facts: Extract<LogFact, { kind: 'opened' }>[] = [];
  const rows = new Map<string, ReceiptRow>();
  for (const stored of receipts) {
    const { grant, at } = stored.receipt;
    if (grant !== entry.id || !(await isProven(context, entry, stored))) continue;
    const receipt = hashOf('Receipt', stored.receipt);
    facts.push({ kind: 'opened', grant, receipt, signedAt: at });
    rows.set(receiptPlace(grant, receipt), { v: 1, stored });
  }
  if (facts.length === 0) return;
  const added = await context.store.change(async () => {
    const known = (await context.ledger.read()).openings.get(entry.id) ?? [];
    const fresh = facts.filter(({ receipt }) => !known.some((opened) => opened.receipt === receipt));
    const kept = await keptReceipts(context.db, entry.id);
    const whole = [...rows].filter(([place]) => !kept.has(place));
    return { batch: { facts: fresh, rows: Object.fromEntries(whole) }, result: fresh.length };
  });
  if (added > 0) context.news('sharing', 'activity');
}

const isProven = ({ chain }: Context, { grant }: GrantRow, stored: StoredReceipt): Promise<boolean> =>
  checkReceipt(stored, grant.terms.grantee, chain).then(
    () => true,
    () => false,
  );
