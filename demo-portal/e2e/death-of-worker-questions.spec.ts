import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { grantId } from '#protocol/typed-data';
import type { AccessStatus } from '#protocol/wire/agent';
import type { Institution } from '../../extension/testing/institution.ts';
import { deathsOf, deathTable } from './hostile/death-table.ts';
import { type Death, killWorker } from './hostile/kill-worker.ts';
import { type RequestDeath, type RequestRun, requestDeaths, windowOf } from './hostile/request-deaths.ts';
import { asked, closeQuestions, openScene, type Scene, soon } from './hostile/scene.ts';
import { mintedTokens } from './hostile/tokens.ts';
import { answerYes } from './patient.ts';

/** The service worker is killed at every state of a question. Real Chromium, extension, chain, gateway. */
test.describe.configure({ timeout: 60_000 });

let scene: Scene;
let asker: Institution;
/** One for each refusal: two within a minute make an origin quiet. */
const refused: Institution[] = [];
/** Every token there must be, in no order. */
const granted: string[] = [];
const table = deathTable('Questions: state at death, way to die, outcome');

test.beforeAll(async () => {
  scene = await openScene();
  const custodian = await scene.institution('riverside', 'Riverside General');
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  const refusals = deathsOf(requestDeaths).filter(({ at }) => at.ends === 'refused').length;
  // A test that is tried again starts over here, with a scene of its own.
  for (let made = 0; made < refusals; made++)
    refused.push(await scene.institution(`refused${made}`, `Harbour Clinic ${made}`));
  await scene.connect(custodian.origin, asker.origin, ...refused.map(({ origin }) => origin));
  await scene.give(custodian);
});
test.afterAll(async () => {
  table.print();
  await scene?.stop();
});
test.afterEach(() => closeQuestions(scene.patient));

for (const { at, death, round } of deathsOf(requestDeaths))
  test(`X10 the worker dies (${round}) over a question: ${at.state}`, () => answer(at, death));

async function answer(at: RequestDeath, death: Death): Promise<void> {
  const started = Date.now();
  const who = at.ends === 'refused' ? refused.pop()! : asker;
  const agent = await scene.visit(who.origin);
  const requestId = randomUUID();
  const run: RequestRun = {
    scene,
    asker: who,
    agent,
    requestId,
    kill: () => killWorker(scene.patient.dashboard, death),
  };
  const status = async () => (await agent.call('access.status', { requestId })) as unknown as AccessStatus;

  await at.die(run);
  if (!at.approved && at.ends === 'granted') {
    // The question survived, the click did not: it is answered again, in the window that is there.
    await expect.poll(async () => (await status()).state, asked).toBe('pending');
    await expect.poll(scene.waiting, soon).toMatchObject([{ id: requestId }]);
    const window = await windowOf(run);
    await answerYes(window, 'Approve');
    await window.getByRole('button', { name: 'Share now' }).click();
  }
  await expect.poll(async () => (await status()).state, asked).toBe(at.ends);

  const { grant } = await status();
  if (grant) granted.push(grantId(grant));
  expect(Boolean(grant)).toBe(at.ends === 'granted');
  expect(await scene.waiting()).toEqual([]);
  // Exactly one token for each question that was granted, none for any other, whatever was sent twice.
  await expect
    .poll(async () => (await mintedTokens(scene.rpcUrl, scene.deployment)).grants.sort(), soon)
    .toEqual([...granted].sort());
  expect((await scene.tell('sharing.list', {})).map(({ id }) => id).sort()).toEqual([...granted].sort());
  const { entries } = await scene.tell('activity.list', { limit: 500 });
  expect(entries.filter(({ kind }) => kind === 'shared')).toHaveLength(granted.length);
  await agent.page.close();
  const outcome = grant ? 'granted once, one token' : 'refused once, no token';
  table.add(at.state, death, outcome, Date.now() - started);
}
