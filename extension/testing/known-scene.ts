import { randomUUID } from 'node:crypto';
import type { Hex } from '#protocol/bytes';
import { toBase64url, toHex } from '#protocol/bytes';
import { deriveAccount, deriveShares, slip21 } from '#protocol/keys';
import { getRequest } from '../approvals/journal.ts';
import { receiveRequest } from '../approvals/receive-request.ts';
import type { Engine } from '../background/create-context.ts';
import { signAndSend } from '../background/resume.ts';
import type { ScreenMethod } from '../messages/protocol.ts';
import type { ApprovalView, PreviewView } from '../messages/views.ts';
import { addPerson } from '../profiles/people.ts';
import { openEntropy } from '../profiles/person-secret.ts';
import { createVault } from '../vault/create-vault.ts';
import { readSession } from '../vault/session.ts';
import { newWords, seedOfEntropy, seedOfWords } from '../vault/words.ts';
import { createClinic, memoryGateway, seedChart, vouchingBlocks } from './engine.ts';
import { createTestHousehold } from './household.ts';
import { ella } from './profiles.ts';
import { screensOf } from './screens.ts';
import { questionFrom } from './share.ts';
import { openPage } from './worker.ts';

export const knownPassword = 'correct horse battery';

/** A used vault whose every secret is known: a chart, a share that was granted, a person acted for. Gateway and chain in memory. */
export async function openKnownScene() {
  const words = newWords(12);
  const clinic = await createClinic();
  const gateway = memoryGateway();
  await createVault(knownPassword, words);
  const household = await createTestHousehold(await vouchingBlocks(clinic), gateway.client);
  const engine = household.self;
  await seedChart(engine, gateway.blobs);
  const person = await addPerson(household, ella);
  const answer = screensOf(engine, household);
  const ok = async (method: ScreenMethod, params: unknown) => {
    const reply = await answer(method, params);
    if ('error' in reply) throw new Error(`${method}: ${reply.error.code} ${reply.error.detail}`);
    return reply.result;
  };
  const page = openPage(clinic.origin);
  const requestId = randomUUID();
  const { origin, documentId, tabId } = page;
  await receiveRequest(engine, questionFrom(clinic, requestId, { dataUntil: '2026-11' }), {
    origin,
    documentId,
    tabId,
    active: true,
  });
  const { suggested } = (await ok('approval.get', { requestId })) as ApprovalView;
  const { digest } = (await ok('approval.preview', { requestId, choice: suggested })) as PreviewView;
  await ok('approval.approve', { requestId, digest });
  await signAndSend(engine, requestId);
  const [grant] = (await engine.ledger.read()).grants.keys() as unknown as [Hex];
  const canaries = await secretsOf(engine, words, requestId, person);
  return { engine, household, answer, ok, clinic, gateway, page, requestId, grant, person, canaries };
}

/** Every secret there is, in every spelling it could leave in. */
async function secretsOf(engine: Engine, words: string[], requestId: string, person: string): Promise<string[]> {
  const seed = await seedOfWords(words);
  const { key } = await readSession(Date.now());
  const { path, shown } = await getRequest(engine.store, requestId);
  const shares = await deriveShares(seed, shown!.grant.terms.salt);
  const [chart] = (await engine.charts.read()).rows;
  const { secret } = (await engine.ledger.read()).people.get(person)!;
  const entropy = await openEntropy(seed, person, secret!);
  const bytes = [
    seed,
    key,
    shares.patient,
    shares.gateway,
    deriveAccount(seed, path).privateKey,
    deriveAccount(seed, chart!.path).privateKey,
    slip21(seed, 'chartkey/1', 'shares'),
    slip21(seed, 'chartkey/1', 'index'),
    entropy,
    await seedOfEntropy(entropy),
    slip21(seed, 'chartkey/1', 'segment', chart!.segments[0]!.id),
  ];
  const spelled = bytes.flatMap((secret) => [toHex(secret).slice(2), toBase64url(secret), [...secret].join(',')]);
  // Not even sealed does a person's secret leave the log.
  return [...spelled, secret!, words.join(' '), words.slice(2, 5).join(' '), knownPassword];
}
