import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import type { Hex } from '#protocol/bytes';
import type { Grant } from '#protocol/typed-data';
import type { ScreenInput, ScreenMethod, ScreenResults } from '../../extension/messages/protocol.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { readAs } from '../../extension/testing/reader.ts';
import { smallChartCount } from '../../extension/testing/small-chart.ts';
import { testPorts } from '../../scripts/ports.ts';
import { wordNeedles } from './hostile/needles.ts';
import { askBackground } from './hostile/own-screen.ts';
import { crash } from './hostile/plant-controls.ts';
import { scanFolder } from './hostile/scan-folder.ts';
import { closeQuestions, extensionFolder, openScene, questionOf, type Scene, soon } from './hostile/scene.ts';
import { answerYes, launchPatient, type Patient, password } from './patient.ts';
import { restoreFromWords } from './restore.ts';

/**
 * One patient, several browsers, one gateway. Real Chromiums, extension, chain and gateway: what is done in one is seen in
 * the others, and a bare one gets everything back from the words.
 */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let scene: Scene;
let asker: Institution;
let second: Patient;
const bare: Patient[] = [];

/** What a screen of that browser would be told. */
const ask = <M extends ScreenMethod>(patient: Patient, method: M, params: ScreenInput<M>): Promise<ScreenResults[M]> =>
  askBackground(patient.dashboard, method, params);
const launchBare = async (): Promise<Patient> => {
  const patient = await launchPatient({ extension: extensionFolder() });
  bare.push(patient);
  return patient;
};
/** The same, whatever the browser: what a person would call their own. */
async function everythingOf(patient: Patient) {
  const view = async <M extends ScreenMethod>(method: M, params: ScreenInput<M>) => ask(patient, method, params);
  const sharing = await view('sharing.list', {});
  const records = await view('records.view', {});
  const items = await view('records.items', { limit: 500 });
  const { undoSeconds } = await view('settings.get', {});
  const { entries } = await view('activity.list', { limit: 500 });
  return {
    sharing: sharing.map(({ onChain: _, ...share }) => share).sort((a, b) => (a.id < b.id ? -1 : 1)),
    records: records.sources.map(({ record, title, items: count }) => ({ record, title, count })),
    items: items.items.map((item) => JSON.stringify(item)).sort(),
    undoSeconds,
    activity: entries.map(({ kind, at }) => `${kind} ${at}`).sort(),
  };
}
const synced = async (...patients: Patient[]) => {
  for (const patient of patients) await ask(patient, 'mirror.sync', {});
};

async function grant(): Promise<{ id: string; grant: Grant }> {
  const agent = await scene.visit(asker.origin);
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(asker, requestId));
  const window = await scene.patient.question();
  await answerYes(window, 'Approve');
  await window.getByRole('button', { name: 'Share now' }).click();
  await expect.poll(async () => (await agent.call('access.status', { requestId })).state, soon).toBe('granted');
  const status = (await agent.call('access.status', { requestId })) as unknown as { grant: Grant };
  await agent.page.close();
  await closeQuestions(scene.patient);
  const [newest] = (await scene.tell('sharing.list', {})).sort((a, b) => b.sharedAt - a.sharedAt);
  return { id: newest!.id, grant: status.grant };
}

test.beforeAll(async () => {
  scene = await openScene();
  const custodian = await scene.institution('riverside', 'Riverside General');
  asker = await scene.institution('asker', 'Lakeview Cardiology');
  await scene.connect(custodian.origin, asker.origin);
  await scene.give(custodian);
});
test.afterAll(async () => {
  for (const patient of [second, ...bare]) await patient?.close().catch(() => undefined);
  await scene?.stop();
});

const read = (given: Grant) => readAs(asker, given, `http://localhost:${testPorts.gateway}`, scene.deployment);
const stateOf = async (patient: Patient, id: string) =>
  (await ask(patient, 'sharing.list', {})).find((share) => share.id === id)?.state;

test('what one browser shares, a second one of the same patient sees and stops; the first sees the stop', async () => {
  const shared = await grant();
  expect((await read(shared.grant)).lines).toHaveLength(4);
  await expect.poll(async () => (await scene.tell('popup.view', {})).sharing[0]?.opened, soon).toBe(1);
  await synced(scene.patient);

  second = await launchBare();
  const told = await restoreFromWords(second, scene.patient.words);
  expect(told).toMatchObject({
    Records: `1 record, ${smallChartCount} items`,
    Shares: '1, 1 open now',
    Openings: '1 opening with a receipt',
  });
  expect(await everythingOf(second)).toEqual(await everythingOf(scene.patient));
  await second.dashboard.getByRole('button', { name: 'Open my records' }).click();
  await expect(second.dashboard.getByText('Riverside General').first()).toBeVisible();

  await ask(second, 'sharing.stop', { ids: [shared.id as Hex] });
  await expect(read(shared.grant)).rejects.toMatchObject({ code: 'GRANT_REVOKED' });
  await synced(second, scene.patient);
  expect(await stateOf(scene.patient, shared.id)).toBe('stopped');
});

test('without anybody asking for it: a change reaches the other browser by itself', async () => {
  await ask(second, 'settings.set', { undoSeconds: 5 });
  const shared = await grant();
  // Looking is what refreshes, as when a person opens the popup.
  const glance = async (patient: Patient) => {
    await ask(patient, 'popup.view', {});
    return ask(patient, 'settings.get', {});
  };
  await expect
    .poll(async () => (await glance(scene.patient)).undoSeconds, { intervals: [500], timeout: 20_000 })
    .toBe(5);
  await expect
    .poll(async () => (await glance(second)) && stateOf(second, shared.id), { intervals: [500], timeout: 20_000 })
    .toBe('active');
});

test('a third, bare browser gets everything back from the words, and the words are nowhere in its profile', async () => {
  await synced(scene.patient, second, scene.patient);
  const third = await launchBare();
  await restoreFromWords(third, scene.patient.words);
  expect(await everythingOf(third)).toEqual(await everythingOf(scene.patient));
  expect(await everythingOf(second)).toEqual(await everythingOf(scene.patient));
  // It can go on by itself: it reads and stops what the first one shared.
  const [live] = (await ask(third, 'sharing.list', {})).filter(({ state }) => state === 'active');
  await ask(third, 'sharing.stop', { ids: [live!.id] });
  await expect.poll(() => stateOf(third, live!.id), soon).toBe('stopped');
  await crash(third);
  // Whether it could still write that down or not: the chain knows, and the first browser reads it there.
  const seen = async () => {
    await scene.tell('popup.view', {});
    return stateOf(scene.patient, live!.id);
  };
  await expect.poll(seen, { intervals: [500], timeout: 30_000 }).toBe('stopped');
  const needles = wordNeedles(scene.patient.words);
  expect((await scanFolder(third.folder, needles)).found).toEqual([]);
});

test('words of somebody else, mistyped words, and words in the wrong order are told apart; nothing is made of them', async () => {
  const patient = await launchBare();
  const page = patient.dashboard;
  const fill = async (words: readonly string[]) => {
    for (const [place, word] of words.entries()) await page.getByLabel(`Word ${place + 1}`, { exact: true }).fill(word);
    await page.getByRole('button', { name: 'Find my records' }).click();
  };
  await page.getByRole('button', { name: 'I already have words' }).click();
  const other = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
  await fill(other.with(4, 'wavve'));
  await expect(page.getByText('1 word needs another look. We marked where.')).toBeVisible();
  await expect(page.getByLabel('Word 5', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await fill([other[1]!, other[0]!, ...other.slice(2)]);
  await expect(page.getByText('they do not belong together')).toBeVisible();
  await fill(other);
  await expect(page.getByRole('heading', { name: 'Nothing is kept here for these words' })).toBeVisible();
  expect((await ask(patient, 'state.get', {})).phase).toBe('not-set-up');
  await page.getByRole('button', { name: 'Enter other words' }).click();
  await expect(page.getByLabel('Word 1', { exact: true })).toHaveValue('');
});

test('storage that was damaged comes back from the mirror at the next unlock', async () => {
  await synced(scene.patient);
  const before = await everythingOf(scene.patient);
  await damage(scene.patient.dashboard);
  await ask(scene.patient, 'vault.lock', {});
  await scene.patient.dashboard.reload();
  await scene.patient.dashboard.getByLabel('Password', { exact: true }).fill(password);
  await scene.patient.dashboard.getByRole('button', { name: 'Unlock' }).click();
  await expect.poll(async () => (await scene.tell('state.get', {})).phase, soon).toBe('ready');
  await synced(scene.patient);
  await expect.poll(async () => (await scene.tell('state.get', {})).problem, soon).toBeUndefined();
  const after = await everythingOf(scene.patient);
  expect({ ...after, activity: after.activity.length }).toEqual({ ...before, activity: before.activity.length });
});

test('a forgotten password: the words make the same browser whole again, and the old password opens nothing', async () => {
  await synced(second, scene.patient, second);
  const before = await everythingOf(second);
  await ask(second, 'vault.lock', {});
  const page = second.dashboard;
  await page.reload();
  const chosen = 'another quiet river';
  await restoreFromWords(second, scene.patient.words, { from: 'Use your recovery words', chosen });
  expect(await everythingOf(second)).toEqual(before);
  await ask(second, 'vault.lock', {});
  await page.reload();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText('That password did not open it.').first()).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(chosen);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect.poll(async () => (await ask(second, 'state.get', {})).phase, soon).toBe('ready');
});

/** Flips bytes of the log and of the chart index, and takes the fold away, as a failing disk would. */
async function damage(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('chartkey');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(['log', 'rows', 'snapshot'], 'readwrite');
          const spoil = (store: IDBObjectStore, matches: (key: IDBValidKey) => boolean) => {
            store.openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (!cursor) return;
              if (matches(cursor.key))
                cursor.update({ ...cursor.value, data: new Uint8Array(cursor.value.data.length) });
              cursor.continue();
            };
          };
          spoil(tx.objectStore('log'), () => true);
          spoil(
            tx.objectStore('rows'),
            (key) => String(key).startsWith('chart/') || String(key).startsWith('receipt/'),
          );
          tx.objectStore('snapshot').clear();
          tx.oncomplete = () => {
            db.close();
            resolve();
          };
          tx.onerror = () => reject(tx.error);
        };
      }),
  );
}
