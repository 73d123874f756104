import { fromHex } from '../../../protocol/bytes.ts';
import { signatureAnswer, signatureQuestion } from '../../../protocol/wire/desk.ts';
import { parseWire } from '../../../protocol/wire/parse.ts';
import { answer } from '../answer.ts';
import type { Route } from '../desk.ts';
import { readBody } from '../read-body.ts';
import { requireClinician, requirePatient } from '../signed-in.ts';

/**
 * POST /chartkey/signatures: whether an account signed a digest, asked of the institution's own node where no key answers
 * (ERC-1271). For whoever is signed in: a page has no chain, and must not take a gateway's word for a patient's (W1).
 */
export const signaturesRoute: Route = async (desk, request) => {
  await requireClinician(desk, request).catch(() => requirePatient(desk, request));
  const { account, digest, signature } = await readBody(request, signatureQuestion);
  await desk.prove(fromHex(digest, 32), signature, account);
  return answer(parseWire(signatureAnswer, { account }));
};
