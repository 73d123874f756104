import type { Hex } from '#protocol/bytes';
import { gatewayIdOf } from '#protocol/lease';
import type { StoredReceipt } from '#protocol/wire/gateway';
import type { Context } from '../background/context.ts';
import { type ReceiptRow, receiptPlace } from '../grants/receipt-row.ts';
import { type EvidenceRow, evidencePlace } from './proof-row.ts';

/** All that somebody else needs to check one opening by hand: docs/accounting.md. */
export interface OpeningEvidence {
  grant: Hex;
  receipt: Hex;
  /** The institution's account that is to have signed, itself or through its clinician. */
  grantee: Hex;
  /** Absent where the receipt is not kept whole. */
  signed?: StoredReceipt;
  /** Absent before it was found under an anchor. */
  inclusion?: Omit<EvidenceRow, 'v' | 'receipt'>;
}

export interface EvidencePage {
  /** The contracts and the storage these openings belong to. */
  chainId: number;
  grants: Hex;
  accreditation: Hex;
  disclosures: Hex;
  gateway: Hex;
  items: OpeningEvidence[];
  total: number;
}

/** Every opening, oldest first, a page at a time. */
export async function listEvidence(
  { ledger, store, config }: Pick<Context, 'ledger' | 'store' | 'config'>,
  { offset, limit }: { offset: number; limit: number },
): Promise<EvidencePage> {
  const { grants, openings } = await ledger.read();
  const all = [...openings]
    .flatMap(([grant, list]) => list.map(({ receipt, signedAt }) => ({ grant, receipt, signedAt })))
    .sort((a, b) => a.signedAt - b.signedAt || (a.receipt < b.receipt ? -1 : 1));
  const items = all.slice(offset, offset + limit).map(async ({ grant, receipt }): Promise<OpeningEvidence> => {
    const [kept, evidence] = await Promise.all([
      store.row<ReceiptRow>(receiptPlace(grant, receipt)),
      store.row<EvidenceRow>(evidencePlace(grant, receipt)),
    ]);
    const grantee = grants.get(grant)?.grant.terms.grantee ?? '0x';
    const { v: _, receipt: __, ...inclusion } = evidence ?? { v: 1, receipt };
    return {
      grant,
      receipt,
      grantee,
      ...(kept ? { signed: kept.stored } : {}),
      ...(evidence ? { inclusion: inclusion as OpeningEvidence['inclusion'] & object } : {}),
    };
  });
  const { chainId, grants: contract, accreditation, disclosures } = config.deployment;
  const place = { chainId, grants: contract, accreditation, disclosures };
  return { ...place, gateway: await gatewayIdOf(config.gateway), items: await Promise.all(items), total: all.length };
}
