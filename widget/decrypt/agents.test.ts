import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, sign } from '../../protocol/signatures.ts';
import { hashOf, type Messages } from '../../protocol/typed-data.ts';
import type { SignedHead } from '../../protocol/wire/gateway.ts';
import type { HeadList } from '../../protocol/wire/head-list.ts';
import { smallChart } from '../testing/small-chart.ts';
import { chain, createWorld, lakeview, type World } from '../testing/world.ts';
import { openRecords } from './open-records.ts';

let world: World;
const agentKey = crypto.getRandomValues(new Uint8Array(32));
const strangerKey = crypto.getRandomValues(new Uint8Array(32));
const agent = addressOf(agentKey);
const scopes = ['patient/*.rs'];

beforeAll(async () => {
  world = await createWorld(smallChart);
  await world.deposit();
});
afterAll(() => world.close());

const open = (grant: `0x${string}`) =>
  openRecords({ desk: `${lakeview}/chartkey`, grant, origin: lakeview, onProgress: () => undefined });
const wordOf = (word: Messages['Agent'], key: Uint8Array) => ({
  agent: word.agent,
  until: word.until,
  signature: sign('Agent', word, chain, key),
});
const byAgent = ({ head, body, cids }: SignedHead, word: SignedHead['agent'], key = agentKey): SignedHead => ({
  head,
  signature: sign('Head', head, chain, key),
  body,
  cids,
  ...(word ? { agent: word } : {}),
});
/** A grant whose head the wallet's agent signs; `change` alters what names the agent. */
const shared = async (change: Partial<Messages['Agent']> = {}, namer?: Uint8Array) => {
  const given = await world.share({ scopes });
  const { patient, expires } = given.grant;
  const word = { patient, agent, grant: given.id, until: expires, ...change };
  const kept = world.gateway.grants.get(given.id)!;
  kept.head = byAgent(kept.head, wordOf(word, namer ?? world.patient.account.privateKey));
  return { ...given, kept };
};

it('a head signed by the agent its patient named for this grant opens', async () => {
  const { id } = await shared();
  const { resources, failures } = await open(id);
  expect(failures).toEqual([]);
  expect(resources.length).toBeGreaterThan(5);
});

it('K7 K4 a head by an agent of another grant, of another patient, whose time is over, or of nobody: refused whole', async () => {
  const elsewhere = await world.share({ scopes });
  const refused: Awaited<ReturnType<typeof shared>>[] = [
    await shared({ grant: elsewhere.id }),
    await shared({ patient: addressOf(strangerKey) }),
    await shared({}, strangerKey),
    await shared({ until: Math.floor(Date.now() / 1000) - 1 }),
    await shared({ agent: addressOf(strangerKey) }),
  ];
  const unnamed = await shared();
  unnamed.kept.head = byAgent(unnamed.kept.head, undefined);
  const stretched = await shared({ until: 1 });
  stretched.kept.head.agent!.until = stretched.grant.expires;
  for (const { id } of [...refused, unnamed, stretched])
    await expect(open(id)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' });
});

it('a link signed by the agent its owner named for that attestation proves as the owner’s own does', async () => {
  const { owner } = world.patient;
  const link = (name: (attested: `0x${string}`) => Messages['Agent'], key: Uint8Array) => (list: HeadList) => {
    const { owner: account, custodian, root, at } = list.attestations[0]!;
    const attested = hashOf('Attestation', { owner: account, custodian, root, at });
    const [first] = list.links;
    const signed = { owner: first!.owner, grant: first!.grant, until: first!.until };
    const signature = sign('Link', signed, chain, agentKey);
    return { ...list, links: [{ ...signed, signature, agent: wordOf(name(attested), key) }] };
  };
  const until = 2 ** 40 - 1;
  const opened = async (alter: (list: HeadList) => HeadList) => {
    const given = await world.share({ scopes, alter });
    const { resources, failures } = await open(given.id);
    return { attested: resources.filter(({ attestation }) => attestation !== undefined).length, failures };
  };
  const named = (attested: `0x${string}`) => ({ patient: owner.address, agent, grant: attested, until });
  const good = await opened(link(named, owner.privateKey));
  expect(good.failures).toEqual([]);
  expect(good.attested).toBeGreaterThan(5);
  const other = (change: Partial<Messages['Agent']>) => (attested: `0x${string}`) => ({
    ...named(attested),
    ...change,
  });
  for (const bad of [
    link(other({ grant: `0x${'77'.repeat(32)}` }), owner.privateKey),
    link(other({ until: 1 }), owner.privateKey),
    link(other({ patient: addressOf(strangerKey) }), strangerKey),
    link(named, strangerKey),
  ]) {
    const { attested, failures } = await opened(bad);
    expect(attested).toBe(0);
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['ATTESTATION_INVALID']));
  }
});
