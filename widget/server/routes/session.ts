import { fromBase64url } from '../../../protocol/bytes.ts';
import { delegationLifetime } from '../../../protocol/lease.ts';
import { clinicianKeyOf } from '../../../protocol/p256.ts';
import { sessionRequest } from '../../../protocol/wire/desk.ts';
import { answer } from '../answer.ts';
import type { Route } from '../desk.ts';
import { readBody } from '../read-body.ts';
import { requireClinician } from '../signed-in.ts';

/** A delegation outlives no working day, and never the 24 hours of the protocol. */
const workingDay = Math.min(12 * 60 * 60, delegationLifetime);

/** POST /chartkey/session: vouches that a page's signing key acts for a signed-in clinician (protocol.md §1). */
export const sessionRoute: Route = async (desk, request) => {
  const clinician = await requireClinician(desk, request);
  const { publicKey } = await readBody(request, sessionRequest);
  const clinicianKey = await clinicianKeyOf(fromBase64url(publicKey));
  const from = desk.now();
  const delegation = { grantee: desk.account, clinicianKey, from, until: from + workingDay };
  const vouched = desk.signer.delegate(delegation);
  await desk.sessions.start(clinicianKey, clinician, from, delegation.until);
  return answer(vouched);
};
