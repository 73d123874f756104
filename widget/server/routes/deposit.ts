import { ChartkeyError } from '../../../protocol/errors.ts';
import { readChart } from '../../../protocol/fhir/read-chart.ts';
import { digestOf } from '../../../protocol/typed-data.ts';
import { depositRequest } from '../../../protocol/wire/desk.ts';
import { answer, answerStream } from '../answer.ts';
import { depositPackage } from '../deposit-package.ts';
import type { Desk, Route } from '../desk.ts';
import { readBody } from '../read-body.ts';
import { requirePatient } from '../signed-in.ts';

/** POST /chartkey/deposit/nonce: a challenge for the signed-in patient. */
export const depositNonceRoute: Route = async (desk, request) => {
  const patient = await requirePatient(desk, request);
  const { resources } = readChart(await requireChart(desk, patient));
  return answer({ nonce: desk.nonces.give(patient), count: resources.length });
};

/**
 * POST /chartkey/deposit: the chart of the signed-in patient, attested to the account that signed the challenge for this
 * origin. Throws `NONCE_INVALID`, `BAD_SIGNATURE`, `NO_CHART`.
 */
export const depositRoute: Route = async (desk, request) => {
  const { options, chain, signer, now } = desk;
  const patient = await requirePatient(desk, request);
  const { nonce, owner, proof } = await readBody(request, depositRequest);
  await desk.prove(digestOf('OwnerProof', { owner, nonce, origin: options.origin }, chain), proof, owner);
  desk.nonces.use(nonce, patient, owner);
  const chart = await requireChart(desk, patient);
  if (signer.by !== 'key') throw new ChartkeyError('NO_CHART', { detail: 'copies are signed by a key held here' });
  const { accountKey } = signer;
  const title = `Chart from ${options.profile.name}`.slice(0, 120);
  return answerStream(await depositPackage(chart, { owner, accountKey, chain, title, at: now() }));
};

async function requireChart({ options }: Desk, patient: string): Promise<string> {
  const chart = await options.chartOf?.(patient);
  if (chart === undefined) throw new ChartkeyError('NO_CHART');
  return chart;
}
