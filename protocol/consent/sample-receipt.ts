import { sign } from '../signatures.ts';
import { statementHashOf } from '../statement.ts';
import { sampleChain, sampleGrant, sampleNow } from '../vectors/sample.ts';
import { parseSignedGrant, type SignedGrant } from './signed-grant.ts';
import { patient, patientKey } from './signed-grant-arbitrary.ts';

/** For tests and docs: one grant, really signed by a key that is nobody's, and its stop where `stopped`. */
export async function sampleSignedGrant({ stopped = false } = {}): Promise<SignedGrant> {
  const grant = { ...sampleGrant({ statement: await statementHashOf({}) }), patient };
  const at = sampleNow - 86_400;
  return parseSignedGrant({
    v: 1,
    chain: sampleChain,
    grant,
    signature: sign('Grant', grant, sampleChain, patientKey),
    at,
    language: 'en',
    place: 'Madison, Wisconsin',
    items: 224,
    ...(stopped
      ? { stopped: { at: at + 3_600, signature: sign('Revocation', { grant }, sampleChain, patientKey) } }
      : {}),
  });
}
