import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { grantId } from '#protocol/typed-data';
import type { AccessStatus, DepositStatus } from '#protocol/wire/agent';
import type { Institution } from '../../extension/testing/institution.ts';
import { smallChartCount } from '../../extension/testing/small-chart.ts';
import { deathsOf, deathTable } from './hostile/death-table.ts';
import { type DepositDeath, depositDeaths, finish } from './hostile/deposit-deaths.ts';
import { type Death, killWorker } from './hostile/kill-worker.ts';
import { type RequestDeath, type RequestRun, requestDeaths, windowOf } from './hostile/request-deaths.ts';
import { asked, closeQuestions, offerOf, openScene, type Scene, soon } from './hostile/scene.ts';
import { mintedTokens } from './hostile/tokens.ts';
import { answerYes } from './patient.ts';

/** The service worker is killed at every state of a question and of a deposit. Real Chromium, extension, chain, gateway. */
test.describe.configure({ timeout: 60_000 });

let scene: Scene;
let custodian: Institution;
let asker: Institution;
/** One for each refusal: two within a minute make an origin quiet. */
const refused: Institution[] = [];
/** Every token there must be, in no order. */
const granted: string[] = [];
const filed: string[] = [];
const questions = deathTable('Questions: state at death, way to die, outcome');
const deposits = deathTable('Deposits: state at death, way to die, outcome');

test.beforeAll(async () => {
  scene = await openScene();
  custodian = await scene.institution('riverside', 'Riverside General');
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  const refusals = deathsOf(requestDeaths).filter(({ at }) => at.ends === 'refused').length;
  // A test that is tried again starts over here, with a scene of its own.
  for (let made = 0; made < refusals; made++)
    refused.push(await scene.institution(`refused${made}`, `Harbour Clinic ${made}`));
  await scene.connect(custodian.origin, asker.origin, ...refused.map(({ origin }) => origin));
  await scene.give(custodian);
  filed.push(...(await scene.tell('records.view', {})).sources.map(({ record }) => record));
});
test.afterAll(async () => {
  questions.print();
  deposits.print();
  await scene?.stop();
});
test.afterEach(() => closeQuestions(scene.patient));

const killer = (death: Death) => () => killWorker(scene.patient.dashboard, death);
const minted = () => mintedTokens(scene.rpcUrl, scene.deployment);

for (const { at, death, round } of deathsOf(requestDeaths))
  test(`X10 the worker dies (${round}) over a question: ${at.state}`, () => answer(at, death));

for (const { at, death, round } of deathsOf(depositDeaths))
  test(`X10 the worker dies (${round}) over a copy of a chart: ${at.state}`, () => file(at, death));

async function answer(at: RequestDeath, death: Death): Promise<void> {
  const started = Date.now();
  const who = at.ends === 'refused' ? refused.pop()! : asker;
  const agent = await scene.visit(who.origin);
  const requestId = randomUUID();
  const run: RequestRun = { scene, asker: who, agent, requestId, kill: killer(death) };
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
  await expect.poll(async () => (await minted()).grants.sort(), soon).toEqual([...granted].sort());
  expect((await scene.tell('sharing.list', {})).map(({ id }) => id).sort()).toEqual([...granted].sort());
  const { entries } = await scene.tell('activity.list', { limit: 500 });
  expect(entries.filter(({ kind }) => kind === 'shared')).toHaveLength(granted.length);
  await agent.page.close();
  const outcome = grant ? 'granted once, one token' : 'refused once, no token';
  questions.add(at.state, death, outcome, Date.now() - started);
}

async function file(at: DepositDeath, death: Death): Promise<void> {
  const started = Date.now();
  const agent = await scene.visit(custodian.origin);
  const offer = offerOf(custodian, randomUUID());
  const { depositId } = offer;
  const run = { scene, custodian, agent, offer, kill: killer(death) };
  const status = async () => (await agent.call('record.status', { depositId })) as unknown as DepositStatus;

  await at.die(run);
  await finish(run);
  await expect.poll(async () => (await status()).state, asked).toBe('filed');

  const { record, filed: count } = await status();
  expect(count).toBe(smallChartCount);
  filed.push(record!);
  expect(await scene.waiting()).toEqual([]);
  // Exactly one token and one chart for each deposit, every resource in it, nothing left to send.
  await expect.poll(async () => (await minted()).records.sort(), soon).toEqual([...filed].sort());
  const view = await scene.tell('records.view', {});
  expect(view.items).toBe(smallChartCount * filed.length);
  expect(view.sources.map((source) => source.record).sort()).toEqual([...filed].sort());
  expect(new Set(view.sources.map(({ state }) => state))).toEqual(new Set(['registered']));
  await agent.page.close();
  deposits.add(at.state, death, `filed once, one token, ${count} items`, Date.now() - started);
}
