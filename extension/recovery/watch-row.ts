import browser from 'webextension-polyfill';
import type { Hex } from '#protocol/bytes';

/** Somebody, with enough shares, has asked the gateway for the keys. */
export interface RecoveryNotice {
  escrow: Hex;
  request: Hex;
  /** When they asked, unix seconds. */
  at: number;
  /** When the keys would be given out unless refused, unix seconds as of now; a gateway that rests makes it later. */
  until: number;
}

/** In clear, so that a locked browser can look and tell: accounts and times, nothing that opens anything. */
interface WatchRow {
  escrows: Hex[];
  notices: RecoveryNotice[];
}

const name = 'recoveryWatch';

export async function readWatch(): Promise<WatchRow> {
  const { [name]: row } = (await browser.storage.local.get(name)) as Record<string, WatchRow | undefined>;
  return row ?? { escrows: [], notices: [] };
}

export const writeWatch = (row: WatchRow): Promise<void> => browser.storage.local.set({ [name]: row });
