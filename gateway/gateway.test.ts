import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64url, fromHex, type Hex, sha256, toBase64url, toHex } from '#protocol/bytes';
import { cidOf } from '#protocol/cid';
import { decodeFrames } from '#protocol/frames';
import { expiresAt } from '#protocol/grant-rules';
import { open } from '#protocol/hpke';
import { sign } from '#protocol/signatures';
import { hashOf } from '#protocol/typed-data';
import {
  eventsResponse,
  inboxResponse,
  type LeaseResponse,
  receiptsResponse,
  signedHead,
} from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { makeLeaseRequest, makeSession, type Session } from './testing/clinician.ts';
import { databases, type TestDatabase } from './testing/databases.ts';
import { noLimits } from './testing/no-limits.ts';
import {
  accountHeader,
  freshAccount,
  makeBlobs,
  makeGrant,
  makeHead,
  random32,
  type TestGrant,
} from './testing/patient.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';
import { until } from './testing/until.ts';

let chain: TestChain;
beforeAll(async () => {
  chain = await startTestChain();
});
afterAll(() => chain.stop());

const seconds = () => Math.floor(Date.now() / 1000);

describe.each(databases)('a gateway on $name', ({ missing, start }) => {
  let database: TestDatabase;
  let gateway: TestGateway;
  let session: Session;
  beforeAll(async () => {
    if (missing) return;
    database = await start();
    gateway = await startTestGateway(chain, { ...(await database.fresh()), limits: noLimits });
    session = await makeSession(chain.deployment, chain.clinic);
  });
  afterAll(async () => {
    await gateway?.stop();
    await database?.stop();
  });
  const live = async () => {
    const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
    return { grant, ...(await gateway.client.publish(grant)) };
  };
  const it = test.runIf(!missing);

  it('gives a lease that opens with the session key alone, and stores its receipt', async () => {
    const { grant } = await live();
    const { client } = gateway;
    const request = await makeLeaseRequest(chain.deployment, session, grant.id, await client.nonce(grant.id));
    const { body } = await client.call<LeaseResponse>('POST', `/leases/${grant.id}`, request);
    const info = fromHex(hashOf('Receipt', request.receipt));
    const share = await open(session.hybrid.seed, fromBase64url(body.share), info, new Uint8Array());
    expect(toHex(share)).toBe(grant.share);
    const authorization = accountHeader(chain.deployment, grant.patient);
    const { receipts } = parseWire(
      receiptsResponse,
      (await client.call('GET', '/receipts', undefined, { authorization })).body,
    );
    const { signature, signer, receipt } = request;
    expect(receipts).toEqual([{ receipt, signature, signer }]);
  });

  it('takes a receipt signed by the grantee account itself', async () => {
    const { grant } = await live();
    const { client } = gateway;
    const request = await makeLeaseRequest(chain.deployment, session, grant.id, await client.nonce(grant.id));
    const signature = sign('Receipt', request.receipt, chain.deployment, fromHex(chain.clinic.privateKey));
    const signed = { ...request, signature, signer: { kind: 'grantee' } };
    expect((await client.call('POST', `/leases/${grant.id}`, signed)).status).toBe(200);
  });

  it('K2 after a revocation is acknowledged no lease is given, and the share is gone', async () => {
    const { grant } = await live();
    expect((await gateway.client.revoke(grant)).status).toBe(200);
    expect((await gateway.client.lease(grant.id, session)).code).toBe('GRANT_REVOKED');
    expect((await gateway.client.deposit(grant)).code).toBe('GRANT_REVOKED');
    expect((await gateway.client.call('PUT', `/heads/${grant.id}`, await headOf(grant, 2))).code).toBe('GRANT_REVOKED');
  });

  it('K2 a revocation that comes before its deposit holds', async () => {
    const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
    expect((await gateway.client.revoke(grant)).status).toBe(200);
    expect((await gateway.client.deposit(grant)).code).toBe('GRANT_REVOKED');
  });

  it('K2 leases racing a revocation: none is given once it has been acknowledged', async () => {
    const { client } = gateway;
    for (let round = 0; round < 5; round++) {
      const { grant } = await live();
      let acknowledged = false;
      const before: (string | undefined)[] = [];
      const after: (string | undefined)[] = [];
      const reader = async () => {
        while (after.length < 12) {
          const list = acknowledged ? after : before;
          list.push((await client.lease(grant.id, session)).code);
        }
      };
      const readers = Array.from({ length: 6 }, reader);
      await until('some are open', async () => before.length > 6);
      expect((await client.revoke(grant)).status).toBe(200);
      acknowledged = true;
      await Promise.all(readers);
      const codes = [...before, ...after];
      expect(after.every((code) => code === 'GRANT_REVOKED')).toBe(true);
      const authorization = accountHeader(chain.deployment, grant.patient);
      const { body } = await client.call<{ receipts: unknown[] }>('GET', '/receipts', undefined, { authorization });
      // K1 from the other side: exactly the leases that were given have a receipt.
      expect(body.receipts).toHaveLength(codes.filter((code) => code === undefined).length);
    }
  });

  it('V1 a nonce serves once, also when both uses arrive together', async () => {
    const { grant } = await live();
    const { client } = gateway;
    const request = await makeLeaseRequest(chain.deployment, session, grant.id, await client.nonce(grant.id));
    const both = await Promise.all([1, 2].map(() => client.call('POST', `/leases/${grant.id}`, request)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await client.call('POST', `/leases/${grant.id}`, request)).code).toBe('NONCE_INVALID');
  });

  /** Another valid deposit of the same grant, with another share. */
  const rivalOf = async (grant: TestGrant) => {
    const share = random32();
    const message = {
      grant: grant.id,
      grantee: chain.clinic.address,
      shareHash: toHex(await sha256(fromHex(share))),
      capsule: toHex(await sha256(fromBase64url(grant.capsule))),
      gateway: (await gateway.client.nonce(grant.id)).gateway,
    };
    const depositSignature = sign('Deposit', message, chain.deployment, grant.patient.key);
    return { ...grant.deposit, share, depositSignature };
  };

  it('a deposit repeats, another for the same grant does not', async () => {
    const { grant } = await live();
    expect((await gateway.client.deposit(grant)).body).toEqual({ id: grant.id });
    expect((await gateway.client.call('POST', '/deposits', await rivalOf(grant))).code).toBe('GRANT_EXISTS');
    expect((await gateway.client.lease(grant.id, session)).status).toBe(200);
  });

  it('of two deposits at once one wins, and its share is the one that is kept', async () => {
    const { client } = gateway;
    for (let round = 0; round < 4; round++) {
      const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
      const rivals = [grant.deposit, await rivalOf(grant)];
      const codes = await Promise.all(rivals.map(async (body) => (await client.call('POST', '/deposits', body)).code));
      expect([...codes].sort()).toEqual(['GRANT_EXISTS', undefined]);
      await client.call('PUT', `/heads/${grant.id}`, await headOf(grant, 1));
      const request = await makeLeaseRequest(chain.deployment, session, grant.id, await client.nonce(grant.id));
      const { body } = await client.call<LeaseResponse>('POST', `/leases/${grant.id}`, request);
      const info = fromHex(hashOf('Receipt', request.receipt));
      const share = await open(session.hybrid.seed, fromBase64url(body.share), info, new Uint8Array());
      expect(toHex(share)).toBe(rivals[codes.indexOf(undefined)]?.share);
    }
  });

  const headOf = async (grant: Parameters<typeof makeHead>[1], version: number, cids: string[] = []) =>
    makeHead(chain.deployment, grant, version, cids);

  it('heads only move forward, one at a time, and the losing device is told', async () => {
    const { grant, head } = await live();
    const { client } = gateway;
    const put = async (body: unknown) => (await client.call('PUT', `/heads/${grant.id}`, body)).code;
    expect(await put(head)).toBeUndefined();
    expect(await put(await headOf(grant, 1))).toBe('HEAD_CONFLICT');
    expect(await put(await headOf(grant, 3))).toBe('HEAD_CONFLICT');
    const rivals = await Promise.all([headOf(grant, 2), headOf(grant, 2)]);
    const answers = await Promise.all(rivals.map(put));
    expect(answers.sort()).toEqual(['HEAD_CONFLICT', undefined]);
    const authorization = accountHeader(chain.deployment, grant.patient);
    const stored = (await client.call('GET', `/heads/${grant.id}`, undefined, { authorization })).body;
    expect(parseWire(signedHead, stored).head.version).toBe(2);
  });

  it('a token fetches the CIDs of its own head that the newest has as well, and nothing else', async () => {
    const { grant, blobs } = await live();
    const { client } = gateway;
    const { token } = (await client.lease(grant.id, session)).body;
    const [extra] = await makeBlobs(1);
    await client.upload(grant.patient, [extra!]);
    const kept = [blobs[0]!.cid, extra!.cid];
    await client.call('PUT', `/heads/${grant.id}`, await headOf(grant, 2, kept));
    const authorization = `Bearer ${token}`;
    const fetchOne = (cid: string) => fetch(`${gateway.url}/blobs/${cid}`, { headers: { authorization } });
    const first = await fetchOne(blobs[0]!.cid);
    expect(await cidOf(new Uint8Array(await first.arrayBuffer()))).toBe(blobs[0]!.cid);
    expect((await fetchOne(extra!.cid)).status).toBe(403);
    expect((await fetchOne(blobs[1]!.cid)).status).toBe(401);
    const batch = await client.call('POST', '/blobs/batch', { cids: [blobs[0]!.cid, extra!.cid] }, { authorization });
    expect(batch.code).toBe('NOT_ALLOWED');
    const forged = `Bearer ${token.slice(0, -4)}AAAA`;
    expect((await client.call('GET', `/blobs/${blobs[0]!.cid}`, undefined, { authorization: forged })).code).toBe(
      'TOKEN_INVALID',
    );
    expect((await client.call('GET', `/blobs/${blobs[0]!.cid}`)).code).toBe('TOKEN_INVALID');
  });

  it('K2 a slow reader does not drain a batch of a grant that is stopped meanwhile', async () => {
    const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
    const { client } = gateway;
    await client.call('POST', '/deposits', grant.deposit);
    const blobs = await makeBlobs(24, 1024 * 1024);
    await client.upload(grant.patient, blobs);
    const cids = blobs.map(({ cid }) => cid);
    await client.call('PUT', `/heads/${grant.id}`, await headOf(grant, 1, cids));
    const { token } = (await client.lease(grant.id, session)).body;
    const { body } = await fetch(`${gateway.url}/blobs/batch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ cids }),
    });
    const frames = decodeFrames(body!);
    expect((await frames.next()).value?.name).toBe(cids[0]);
    expect((await client.revoke(grant)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const drain = async () => {
      for await (const _ of frames);
    };
    await expect(drain()).rejects.toThrow();
  });

  it('an owner reads back what it stored, and nobody else does', async () => {
    const owner = freshAccount();
    const [blob] = await makeBlobs(1);
    await gateway.client.upload(owner, [blob!]);
    const read = (account: typeof owner) =>
      fetch(`${gateway.url}/blobs/${blob!.cid}`, {
        headers: { authorization: accountHeader(chain.deployment, account) },
      });
    expect((await read(owner)).status).toBe(200);
    expect((await read(freshAccount())).status).toBe(403);
  });

  it('the index moves by compare-and-swap, and only its owner reads it', async () => {
    const owner = freshAccount();
    const { client } = gateway;
    const write = async (version: number, previous: Hex, text: string) => {
      const body = new TextEncoder().encode(text);
      const hash = toHex(await sha256(body));
      const signature = sign(
        'IndexWrite',
        { owner: owner.address, version, previous, body: hash },
        chain.deployment,
        owner.key,
      );
      const index = { owner: owner.address, version, previous, body: toBase64url(body), signature };
      return { hash, ...(await client.call('PUT', `/index/${owner.address}`, index)) };
    };
    const zeros: Hex = `0x${'00'.repeat(32)}`;
    const first = await write(1, zeros, 'one');
    expect(first.status).toBe(200);
    expect((await write(1, zeros, 'one')).status).toBe(200);
    expect((await write(2, zeros, 'lost')).code).toBe('HEAD_CONFLICT');
    const rivals = await Promise.all([write(2, first.hash, 'two a'), write(2, first.hash, 'two b')]);
    expect(rivals.map(({ status }) => status).sort()).toEqual([200, 409]);
    const get = (account: typeof owner) =>
      client.call('GET', `/index/${owner.address}`, undefined, {
        authorization: accountHeader(chain.deployment, account),
      });
    expect((await get(owner)).body).toMatchObject({ owner: owner.address, version: 2 });
    expect((await get(freshAccount())).code).toBe('NOT_ALLOWED');
    const headers = { authorization: accountHeader(chain.deployment, owner) };
    const knowing = async (hash: string) =>
      (await fetch(`${gateway.url}/index/${owner.address}?known=${hash}`, { headers })).status;
    const newest = rivals.find(({ status }) => status === 200)!.hash;
    expect([await knowing(newest), await knowing(first.hash), await knowing('0xff')]).toEqual([204, 200, 400]);
  });

  it('the inbox takes from accredited custodians and gives to the owner', async () => {
    const { client } = gateway;
    const owner = freshAccount();
    const post = async (custodian: { address: Hex; key: Uint8Array }, at = seconds()) => {
      const body = new TextEncoder().encode('sealed deposit');
      const message = { custodian: custodian.address, owner: owner.address, body: toHex(await sha256(body)), at };
      const signature = sign('InboxWrite', message, chain.deployment, custodian.key);
      return client.call('POST', `/inbox/${custodian.address}`, { ...message, body: toBase64url(body), signature });
    };
    const clinic = { address: chain.clinic.address, key: fromHex(chain.clinic.privateKey) };
    expect((await post(clinic)).status).toBe(200);
    expect((await post(clinic)).status).toBe(200);
    expect((await post(freshAccount())).code).toBe('NOT_ACCREDITED');
    expect((await post(clinic, seconds() - 900)).code).toBe('STALE_SIGNATURE');
    const read = async (account: typeof owner) => {
      const authorization = accountHeader(chain.deployment, account);
      const answer = await client.call('GET', `/inbox/${clinic.address}`, undefined, { authorization });
      return parseWire(inboxResponse, answer.body).items;
    };
    expect(await read(owner)).toHaveLength(1);
    expect(await read(freshAccount())).toHaveLength(0);
  });

  it('refuses a lease for what expired, for nobody accredited, and while unmined for a day', async () => {
    let offset = 0;
    const later = await startTestGateway(chain, {
      ...(await database.fresh()),
      now: () => seconds() + offset,
      pollMs: 20,
    });
    try {
      const { client } = later;
      const nobody = chain.anvil.accounts[7]!;
      const grant = await makeGrant(chain.deployment, later.url, chain.clinic.address, {
        expires: expiresAt(seconds(), 7),
      });
      const orphan = await makeGrant(chain.deployment, later.url, nobody.address);
      await client.publish(grant);
      await client.publish(orphan);
      expect((await client.lease(orphan.id, await makeSession(chain.deployment, nobody))).code).toBe('NOT_ACCREDITED');
      const waitFresh = () =>
        until('the follower is fresh', async () => (await client.call('GET', '/healthz')).status === 200);
      offset = 24 * 3_600 + 60;
      await waitFresh();
      const tomorrow = await makeSession(chain.deployment, chain.clinic, seconds() + offset);
      expect((await client.lease(grant.id, tomorrow)).code).toBe('GRANT_SUSPENDED');
      await client.call('POST', '/relay/grants', { rows: [grant.row] });
      await until('the grant is followed', async () => {
        const { body } = await client.call('GET', '/events', undefined, { accept: 'application/json' });
        return parseWire(eventsResponse, body).events.some(
          (event) => event.kind === 'granted' && event.id === grant.id,
        );
      });
      expect((await client.lease(grant.id, tomorrow)).status).toBe(200);
      expect((await client.lease(grant.id, session)).code).toBe('DELEGATION_INVALID');
      offset = 9 * 24 * 3_600;
      await waitFresh();
      const nextWeek = await makeSession(chain.deployment, chain.clinic, seconds() + offset);
      expect((await client.lease(grant.id, nextWeek)).code).toBe('GRANT_EXPIRED');
    } finally {
      await later.stop();
    }
  });
});
