import browser from 'webextension-polyfill';
import { bestTime } from '../grants/right-clock.ts';
import type { Context } from './context.ts';

/** In clear in `storage.local`: when the gateway was last heard, by its own clock, unix ms. */
const name = 'gatewayTime';

/** Remembers what time it was at the gateway, for a worker that cannot ask. */
export async function keepTime({ gateway }: Pick<Context, 'gateway'>): Promise<void> {
  const said = gateway.clock.heard();
  if (said !== undefined) await browser.storage.local.set({ [name]: said });
}

/**
 * Unix ms for what a screen says of the end of a share. By the gateway where it was just heard; without it never earlier than
 * when it was last heard, so that an ended share does not come back to life in a list because a clock was set back.
 */
export async function knownTime(context: Pick<Context, 'gateway' | 'now'>): Promise<number> {
  if (context.gateway.clock.heard() !== undefined) return bestTime(context);
  const { [name]: last } = await browser.storage.local.get(name);
  return Math.max(context.now(), typeof last === 'number' ? last : 0);
}
