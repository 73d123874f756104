import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { spellings } from './hostile/needles.ts';
import { secretsOf } from './hostile/patient-secrets.ts';
import { controlsFound, crash, plantControls } from './hostile/plant-controls.ts';
import { scanFolder } from './hostile/scan-folder.ts';
import { extensionFolder, openScene, type Scene } from './hostile/scene.ts';
import { type Elsewhere, makeBackup, makeShares, moments } from './hostile/secret-moments.ts';
import { launchPatient, password, setUp } from './patient.ts';

/**
 * The browser dies at every moment at which recovery has a secret on the screen or in a field, and its profile is
 * searched. Three moments, drawn by a seed of the day that is printed; all of them with `CHARTKEY_SOAK=1`.
 * `CHARTKEY_SEED` draws the same again.
 */
test.describe.configure({ mode: 'serial', timeout: 120_000 });

// Of the day, and handed on: whoever runs the tests must draw what whoever listed them drew.
process.env.CHARTKEY_SEED ??= String(Math.floor(Date.now() / 86_400_000));
const seed = Number(process.env.CHARTKEY_SEED);
/** A permutation by a linear congruence: every moment comes up, whatever the seed. */
const drawn = () => {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  return [...moments].map((moment) => ({ moment, at: next() })).sort((a, b) => a.at - b.at);
};
const sample = process.env.CHARTKEY_SOAK
  ? [...moments]
  : drawn()
      .slice(0, 3)
      .map(({ moment }) => moment);

let scene: Scene;
let folder: string;
let elsewhere: Elsewhere;
test.beforeAll(async () => {
  console.log(`  seed ${seed}: ${sample.length} of ${moments.length} moments`);
  scene = await openScene();
  folder = await mkdtemp(join(tmpdir(), 'chartkey-canary-'));
  const { dashboard, words } = scene.patient;
  await dashboard.getByRole('button', { name: 'Open my records' }).click();
  await scene.tell('mirror.sync', {});
  let backup: Promise<string> | undefined;
  let shares: Promise<string[]> | undefined;
  elsewhere = {
    words,
    backup: () => (backup ??= makeBackup(dashboard, folder)),
    shares: () => (shares ??= makeShares(dashboard)),
  };
});
test.afterAll(async () => {
  await scene?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the search reads what LevelDB has packed: words that stand in no file are found in it', async () => {
  const patient = await launchPatient({ extension: extensionFolder() });
  try {
    await patient.dashboard.evaluate(async () => {
      const opening = indexedDB.open('packed', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      await new Promise((done) => {
        opening.onsuccess = done;
      });
      const filler = 'nothing to see here; '.repeat(40);
      // Both halves came before, so that the whole is written as two copies.
      const text = `accident account ${filler}accuse achieve acid ${filler}accident account accuse achieve acid`;
      for (let round = 0; round < 6; round++) {
        const write = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
        write.objectStore('rows').put(new TextEncoder().encode(text), `text ${round}`);
        // Until a table is written.
        for (let i = 0; i < 32; i++)
          write.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(32_768)), `noise ${round} ${i}`);
        await new Promise((done) => {
          write.oncomplete = done;
        });
      }
      opening.result.close();
    });
    await crash(patient);
    const needle = { name: 'packed', bytes: Buffer.from('account accuse achieve') };
    const { found, blocks } = await scanFolder(patient.folder, [needle]);
    expect(blocks).toBeGreaterThan(10);
    expect(found.filter((one) => one.endsWith(', unpacked')).length).toBeGreaterThan(0);
    expect(found.filter((one) => one.includes('.ldb') && !one.endsWith(', unpacked'))).toEqual([]);
  } finally {
    await patient.close();
  }
});

/** Chromium writes its session store every two and a half seconds, ms. */
const untilWritten = 3_000;

for (const { name, own, act } of sample)
  test(`X7 a browser that dies leaves no secret: ${name}`, async () => {
    const patient = await launchPatient({ extension: extensionFolder() });
    try {
      await plantControls(patient, scene.sites.originOf('form'));
      if (own) {
        await setUp(patient);
        await patient.dashboard.getByRole('button', { name: 'Open my records' }).click();
      }
      const needles = await act(patient, elsewhere);
      if (own) needles.push(...(await secretsOf({ patient })).needles);
      needles.push(...spellings('password', Buffer.from(password)));
      await patient.dashboard.waitForTimeout(untilWritten);
      await crash(patient);
      const { found, files } = await scanFolder(patient.folder, needles);
      expect(found).toEqual([]);
      expect(files).toBeGreaterThan(50);
      // What was planted lies there still: the search would have found the rest.
      expect((await controlsFound(patient.folder)).size).toBe(3);
    } finally {
      await patient.close();
    }
  });
