import { ChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import { readPress } from './press.ts';

type Needs = Pick<Context, 'db' | 'ledger'>;

/** Whether all sharing is paused, from the press on; also where another device of the same person pressed it. */
export async function isPaused(context: Needs): Promise<boolean> {
  const press = await readPress(context);
  if (press && press.version === undefined) return press.paused;
  return (await context.ledger.read()).pause?.paused ?? false;
}

/** Throws `SHARING_PAUSED`: nothing new is approved, signed, sent or published while paused. */
export async function requireSharing(context: Needs): Promise<void> {
  if (await isPaused(context)) throw new ChartkeyError('SHARING_PAUSED');
}
