import { gatewayIdOf } from '#protocol/lease';
import type { OpeningEvidence, OpeningsFile } from '#protocol/opening-evidence';
import type { Context } from '../background/context.ts';
import { type ReceiptRow, receiptPlace } from '../grants/receipt-row.ts';
import { type EvidenceRow, evidencePlace } from './proof-row.ts';

/** A page of the file of proofs (docs/accounting.md). */
export interface EvidencePage extends Omit<OpeningsFile, 'format' | 'openings'> {
  items: OpeningEvidence[];
  total: number;
}

/** Every opening, oldest first, a page at a time. */
export async function listEvidence(
  { ledger, store, config }: Pick<Context, 'ledger' | 'store' | 'config'>,
  { offset, limit }: { offset: number; limit: number },
): Promise<EvidencePage> {
  const { openings } = await ledger.read();
  const all = [...openings]
    .flatMap(([grant, list]) => list.map(({ receipt, signedAt }) => ({ grant, receipt, signedAt })))
    .sort((a, b) => a.signedAt - b.signedAt || (a.receipt < b.receipt ? -1 : 1));
  const page = all.slice(offset, offset + limit);
  const granted = await ledger.granted(new Set(page.map(({ grant }) => grant)));
  const items = page.map(async ({ grant, receipt }): Promise<OpeningEvidence> => {
    const [kept, evidence] = await Promise.all([
      store.row<ReceiptRow>(receiptPlace(grant, receipt)),
      store.row<EvidenceRow>(evidencePlace(grant, receipt)),
    ]);
    // One whose grant cannot be read here is told of without it, and keeps no other from being checked.
    const given = granted.get(grant);
    return {
      grant,
      receipt,
      ...(given ? { granted: { grant: given.grant, signature: given.signature } } : {}),
      ...(kept ? { signed: kept.stored } : {}),
      ...(evidence ? { inclusion: inclusionOf(evidence) } : {}),
    };
  });
  const { chainId, grants: contract, accreditation, disclosures } = config.deployment;
  const place = { chainId, grants: contract, accreditation, disclosures };
  return { ...place, gateway: await gatewayIdOf(config.gateway), items: await Promise.all(items), total: all.length };
}

const inclusionOf = ({ v: _, receipt: __, ...inclusion }: EvidenceRow): NonNullable<OpeningEvidence['inclusion']> =>
  inclusion;
