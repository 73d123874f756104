import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { DepositStatus } from '#protocol/wire/agent';
import type { Institution } from '../../extension/testing/institution.ts';
import { smallChartCount } from '../../extension/testing/small-chart.ts';
import { deathsOf, deathTable } from './hostile/death-table.ts';
import { type DepositDeath, depositDeaths, finish } from './hostile/deposit-deaths.ts';
import { type Death, killWorker } from './hostile/kill-worker.ts';
import { asked, closeQuestions, offerOf, openScene, type Scene, soon } from './hostile/scene.ts';
import { mintedTokens } from './hostile/tokens.ts';

/** The service worker is killed at every state of a copy of a chart. Real Chromium, extension, chain, gateway. */
test.describe.configure({ timeout: 60_000 });

let scene: Scene;
let custodian: Institution;
/** Every token there must be, in no order. */
const filed: string[] = [];
const table = deathTable('Deposits: state at death, way to die, outcome');

test.beforeAll(async () => {
  scene = await openScene();
  custodian = await scene.institution('riverside', 'Riverside General');
  await scene.connect(custodian.origin);
  await scene.give(custodian);
  filed.push(...(await scene.tell('records.view', {})).sources.map(({ record }) => record));
});
test.afterAll(async () => {
  table.print();
  await scene?.stop();
});
test.afterEach(() => closeQuestions(scene.patient));

for (const { at, death, round } of deathsOf(depositDeaths))
  test(`X10 the worker dies (${round}) over a copy of a chart: ${at.state}`, () => file(at, death));

async function file(at: DepositDeath, death: Death): Promise<void> {
  const started = Date.now();
  const agent = await scene.visit(custodian.origin);
  const offer = offerOf(custodian, randomUUID());
  const { depositId } = offer;
  const run = { scene, custodian, agent, offer, kill: () => killWorker(scene.patient.dashboard, death) };
  const status = async () => (await agent.call('record.status', { depositId })) as unknown as DepositStatus;

  await at.die(run);
  await finish(run);
  await expect.poll(async () => (await status()).state, asked).toBe('filed');

  const { record, filed: count } = await status();
  expect(count).toBe(smallChartCount);
  filed.push(record!);
  expect(await scene.waiting()).toEqual([]);
  // Exactly one token and one chart for each deposit, every resource in it, nothing left to send.
  await expect
    .poll(async () => (await mintedTokens(scene.rpcUrl, scene.deployment)).records.sort(), soon)
    .toEqual([...filed].sort());
  const view = await scene.tell('records.view', {});
  expect(view.items).toBe(smallChartCount * filed.length);
  expect(view.sources.map((source) => source.record).sort()).toEqual([...filed].sort());
  expect(new Set(view.sources.map(({ state }) => state))).toEqual(new Set(['registered']));
  await agent.page.close();
  table.add(at.state, death, `filed once, one token, ${count} items`, Date.now() - started);
}
