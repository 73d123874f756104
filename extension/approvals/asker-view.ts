import type { ErrorCode } from '#protocol/errors';
import type { DeskDocument } from '#protocol/wire/desk';
import type { Context } from '../background/context.ts';
import type { AskerView } from '../messages/views.ts';
import { askerProblem } from './prove-asker.ts';

/** Who asks: names only when an accreditor vouches for them, otherwise the bare origin and a reason (K10). */
export async function askerView(
  context: Context,
  desk: DeskDocument,
  origin: string,
  role: number,
): Promise<AskerView> {
  const problem: ErrorCode | undefined = await askerProblem(context, desk, origin, role, 'show');
  const { grants } = await context.ledger.read();
  const timesShared = [...grants.values()].filter(({ grant }) => grant.terms.grantee === desk.grantee).length;
  const { profile } = desk;
  const verified = problem === undefined;
  return {
    name: verified ? profile.name : new URL(origin).host,
    place: verified ? profile.place : '',
    kind: verified ? profile.kind : '',
    origin,
    verified,
    ...(problem === undefined ? {} : { problem }),
    timesShared,
    keepsStorage: isWithinHost(new URL(context.config.gateway).hostname, new URL(origin).hostname),
  };
}

const isWithinHost = (inner: string, outer: string) => inner === outer || inner.endsWith(`.${outer}`);
