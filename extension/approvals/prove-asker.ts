import { roles } from '#contracts/roles';
import { checkDesk } from '#protocol/certify';
import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import type { CertifiedKey, DeskDocument } from '#protocol/wire/desk';
import { type Context, secondsOf } from '../background/context.ts';
import type { ChainFollower } from '../chain/follow-chain.ts';

/** The role an account must hold to ask for that purpose. */
export const roleOfPurpose: Readonly<Record<string, number>> = {
  TREAT: roles.CLINICIAN,
  ETREAT: roles.EMERGENCY,
  HPAYMT: roles.CLAIM_ATTESTOR,
  HRESCH: roles.STEWARD,
  PATRQT: roles.CLINICIAN,
};

export interface Proven {
  key: CertifiedKey;
  accredited: boolean;
}

/** To show who asks, a chain read this long ago will do; whatever is signed or refused is decided on a new reading. Ms. */
const recent = 2_000;
const readAt = new WeakMap<ChainFollower, number>();

/** Catches up with the chain; what kept it from that where it could not. */
async function readChain({ follower, now }: Context): Promise<unknown> {
  try {
    await follower.sync();
    readAt.set(follower, now());
    return undefined;
  } catch (error) {
    return error;
  }
}

const isRecent = ({ follower, now }: Context): boolean => {
  const age = now() - (readAt.get(follower) ?? Number.NEGATIVE_INFINITY);
  return age >= 0 && age < recent;
};

/**
 * Who asks, proven by signatures and by our own reading of the chain (K10). Syncs first when the chain answers; otherwise
 * decides on what is known, and with nothing known throws `OFFLINE`. `to` show, a reading of a moment ago counts as well.
 * Throws `WRONG_CHAIN`, `KEY_NOT_CERTIFIED`.
 */
export async function proveAsker(
  context: Context,
  desk: DeskDocument,
  origin: string,
  role: number,
  to: 'decide' | 'show' = 'decide',
): Promise<Proven> {
  const synced = to === 'show' && isRecent(context) ? undefined : await readChain(context);
  const view = await context.follower.view();
  if (view.block < 0) throw synced instanceof ChartkeyError ? synced : new ChartkeyError('OFFLINE');
  return checkDesk(desk, {
    origin,
    now: secondsOf(context),
    chain: context.chain,
    accreditation: view.accreditation,
    role,
  });
}

/** The same, as a code for the screen instead of an error; undefined when all is proven. */
export async function askerProblem(...asked: Parameters<typeof proveAsker>): Promise<ErrorCode | undefined> {
  try {
    return (await proveAsker(...asked)).accredited ? undefined : 'NOT_ACCREDITED';
  } catch (error) {
    if (error instanceof ChartkeyError) return error.code;
    throw error;
  }
}
