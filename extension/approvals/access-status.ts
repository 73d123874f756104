import type { AccessStatus } from '#protocol/wire/agent';
import { grant } from '#protocol/wire/common';
import { parseWire } from '#protocol/wire/parse';
import { isOpen, type RequestRow } from './request-row.ts';

/** What the page that asked may know. */
export function accessStatusOf({ requestId, state, shown, signature }: RequestRow): AccessStatus {
  if (isOpen(state)) return { requestId, state: 'pending' };
  if (state === 'granted' && shown && signature)
    return { requestId, state, grant: parseWire(grant, shown.grant), signature };
  return { requestId, state: state as 'refused' | 'cancelled' | 'expired' };
}
