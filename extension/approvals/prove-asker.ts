import { roles } from '#contracts/roles';
import { checkDesk } from '#protocol/certify';
import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import type { CertifiedKey, DeskDocument } from '#protocol/wire/desk';
import { type Context, secondsOf } from '../background/context.ts';

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

/**
 * Who asks, proven by signatures and by our own reading of the chain (K10). Syncs first when the chain answers; otherwise
 * decides on what is known, and with nothing known throws `OFFLINE`. Throws `WRONG_CHAIN`, `KEY_NOT_CERTIFIED`.
 */
export async function proveAsker(context: Context, desk: DeskDocument, origin: string, role: number): Promise<Proven> {
  const synced = await context.follower.sync().catch((error: unknown) => error);
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
