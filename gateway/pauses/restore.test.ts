import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { placesIn } from '../places.ts';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession, type Session } from '../testing/clinician.ts';
import { makeGrant, signPause } from '../testing/patient.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

/** Terms name one URL for ever, so every gateway here is the same one, wherever it listens. */
const url = 'http://gateway.test';
let chain: TestChain;
let session: Session;
let folder: string;
beforeAll(async () => {
  chain = await startTestChain();
  session = await makeSession(chain.deployment, chain.clinic);
});
afterAll(() => chain.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-pauses-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (dataDir: string) => startTestGateway(chain, { dataDir, url });
const make = () => makeGrant(chain.deployment, url, chain.clinic.address);
const journalOf = (data: string) => join(placesIn(data).keep, 'tombstones.ndjson');

/** Two grants, an image of the whole disk, and then one is paused, the other paused and resumed. */
async function history() {
  const [data, image] = [join(folder, 'data'), join(folder, 'image')];
  const [paused, resumed] = [await make(), await make()];
  const first = await start(data);
  for (const grant of [paused, resumed]) await first.client.publish(grant);
  await first.stop();
  await cp(data, image, { recursive: true });
  const second = await start(data);
  const rows = [paused, resumed].map((grant) => signPause(chain.deployment, grant, true, 1));
  await second.client.pause(...rows);
  await second.client.pause(signPause(chain.deployment, resumed, false, 2));
  await second.stop();
  return { data, image, paused, resumed };
}

test('K11 a gateway that starts again, and an older image with the journal kept, hold what was paused and what was resumed', async () => {
  const { data, image, paused, resumed } = await history();
  await cp(journalOf(data), journalOf(image));
  for (const place of [data, image]) {
    const gateway = await start(place);
    expect((await gateway.client.lease(paused.id, session)).code).toBe('GRANT_PAUSED');
    expect((await gateway.client.lease(resumed.id, session)).status).toBe(200);
    await gateway.stop();
  }
});

test('K11 a restored backup has no share; one that is deposited again stays paused until its patient resumes', async () => {
  const { data, paused } = await history();
  const backup = join(folder, 'backup');
  await cp(data, backup, { recursive: true });
  await rm(placesIn(backup).keep, { recursive: true });
  await cp(journalOf(data), journalOf(backup));
  const gateway = await start(backup);
  expect((await gateway.client.deposit(paused)).status).toBe(200);
  expect((await gateway.client.lease(paused.id, session)).code).toBe('GRANT_PAUSED');
  await gateway.client.pause(signPause(chain.deployment, paused, false, 3));
  expect((await gateway.client.lease(paused.id, session)).status).toBe(200);
  await gateway.stop();
});
