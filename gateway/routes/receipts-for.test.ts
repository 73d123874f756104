import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { mainMigrations } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import type { Tables } from '../store/tables.ts';
import { random32 } from '../testing/patient.ts';
import { receiptsFor } from './receipts-for.ts';

let store: Awaited<ReturnType<typeof openStore<Tables>>>;
beforeEach(async () => {
  store = await openStore<Tables>({ path: ':memory:' }, mainMigrations);
});
afterEach(() => store.destroy());

const account = (): Hex => `0x${random32().slice(26)}`;
const opened = async (patient: Hex, agent: Hex | null, stored: number): Promise<Hex> => {
  const id = random32();
  const row = { id, patient, expires: 1, terms: id, grantee: patient, deposit: id, capsule: '', at: 1, ended: 0 };
  const named = { agent, agentUntil: agent && 1, agentSignature: agent };
  await store
    .insertInto('deposits')
    .values({ ...row, ...named })
    .execute();
  const receipt = { grant: id, patient, sessionKey: id, at: stored, signature: id, signer: '{}', stored };
  await store
    .insertInto('receipts')
    .values({ nonce: random32(), ...receipt })
    .execute();
  return id;
};

test('V3 receipts are found by whose they are: no query reads through those of everybody', async () => {
  const [patient, agent] = [account(), account()];
  const [own, theirs, earlier] = [
    await opened(patient, null, 5),
    await opened(patient, agent, 7),
    await opened(patient, agent, 2),
  ];
  for (let i = 0; i < 5; i++) await opened(account(), account(), 6);
  const grantsOf = async (who: Hex, since = 0) =>
    (await (await receiptsFor(store, who, since)).execute()).map(({ grant }) => grant);
  expect(await grantsOf(patient)).toEqual([earlier, own, theirs]);
  expect(await grantsOf(agent)).toEqual([earlier, theirs]);
  expect(await grantsOf(agent, 3)).toEqual([theirs]);
  expect(await grantsOf(account())).toEqual([]);

  const { sql, parameters } = (await receiptsFor(store, agent, 3)).compile();
  const plan = await store.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]),
  );
  const steps = plan.rows.map(({ detail }) => detail);
  expect(steps).toContainEqual(expect.stringMatching(/^SEARCH receipts USING INDEX receipts_patient/));
  expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});
