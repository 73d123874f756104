import { fromBase64url, type Hex } from '#protocol/bytes';
import { clinicianKeyOf, verifyP256 } from '#protocol/p256';
import { verify } from '#protocol/signatures';
import { digestOf, hashOf } from '#protocol/typed-data';
import type { StoredReceipt } from '#protocol/wire/gateway';
import type { Context } from '../background/context.ts';
import type { GrantedEntry } from '../storage/ledger.ts';
import type { LogFact } from '../storage/log-entry.ts';

/** Seconds a receipt may reach the gateway after it was signed; asked for again to miss none. */
const overlap = 120;
/** Grants asked about at once. */
const atOnce = 8;

/**
 * Fetches the receipts of every grant that could have been opened and writes the new, proven ones into the log. Returns
 * whether the gateway answered; undefined with nothing to ask.
 */
export async function syncReceipts(context: Context): Promise<boolean | undefined> {
  const ledger = await context.ledger.read();
  const now = context.now() / 1000;
  const since = (id: Hex) => Math.max(0, (ledger.openings.get(id)?.at(-1)?.signedAt ?? 0) - overlap);
  const last = ({ id, grant }: GrantedEntry) => Math.min(grant.expires, (ledger.stopped.get(id) ?? Infinity) / 1000);
  const candidates = [...ledger.grants.values()].filter((entry) => last(entry) + 24 * 60 * 60 > now);
  let answered: boolean | undefined;
  const ask = async (entry: GrantedEntry) => {
    try {
      const patient = await context.keys.signer(entry.path);
      const receipts = await context.gateway.receipts(patient, since(entry.id));
      answered = true;
      await addOpenings(context, entry, receipts);
    } catch {
      answered ??= false;
    }
  };
  for (let i = 0; i < candidates.length; i += atOnce) await Promise.all(candidates.slice(i, i + atOnce).map(ask));
  return answered;
}

async function addOpenings(context: Context, entry: GrantedEntry, receipts: readonly StoredReceipt[]): Promise<void> {
  const facts: Extract<LogFact, { kind: 'opened' }>[] = [];
  for (const stored of receipts) {
    if (stored.receipt.grant !== entry.id || !(await isProven(context, entry, stored))) continue;
    facts.push({
      kind: 'opened',
      grant: entry.id,
      receipt: hashOf('Receipt', stored.receipt),
      signedAt: stored.receipt.at,
    });
  }
  if (facts.length === 0) return;
  const added = await context.store.change(async () => {
    const known = (await context.ledger.read()).openings.get(entry.id) ?? [];
    const fresh = facts.filter(({ receipt }) => !known.some((opened) => opened.receipt === receipt));
    return { batch: { facts: fresh }, result: fresh.length };
  });
  if (added > 0) context.news('sharing', 'activity');
}

/** A receipt counts when the grantee signed it, or a clinician whom the grantee delegated at that time. */
async function isProven({ chain }: Context, { grant }: GrantedEntry, stored: StoredReceipt): Promise<boolean> {
  const { receipt, signature, signer } = stored;
  const { grantee } = grant.terms;
  try {
    if (signer.kind === 'grantee') {
      verify('Receipt', receipt, chain, signature, grantee);
      return true;
    }
    const { delegation, delegationSignature } = signer;
    const raw = fromBase64url(signer.publicKey);
    verify('Delegation', delegation, chain, delegationSignature, grantee);
    return (
      delegation.grantee === grantee &&
      delegation.clinicianKey === (await clinicianKeyOf(raw)) &&
      delegation.from <= receipt.at &&
      receipt.at < delegation.until &&
      (await verifyP256(digestOf('Receipt', receipt, chain), signature, raw))
    );
  } catch {
    return false;
  }
}
