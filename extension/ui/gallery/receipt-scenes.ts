import { statementTextOf } from '#protocol/statement';
import type { ReceiptView } from '../../receipts/receipt-view.ts';
import { failing, silent } from './sample-platform.ts';
import { longName } from './samples/institutions.ts';
import { receiptView } from './samples/receipt.ts';
import type { Scene } from './scenes.ts';

const page = { page: 'dashboard', hash: `#receipt/${receiptView.id}` } as const;
const answered = (rest: Partial<ReceiptView>) => ({ 'receipt.get': () => ({ ...receiptView, ...rest }) });
const { grant } = receiptView;

const actingFor = { relation: 'child', authority: 'other', words: 'letter of her father of 2 May 2026' } as const;
const long: Partial<ReceiptView> = {
  grant: {
    ...grant,
    terms: { ...grant.terms, granteeName: longName.name, labels: ['ETH', 'PSY'], scopes: ['patient/*.rs'] },
  },
  openings: Array.from({ length: 140 }, (_, i) => receiptView.signedAt + i * 1_000_000),
  narrowed: true,
  leftOut: true,
};

/** The receipt of a grant: live, ended, stopped, given for somebody, long. */
export const receiptScenes: Readonly<Record<string, Scene>> = {
  receipt: page,
  'receipt-loading': { ...page, answers: { 'receipt.get': silent } },
  'receipt-error': { ...page, answers: { 'receipt.get': failing('VAULT_DAMAGED') } },
  'receipt-stopped': { ...page, answers: answered({ stoppedAt: Date.now() - 3_600_000, openings: [] }) },
  'receipt-ended': {
    ...page,
    answers: answered({ grant: { ...grant, expires: 1_790_000_000 - (1_790_000_000 % 86_400) } }),
  },
  'receipt-for-child': {
    ...page,
    answers: answered({ actingFor, person: 'Ella Marsh', statement: statementTextOf({ actingFor }) }),
  },
  'receipt-arabic': { ...page, answers: answered({ language: 'ar', statement: statementTextOf({ language: 'ar' }) }) },
  'receipt-long': { ...page, answers: answered(long) },
};
