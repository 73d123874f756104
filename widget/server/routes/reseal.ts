import type { Hex } from '../../../protocol/bytes.ts';
import { fromBase64url, toBase64url } from '../../../protocol/bytes.ts';
import { openCapsule } from '../../../protocol/capsule.ts';
import { ChartkeyError } from '../../../protocol/errors.ts';
import { keyHashOf } from '../../../protocol/hpke.ts';
import { gatewayIdOf, resealPatientShare } from '../../../protocol/lease.ts';
import { clinicianKeyOf, verifyP256 } from '../../../protocol/p256.ts';
import { digestOf, type Messages } from '../../../protocol/typed-data.ts';
import { resealRequest } from '../../../protocol/wire/desk.ts';
import { answer } from '../answer.ts';
import type { Desk, Route } from '../desk.ts';
import { requireOpenable } from '../grant-state.ts';
import { readBody } from '../read-body.ts';
import { requireClinician, requireMayOpen } from '../signed-in.ts';

/** Seconds a receipt stays good here: the gateway's nonce lives one minute, clocks may differ. */
const receiptAge = 5 * 60;

/**
 * POST /chartkey/reseal: opens the capsule with the institution's key and seals s_p to the one session the receipt names,
 * for the clinician who holds that session and is signed in now (K8). No share without a signed receipt (K1).
 */
export const resealRoute: Route = async (desk, request) => {
  const clinician = await requireClinician(desk, request);
  const { receipt, signature, publicKey, sessionKey, capsule } = await readBody(request, resealRequest);
  await requireSession(desk, clinician.id, await clinicianKeyOf(fromBase64url(publicKey)));
  if (Math.abs(desk.now() - receipt.at) > receiptAge) throw new ChartkeyError('STALE_SIGNATURE');
  if (!(await verifyP256(digestOf('Receipt', receipt, desk.chain), signature, fromBase64url(publicKey))))
    throw new ChartkeyError('BAD_SIGNATURE', { detail: 'receipt' });

  const session = fromBase64url(sessionKey);
  const { grant } = await requireGrant(desk, clinician, receipt);
  if ((await keyHashOf(session)) !== receipt.sessionKey)
    throw new ChartkeyError('HASH_MISMATCH', { detail: 'session key' });
  const seed = desk.keys.seedOf(grant.terms.granteeKey);
  if (!seed) throw new ChartkeyError('KEY_NOT_CERTIFIED', { detail: 'that key is gone' });
  const opened = await openCapsule(grant, desk.chain, fromBase64url(capsule), seed);
  return answer({ share: toBase64url(await resealPatientShare(opened, receipt, session)) });
};

async function requireSession({ sessions }: Desk, clinician: string, key: Hex): Promise<void> {
  if (sessions.find(key)?.clinician.id !== clinician) throw new ChartkeyError('DELEGATION_INVALID');
}

async function requireGrant(desk: Desk, clinician: { id: string; name: string }, receipt: Messages['Receipt']) {
  const entry = desk.shelf.find(receipt.grant);
  if (!entry) throw new ChartkeyError('GRANT_UNKNOWN');
  await requireMayOpen(desk, clinician, entry.patient);
  requireOpenable(desk, entry);
  if (receipt.gateway !== (await gatewayIdOf(entry.grant.terms.gateway)))
    throw new ChartkeyError('BAD_GRANT', { detail: 'receipt for another gateway' });
  return entry;
}
