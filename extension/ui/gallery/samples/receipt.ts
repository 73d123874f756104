import { fileText, receiptOf } from '#protocol/consent/make-receipt';
import { parseSignedGrant } from '#protocol/consent/signed-grant';
import { monthAt } from '#protocol/grant-rules';
import { statementTextOf } from '#protocol/statement';
import { grantId } from '#protocol/typed-data';
import { config } from '../../../config.ts';
import type { ReceiptView } from '../../../receipts/receipt-view.ts';
import { approvalView, previewOf } from './approval.ts';

const day = 86_400_000;
const signedAt = Date.now() - 4 * day;
const { grant } = previewOf(approvalView, approvalView.suggested);

/** Invented, as all of the gallery: nothing signed it. */
const signed = parseSignedGrant({
  v: 1,
  chain: config.deployment && {
    chainId: config.deployment.chainId,
    grants: config.deployment.grants,
    records: config.deployment.records,
    accreditation: config.deployment.accreditation,
  },
  grant: { ...grant, terms: { ...grant.terms, dataUntil: monthAt(signedAt / 1000) } },
  signature: `0x${'5a'.repeat(65)}`,
  at: Math.floor(signedAt / 1000),
  language: 'en',
  place: 'Madison, Wisconsin',
  items: 224,
});

export const receiptView: ReceiptView = {
  id: grantId(signed.grant),
  grant: signed.grant,
  place: 'Madison, Wisconsin',
  items: 224,
  signedAt,
  narrowed: false,
  leftOut: false,
  openings: [signedAt + day, signedAt + 2 * day, signedAt + 3 * day],
  statement: statementTextOf(signed),
  language: 'en',
  contract: `${config.deployment.chainId} ${config.deployment.grants}`,
  fileName: 'chartkey-receipt-5a5a5a5a.json',
  file: fileText(receiptOf(signed)),
};
