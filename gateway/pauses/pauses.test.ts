import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { decodeFrames } from '#protocol/frames';
import { eventsResponse, type SignedPause } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import { depositByAgent, nameAgent } from '../testing/agent.ts';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession, type Session } from '../testing/clinician.ts';
import { databases, type TestDatabase } from '../testing/databases.ts';
import { freshAccount, makeBlobs, makeGrant, makeHead, signPause, type TestGrant } from '../testing/patient.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let chain: TestChain;
let session: Session;
beforeAll(async () => {
  chain = await startTestChain();
  session = await makeSession(chain.deployment, chain.clinic);
});
afterAll(() => chain.stop());

describe.each(databases)('pauses on $name', ({ missing, start }) => {
  let database: TestDatabase;
  let gateway: TestGateway;
  beforeAll(async () => {
    if (missing) return;
    database = await start();
    gateway = await startTestGateway(chain, await database.fresh());
  });
  afterAll(async () => {
    await gateway?.stop();
    await database?.stop();
  });
  const when = it.skipIf(missing);

  const make = () => makeGrant(chain.deployment, gateway.url, chain.clinic.address);
  const live = async () => {
    const grant = await make();
    return { grant, ...(await gateway.client.publish(grant)) };
  };
  const signed = (grant: TestGrant, paused: boolean, version: number): SignedPause =>
    signPause(chain.deployment, grant, paused, version);
  const leaseCode = async (grant: TestGrant) => (await gateway.client.lease(grant.id, session)).code;
  const newsOf = async (grant: TestGrant) => {
    const { body } = await gateway.client.call('GET', '/events', undefined, { accept: 'application/json' });
    return parseWire(eventsResponse, body).events.flatMap((event) =>
      (event.kind === 'paused' || event.kind === 'resumed') && event.id === grant.id
        ? [`${event.kind} ${event.version}`]
        : [],
    );
  };

  when('K11 after an acknowledged pause no lease is given until a signed resume', async () => {
    const { grant } = await live();
    expect(await leaseCode(grant)).toBeUndefined();
    const answer = await gateway.client.pause(signed(grant, true, 10));
    expect(answer.body).toEqual({ rows: [{ grant: grant.id, held: { paused: true, version: 10 } }] });
    expect(await leaseCode(grant)).toBe('GRANT_PAUSED');
    await gateway.client.pause(signed(grant, false, 11));
    expect(await leaseCode(grant)).toBeUndefined();
    expect(await newsOf(grant)).toEqual(['paused 10', 'resumed 11']);
  });

  when('K11 leases asked for all the while: none is given once the pause was acknowledged', async () => {
    const { grant } = await live();
    for (let round = 0; round < 5; round++) {
      let acknowledged = false;
      const late: (string | undefined)[] = [];
      const asking = Array.from({ length: 4 }, async () => {
        for (let i = 0; i < 8; i++) {
          const after = acknowledged;
          const code = await leaseCode(grant);
          if (after) late.push(code);
        }
      });
      await gateway.client.pause(signed(grant, true, 100 + 2 * round));
      acknowledged = true;
      await Promise.all(asking);
      expect(late.filter((code) => code !== 'GRANT_PAUSED' && code !== 'RATE_LIMITED')).toEqual([]);
      await gateway.client.pause(signed(grant, false, 101 + 2 * round));
    }
  });

  when('K11 tokens and a batch under way end with the pause; after the resume they serve again', async () => {
    const grant = await make();
    const { client } = gateway;
    await client.deposit(grant);
    const blobs = await makeBlobs(24, 1024 * 1024);
    await client.upload(grant.patient, blobs);
    const cids = blobs.map(({ cid }) => cid);
    await client.call('PUT', `/heads/${grant.id}`, await makeHead(chain.deployment, grant, 1, cids));
    const { token } = (await client.lease(grant.id, session)).body;
    const authorization = `Bearer ${token}`;
    const batch = () =>
      fetch(`${gateway.url}/blobs/batch`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ cids }),
      });
    const frames = decodeFrames((await batch()).body!);
    expect((await frames.next()).value?.name).toBe(cids[0]);
    await client.pause(signed(grant, true, 1));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const drain = async () => {
      for await (const _ of frames);
    };
    await expect(drain()).rejects.toThrow();
    expect((await batch()).status).toBe(423);
    expect((await client.call('GET', `/blobs/${cids[0]}`, undefined, { authorization })).code).toBe('GRANT_PAUSED');
    expect((await client.call('GET', `/heads/${grant.id}`, undefined, { authorization })).code).toBe('GRANT_PAUSED');
    await client.pause(signed(grant, false, 2));
    expect((await client.call('GET', `/heads/${grant.id}`, undefined, { authorization })).status).toBe(200);
  });

  when('versions only grow: a repeat succeeds, an older or contradicting row is told what is held', async () => {
    const { grant } = await live();
    const outcome = async (row: SignedPause) => (await gateway.client.pause(row)).body.rows[0];
    const first = signed(grant, true, 50);
    for (let i = 0; i < 3; i++) expect(await outcome(first)).not.toHaveProperty('refused');
    expect(await newsOf(grant)).toEqual(['paused 50']);
    const superseded = { grant: grant.id, held: { paused: true, version: 50 }, refused: 'PAUSE_SUPERSEDED' };
    expect(await outcome(signed(grant, false, 50))).toEqual(superseded);
    expect(await outcome(signed(grant, false, 49))).toEqual(superseded);
    await outcome(signed(grant, false, 51));
    expect(await outcome(first)).toMatchObject({ held: { paused: false, version: 51 }, refused: 'PAUSE_SUPERSEDED' });
    expect(await leaseCode(grant)).toBeUndefined();
  });

  when('of two devices at once the higher version wins, whichever comes first', async () => {
    const { grant } = await live();
    for (let round = 0; round < 6; round++) {
      const rows = [signed(grant, true, 10 * round + 2), signed(grant, false, 10 * round + 1)];
      if (round % 2) rows.reverse();
      await Promise.all(rows.map((row) => gateway.client.pause(row)));
      expect(await leaseCode(grant)).toBe('GRANT_PAUSED');
    }
  });

  when('each row has its own outcome: unknown and ended grants hold up nobody else', async () => {
    const [one, stopped, unknown] = [await live(), await live(), await make()];
    await gateway.client.revoke(stopped.grant);
    const rows = [unknown, stopped.grant, one.grant].map((grant) => signed(grant, true, 1));
    const answer = await gateway.client.pause(...rows);
    expect(answer.status).toBe(200);
    expect(answer.body.rows.map(({ refused }) => refused)).toEqual(['GRANT_UNKNOWN', 'GRANT_REVOKED', undefined]);
    expect(await leaseCode(one.grant)).toBe('GRANT_PAUSED');
    expect(await leaseCode(stopped.grant)).toBe('GRANT_REVOKED');
    await gateway.client.deposit(unknown);
    expect((await gateway.client.pause(rows[0]!)).body.rows[0]).not.toHaveProperty('refused');
  });

  when('a stop ends a paused grant, and a resume does not bring it back', async () => {
    const { grant } = await live();
    await gateway.client.pause(signed(grant, true, 1));
    await gateway.client.revoke(grant);
    expect((await gateway.client.pause(signed(grant, false, 2))).body.rows[0]?.refused).toBe('GRANT_REVOKED');
    expect(await leaseCode(grant)).toBe('GRANT_REVOKED');
  });

  when('V1 unsigned, foreign and oversized pauses change nothing, not even the rows beside them', async () => {
    const [one, two] = [await live(), await live()];
    const good = signed(one.grant, true, 1);
    const forged = { ...signed(two.grant, true, 1), signature: good.signature };
    const stranger = signed({ ...two.grant, patient: freshAccount() }, true, 1);
    const elsewhere = signPause({ ...chain.deployment, chainId: 1 }, two.grant, true, 1);
    for (const bad of [forged, stranger, elsewhere])
      expect((await gateway.client.pause(good, bad)).code).toBe('BAD_SIGNATURE');
    expect((await gateway.client.pause()).code).toBe('BAD_MESSAGE');
    expect((await gateway.client.pause(...Array<SignedPause>(101).fill(good))).code).toBe('BAD_MESSAGE');
    const large = { rows: [good], note: 'x'.repeat(60_000) };
    expect((await gateway.client.call('POST', '/pauses', large)).code).toBe('TOO_LARGE');
    for (const { grant } of [one, two]) {
      expect(await leaseCode(grant)).toBeUndefined();
      expect(await newsOf(grant)).toEqual([]);
    }
  });

  when('V1 where a wallet named an agent, the agent pauses, and no other grant’s agent does', async () => {
    const [grant, agent, stranger] = [await make(), freshAccount(), freshAccount()];
    const word = nameAgent(chain.deployment, grant, agent);
    const body = await depositByAgent(chain.deployment, gateway.url, grant, agent, word);
    expect((await gateway.client.call('POST', '/deposits', body)).status).toBe(200);
    const pausedBy = (signer: typeof agent) => gateway.client.pause(signed({ ...grant, patient: signer }, true, 1));
    expect((await pausedBy(stranger)).code).toBe('BAD_SIGNATURE');
    expect((await pausedBy(agent)).body.rows[0]).not.toHaveProperty('refused');
  });

  when('a hundred grants in one request are paused, and all are told of', async () => {
    const grants = await Promise.all(Array.from({ length: 100 }, make));
    for (const grant of grants) await gateway.client.deposit(grant);
    const began = performance.now();
    const { body } = await gateway.client.pause(...grants.map((grant) => signed(grant, true, 7)));
    expect(body.rows.filter(({ refused }) => refused !== undefined)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(10_000);
    const ids = new Set<Hex>();
    for (let since = 0, full = true; full; ) {
      const answer = await gateway.client.call('GET', `/events?since=${since}`, undefined, {
        accept: 'application/json',
      });
      const { events } = parseWire(eventsResponse, answer.body);
      for (const event of events) if (event.kind === 'paused' && event.version === 7) ids.add(event.id);
      since = events.at(-1)?.seq ?? since;
      full = events.length === 1_000;
    }
    expect(ids.size).toBe(100);
  });
});
