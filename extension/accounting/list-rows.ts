import type { Hex } from '#protocol/bytes';
import { spokenClasses } from '#protocol/describe';
import type { Context } from '../background/context.ts';
import { type ReceiptRow, receiptPlace } from '../grants/receipt-row.ts';
import type { AccountingRow } from '../messages/accounting-view.ts';
import type { ActivityView } from '../messages/activity-view.ts';
import type { GrantRow, Ledger } from '../storage/ledger.ts';
import { allRows, matchingRows, type RowFilter } from './all-rows.ts';
import { openingRecord } from './opening-record.ts';
import { type ProofRow, proofPlace } from './proof-row.ts';

export interface RowQuestion extends RowFilter {
  offset: number;
  limit: number;
}

type Parts = Pick<Context, 'ledger' | 'store' | 'follower' | 'now'>;

/** One page of the accounting: who, what, when, why, and what proves it (45 CFR 164.528(b)). */
export async function listRows(parts: Parts, { offset, limit, filter, ...question }: RowQuestion) {
  const { ledger: reader, follower, now } = parts;
  const [rows, ledger, chain] = await Promise.all([allRows(reader, now(), filter), reader.read(), follower.view()]);
  const placeOf = ({ grant }: ActivityView) => {
    const entry = grant && ledger.grants.get(grant);
    return entry ? `${entry.place} ${entry.grant.terms.origin}` : '';
  };
  const matching = matchingRows(rows, question, placeOf);
  const shown = matching.slice(offset, offset + limit);
  const proofs = await proofsOf(parts, shown);
  const detailed = shown.map(async (row): Promise<AccountingRow> => {
    const entry = row.grant && ledger.grants.get(row.grant);
    if (!entry) return row;
    const opening = row.receipt && { opening: await openingOf(parts, row, proofs.get(entry.id)) };
    return { ...row, ...detailsOf(entry), ...opening, ...onChain(row, chain) };
  });
  return { rows: await Promise.all(detailed), total: matching.length };
}

async function proofsOf({ store }: Parts, rows: readonly ActivityView[]): Promise<Map<Hex, ProofRow>> {
  const grants = new Set(rows.flatMap(({ kind, grant }) => (kind === 'opened' && grant ? [grant] : [])));
  const found = await Promise.all([...grants].map((grant) => store.row<ProofRow>(proofPlace(grant))));
  return new Map(found.flatMap((row) => (row ? [[row.grant, row] as const] : [])));
}

/** Who received what, and why, of any event about one share. */
export function detailsOf({ grant, place, items }: GrantRow): Pick<AccountingRow, 'recipient' | 'shared'> {
  const { grantee, origin, purpose, scopes, labels, dataFrom, dataUntil, records } = grant.terms;
  const what = { classes: spokenClasses(scopes), labels, dataFrom, dataUntil, records: records.length };
  return {
    recipient: { account: grantee, place, origin },
    shared: { ...what, purpose, items, expires: grant.expires },
  };
}

async function openingOf(
  { store }: Parts,
  { grant, receipt }: ActivityView,
  proof: ProofRow | undefined,
): Promise<NonNullable<AccountingRow['opening']>> {
  const kept = await store.row<ReceiptRow>(receiptPlace(grant!, receipt!.hash));
  const signer = kept?.stored.signer;
  const record = openingRecord({ receipt: receipt!.hash, signedAt: receipt!.at }, proof);
  return { record, ...(signer?.kind === 'clinician' ? { clinician: signer.delegation.clinicianKey } : {}) };
}

function onChain(
  { kind, grant }: ActivityView,
  { granted, revoked }: { granted: ReadonlySet<Hex>; revoked: ReadonlySet<Hex> },
): Pick<AccountingRow, 'onChain'> {
  if (kind === 'shared') return { onChain: granted.has(grant!) ? 'yes' : 'not-yet' };
  if (kind === 'stopped') return { onChain: revoked.has(grant!) ? 'yes' : 'not-yet' };
  return {};
}

/** Everybody a person may want to narrow the list to. */
export function namesIn(rows: readonly ActivityView[], ledger: Ledger): string[] {
  const about = new Set(['asked', 'refused', 'cancelled', 'received']);
  const names = new Set<string>();
  for (const { grant } of ledger.grants.values()) names.add(grant.terms.granteeName);
  for (const { kind, name } of rows) if (about.has(kind) && name) names.add(name);
  return [...names].sort((a, b) => a.localeCompare(b));
}
