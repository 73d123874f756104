import type { Hex } from '#protocol/bytes';
import type { ErrorCode } from '#protocol/errors';
import type { AccountPath } from '#protocol/keys';
import type { AgentParams, DepositStatus } from '#protocol/wire/agent';

export type DepositState = DepositStatus['state'];

/** An offered copy of a chart, from the page's question to the record token; sealed under `deposit/<id>`. */
export interface DepositRow {
  v: 1;
  depositId: string;
  payload: Hex;
  offer: AgentParams<'record.deposit'>;
  origin: string;
  /** The accredited name, or the bare host where nobody vouched for it when it asked. */
  name: string;
  verified: boolean;
  tabId: number;
  documentId: string;
  state: DepositState;
  askedAt: number;
  changedAt: number;
  /** The fresh account for this custodian, reserved with the offer (K9). */
  path: AccountPath;
  /** The wallet that is to own it; accepted, its signature of the custodian's nonce is waited for. */
  wallet?: Hex;
  owner?: Hex;
  proof?: Hex;
  /** Bytes taken so far. */
  received: number;
  filed?: number;
  record?: Hex;
  error?: ErrorCode;
}

export const depositPlace = (depositId: string): string => `deposit/${depositId}`;

const over: readonly DepositState[] = ['filed', 'refused', 'cancelled', 'failed'];
export const isOver = (state: DepositState): boolean => over.includes(state);

/** What the page that offers may know. */
export function depositStatusOf(row: DepositRow): DepositStatus {
  const { depositId, state, owner, proof, received, filed, record, error } = row;
  return {
    depositId,
    state,
    ...(owner ? { owner } : {}),
    ...(proof ? { proof } : {}),
    ...(owner ? { received } : {}),
    ...(state === 'filed' && filed !== undefined ? { filed } : {}),
    ...(state === 'filed' && record ? { record } : {}),
    ...(error ? { error } : {}),
  };
}
