import { ChartkeyError } from '#protocol/errors';
import type { LogFact } from '../storage/log-entry.ts';
import type { Store } from '../storage/store.ts';
import { isOpen, type RequestRow, type RequestState } from './request-row.ts';

const openPlace = (requestId: string) => `request/open/${requestId}`;
const donePlace = (requestId: string) => `request/done/${requestId}`;

export const findRequest = async (store: Store, requestId: string): Promise<RequestRow | undefined> =>
  (await store.row<RequestRow>(openPlace(requestId))) ?? (await store.row<RequestRow>(donePlace(requestId)));

/** Throws `NOT_FOUND`. */
export async function getRequest(store: Store, requestId: string): Promise<RequestRow> {
  const row = await findRequest(store, requestId);
  if (!row) throw new ChartkeyError('NOT_FOUND', { detail: 'request' });
  return row;
}

/** Questions that are not settled yet, oldest first. */
export const openRequests = async (store: Store): Promise<RequestRow[]> =>
  (await store.rows<RequestRow>('request/open/')).sort((a, b) => a.askedAt - b.askedAt);

const placed = (row: RequestRow): Record<string, RequestRow | undefined> =>
  isOpen(row.state)
    ? { [openPlace(row.requestId)]: row }
    : { [openPlace(row.requestId)]: undefined, [donePlace(row.requestId)]: row };

/**
 * Writes a new question and what the log says of it. Of parallel calls one wins: the same question answers with its row,
 * the same id with another payload throws `REPLAYED`, another question of the same origin `PENDING_EXISTS`.
 */
export const addRequest = (store: Store, row: RequestRow, facts: readonly LogFact[]): Promise<RequestRow> =>
  store.change(async () => {
    const known = await findRequest(store, row.requestId);
    if (known?.payload === row.payload && known.origin === row.origin) return { batch: {}, result: known };
    if (known) throw new ChartkeyError('REPLAYED');
    if ((await openRequests(store)).some(({ origin, renews }) => origin === row.origin && !renews))
      throw new ChartkeyError('PENDING_EXISTS');
    return { batch: { rows: placed(row), facts }, result: row };
  });

export interface Step {
  row: RequestRow;
  facts?: readonly LogFact[];
}

/**
 * Moves a question on: `step` sees the row as it is on disk and decides, and nothing comes between (X10). A row in none of
 * the states `from` throws `ALREADY_ANSWERED`.
 */
export const moveRequest = (
  store: Store,
  requestId: string,
  from: readonly RequestState[],
  now: number,
  step: (row: RequestRow) => Step | Promise<Step>,
): Promise<RequestRow> =>
  store.change(async () => {
    const known = await getRequest(store, requestId);
    if (!from.includes(known.state)) throw new ChartkeyError('ALREADY_ANSWERED', { detail: known.state });
    const { row, facts } = await step(known);
    const moved = { ...row, changedAt: now };
    return { batch: { rows: placed(moved), ...(facts ? { facts } : {}) }, result: moved };
  });
