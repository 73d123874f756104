import { ChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import { clockTolerance } from './gateway-clock.ts';

type Needs = Pick<Context, 'gateway' | 'now'>;

const differs = (now: number, there: number): boolean => Math.abs(now - there) > clockTolerance;

/**
 * Throws `CLOCK_WRONG` when this computer and the gateway do not agree what time it is: a share must not be signed that ends
 * on another day than the person thinks. Asked twice before anybody is accused. A gateway that is silent, or does not say,
 * proves nothing: `requireSensibleEnd` looks again before anything is sent.
 */
export async function requireRightClock({ gateway, now }: Needs): Promise<void> {
  const said = await gateway.clock.ask();
  if (said === undefined || !differs(now(), said)) return;
  const again = await gateway.clock.ask('anew');
  if (again !== undefined && differs(now(), again))
    throw new ChartkeyError('CLOCK_WRONG', { detail: `${Math.round((now() - again) / 1000)} s ahead of the gateway` });
}

/** Milliseconds that this computer's clock is ahead of the gateway's, where it is known and too much to be right. */
export function clockError({ gateway, now }: Needs): number | undefined {
  const said = gateway.clock.heard();
  return said !== undefined && differs(now(), said) ? now() - said : undefined;
}

/** Unix ms as well as it is known here: by the gateway where the two differ, by this computer otherwise. */
export const bestTime = (needs: Needs): number => needs.now() - (clockError(needs) ?? 0);

const day = 24 * 60 * 60;

/**
 * Before a grant that was signed for `days` days goes out: throws `CLOCK_WRONG` when it would last more than a day longer
 * than that by the gateway's clock, or be over already because ours is behind. It was signed while nobody could say so.
 */
export async function requireSensibleEnd({ gateway, now }: Needs, expires: number, days: number): Promise<void> {
  // It ends at the midnight after `days` days from when it was shown.
  const isWrong = (said: number | undefined) =>
    said !== undefined &&
    (expires > said / 1000 + (days + 2) * day || (expires <= said / 1000 && differs(now(), said)));
  if (isWrong(await gateway.clock.ask()) && isWrong(await gateway.clock.ask('anew')))
    throw new ChartkeyError('CLOCK_WRONG', { detail: 'signed for another day' });
}
