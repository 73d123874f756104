import { ChartkeyError } from '../../../protocol/errors.ts';
import { type KeysState, signedKeys } from '../../../protocol/wire/desk-keys.ts';
import { answer } from '../answer.ts';
import type { Desk, Route } from '../desk.ts';
import { liveKeys } from '../live-keys.ts';
import { readBody } from '../read-body.ts';
import { requireMayManageKeys } from '../signed-in.ts';

/** An officer is asked again a month before what was signed runs out. Seconds. */
const renewAhead = 30 * 24 * 60 * 60;

function stateOf({ options, account, chain, keys, signer }: Desk): KeysState {
  const signedUntil = signer.by === 'officer' ? signer.signedUntil() : keys.newest()?.certified.certificate.notAfter;
  return {
    name: options.profile.name,
    origin: options.origin,
    account,
    chainId: chain.chainId,
    held: signer.by === 'key',
    ...(signedUntil === undefined ? {} : { signedUntil, renewFrom: signedUntil - renewAhead }),
  };
}

/** Throws `NOT_FOUND` where the desk signs for itself. */
function requireOfficer({ signer }: Desk) {
  if (signer.by === 'officer') return signer;
  throw new ChartkeyError('NOT_FOUND', { detail: 'this desk signs with its own key' });
}

/** GET /chartkey/keys: who must sign, and until when that is done. */
export const keysRoute: Route = async (desk, request) => {
  await requireMayManageKeys(desk, request);
  return answer(stateOf(desk));
};

/** POST /chartkey/keys/offer: what is to be signed; the same for a day, or until it is signed. */
export const keyOfferRoute: Route = async (desk, request) => {
  await requireMayManageKeys(desk, request);
  return answer(await requireOfficer(desk).offer());
};

/** POST /chartkey/keys: both signatures. Throws `STALE_SIGNATURE`, `BAD_SIGNATURE`, `KEY_NOT_CERTIFIED`. */
export const signedKeysRoute: Route = async (desk, request) => {
  await requireMayManageKeys(desk, request);
  await requireOfficer(desk).take(await readBody(request, signedKeys), liveKeys(desk));
  return answer(stateOf(desk));
};
