import { ChartkeyError } from '../../../protocol/errors.ts';
import { bytes32 } from '../../../protocol/wire/common.ts';
import { parseWire } from '../../../protocol/wire/parse.ts';
import { answerText } from '../answer.ts';
import { consentOf } from '../consent-of.ts';
import type { Route } from '../desk.ts';
import { requireClinician, requireMayOpen } from '../signed-in.ts';

/** GET /chartkey/consent?grant=0x…: the FHIR R4 Consent of a grant, for a signed-in clinician who may open it. */
export const consentRoute: Route = async (desk, request) => {
  const clinician = await requireClinician(desk, request);
  const id = parseWire(bytes32, new URL(request.url).searchParams.get('grant'));
  const entry = desk.shelf.find(id);
  if (!entry) throw new ChartkeyError('GRANT_UNKNOWN');
  await requireMayOpen(desk, clinician, entry.patient);
  return answerText(await consentOf(desk, id), 'application/fhir+json');
};
