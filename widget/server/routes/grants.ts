import { ChartkeyError } from '../../../protocol/errors.ts';
import { checkGrant } from '../../../protocol/grant-rules.ts';
import { digestOf, type Grant, grantId } from '../../../protocol/typed-data.ts';
import { bytes32 } from '../../../protocol/wire/common.ts';
import { grantHandover, type HeldGrant } from '../../../protocol/wire/desk.ts';
import { parseWire } from '../../../protocol/wire/parse.ts';
import { answer } from '../answer.ts';
import type { Desk, Route } from '../desk.ts';
import type { ShelvedGrant } from '../grant-shelf.ts';
import { grantState, requireOpenable } from '../grant-state.ts';
import { readBody } from '../read-body.ts';
import { requireClinician, requireMayOpen, requirePatient } from '../signed-in.ts';

/** POST /chartkey/grants: the patient's page hands over what the patient signed. Bound to the signed-in patient. */
export const handoverRoute: Route = async (desk, request) => {
  const patient = await requirePatient(desk, request);
  const { grant, signature } = await readBody(request, grantHandover);
  requireOurs(desk, grant);
  await desk.prove(digestOf('Grant', grant, desk.chain), signature, grant.patient);
  const entry = { patient, grant, signature, at: desk.now() };
  requireOpenable(desk, entry);
  const known = desk.shelf.find(grantId(grant));
  // Another person's sign-in must not take a grant over.
  if (known && known.patient !== patient) throw new ChartkeyError('GRANT_EXISTS');
  return answer({ id: await desk.shelf.put(entry) });
};

/** Throws `BAD_GRANT` unless the words name this institution, this origin, this gateway and a key of ours. */
function requireOurs({ options, account, keys }: Desk, grant: Grant): void {
  checkGrant(grant);
  const { terms } = grant;
  const ours = terms.grantee === account && terms.origin === options.origin && terms.gateway === options.gateway;
  if (!ours || !keys.holds(terms.granteeKey)) throw new ChartkeyError('BAD_GRANT', { detail: 'made for another' });
}

/** GET /chartkey/grants?patient=ID or ?grant=0x…: for a signed-in clinician. */
export const grantsRoute: Route = async (desk, request) => {
  const clinician = await requireClinician(desk, request);
  const { searchParams } = new URL(request.url);
  const patient = searchParams.get('patient');
  if (patient !== null) {
    await requireMayOpen(desk, clinician, patient);
    return answer({ grants: desk.shelf.ofPatient(patient).map(([, entry]) => heldOf(desk, entry)) });
  }
  const entry = desk.shelf.find(parseWire(bytes32, searchParams.get('grant')));
  if (!entry) throw new ChartkeyError('GRANT_UNKNOWN');
  await requireMayOpen(desk, clinician, entry.patient);
  return answer({ grants: [heldOf(desk, entry)] });
};

const heldOf = (desk: Desk, entry: ShelvedGrant): HeldGrant => ({
  grant: entry.grant,
  signature: entry.signature,
  at: entry.at,
  state: grantState(desk, entry),
});
