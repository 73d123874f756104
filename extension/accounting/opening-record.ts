import type { Hex } from '#protocol/bytes';
import { cadencesAllowed } from '#protocol/disclosure-log';
import type { OpeningRecord } from '../messages/accounting-view.ts';
import type { Opening } from '../storage/ledger.ts';
import type { ProofRow } from './proof-row.ts';

/** Seconds that clocks and blocks may add. */
const slack = 10 * 60;

/** Where an opening stands, as of the gateway's last answer. Pure. */
export function openingRecord(
  { receipt, signedAt }: Pick<Opening, 'receipt' | 'signedAt'>,
  row?: ProofRow,
): OpeningRecord {
  if (!row) return { state: 'unknown' };
  const proven = row.proven.find((one) => one.receipt === receipt);
  if (proven) return { state: 'proven', epoch: proven.epoch, at: proven.at, ordinal: proven.ordinal };
  if (row.custodian === 'none') return { state: 'none' };
  const due = signedAt + cadencesAllowed * row.cadence + slack;
  return { state: row.checkedAt / 1000 > due ? 'late' : 'waiting' };
}

/** The same for many openings of one grant. */
export const recordsByReceipt = (openings: readonly Opening[], row?: ProofRow): Map<Hex, OpeningRecord> =>
  new Map(openings.map((opening) => [opening.receipt, openingRecord(opening, row)]));
