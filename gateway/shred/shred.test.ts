import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { checkErasure, receiptRetention } from '#protocol/erasure';
import type { ErasureCertificate } from '#protocol/wire/erasure';
import { mainMigrations } from '../store/migrations.ts';
import { openStore } from '../store/open-store.ts';
import { sweepReceipts } from '../store/sweeper.ts';
import type { Tables } from '../store/tables.ts';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession, type Session } from '../testing/clinician.ts';
import { databases, type TestDatabase } from '../testing/databases.ts';
import { noLimits } from '../testing/no-limits.ts';
import { accountHeader, freshAccount, makeBlobs, makeGrant, makeHead } from '../testing/patient.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { fillAccount, foundBelow, indexOf, shredOf } from '../testing/whole-account.ts';

let chain: TestChain;
beforeAll(async () => {
  chain = await startTestChain();
});
afterAll(() => chain.stop());

const seconds = () => Math.floor(Date.now() / 1000);

describe.each(databases)('erasing an account at a gateway on $name', ({ missing, start }) => {
  let database: TestDatabase;
  let gateway: TestGateway;
  let session: Session;
  let identity: Hex;
  beforeAll(async () => {
    if (missing) return;
    database = await start();
    gateway = await startTestGateway(chain, { ...(await database.fresh()), limits: noLimits });
    session = await makeSession(chain.deployment, chain.clinic);
    identity = (await gateway.client.call<{ identity: Hex }>('GET', '/')).body.identity;
  });
  afterAll(async () => {
    await gateway?.stop();
    await database?.stop();
  });
  const it = test.runIf(!missing);
  const shred = async (account: Parameters<typeof shredOf>[2], at?: number) =>
    gateway.client.call<ErasureCertificate>('POST', '/shreds', await shredOf(chain, gateway.url, account, at));
  const expected = (account: Hex) => ({ account, url: gateway.url, identity });

  it('K13 when it is acknowledged, no ciphertext, share, index or letter of the account is left', async () => {
    const whole = await fillAccount(chain, gateway);
    const other = await fillAccount(chain, gateway);
    expect((await gateway.client.lease(whole.grant.id, session)).status).toBe(200);
    const before = await foundBelow(gateway.dataDir, whole.needles);
    // A control: the blobs at least are in files on either database, so the search can find.
    expect(before.filter((name) => name.startsWith('blob'))).toHaveLength(2);
    const { status, body } = await shred(whole.account);
    expect(status).toBe(200);
    expect(await foundBelow(gateway.dataDir, whole.needles)).toEqual([]);
    await checkErasure(body, expected(whole.account.address), chain.deployment);
    expect(body.report.shredded).toMatchObject({
      grants: 1,
      heads: 1,
      blobs: 2,
      bytes: 2_200,
      shared: 0,
      indexes: 1,
      inbox: 1,
      other: 1,
    });
    const headers = { authorization: accountHeader(chain.deployment, whole.account) };
    const { call } = gateway.client;
    expect((await call('GET', `/index/${whole.account.address}`, undefined, headers)).code).toBe('NOT_FOUND');
    expect((await call('GET', `/blobs/${whole.blobs[0]!.cid}`, undefined, headers)).code).toBe('NOT_ALLOWED');
    expect((await gateway.client.lease(whole.grant.id, session)).code).toBe('GRANT_REVOKED');
    // Nobody else lost anything.
    expect((await gateway.client.lease(other.grant.id, session)).status).toBe(200);
    const theirs = { authorization: accountHeader(chain.deployment, other.account) };
    expect((await fetch(`${gateway.client.url}/blobs/${other.blobs[0]!.cid}`, { headers: theirs })).status).toBe(200);
    expect((await shred(other.account)).status).toBe(200);
  });

  it('K13 nothing of an erased account is ever taken again', async () => {
    const { account, grant, blobs } = await fillAccount(chain, gateway);
    await shred(account);
    const { client } = gateway;
    expect((await client.upload(account, await makeBlobs(1))).code).toBe('ACCOUNT_SHREDDED');
    expect((await client.upload(account, blobs)).code).toBe('ACCOUNT_SHREDDED');
    expect((await client.deposit(grant)).code).toBe('GRANT_REVOKED');
    const fresh = await makeGrant(chain.deployment, gateway.url, chain.clinic.address, { patient: account });
    expect((await client.deposit(fresh)).code).toBe('ACCOUNT_SHREDDED');
    const head = await makeHead(chain.deployment, grant, 2, []);
    expect((await client.call('PUT', `/heads/${grant.id}`, head)).code).toBe('GRANT_REVOKED');
    const index = await indexOf(chain, account, new Uint8Array(64));
    expect((await client.call('PUT', `/index/${account.address}`, index)).code).toBe('ACCOUNT_SHREDDED');
    const needles = new Map(blobs.map(({ cid, bytes }) => [cid, Buffer.from(bytes)]));
    expect(await foundBelow(gateway.dataDir, needles)).toEqual([]);
  });

  it('K13 uploads that race with the erasure leave nothing behind, whichever is first', async () => {
    const account = freshAccount();
    const uploads = await Promise.all(Array.from({ length: 12 }, () => makeBlobs(3)));
    const running = uploads.map((blobs) => gateway.client.upload(account, blobs));
    const { status } = await shred(account);
    const answers = await Promise.all(running);
    expect(status).toBe(200);
    for (const answer of answers) expect([undefined, 'ACCOUNT_SHREDDED']).toContain(answer.code);
    const needles = new Map(uploads.flat().map(({ cid, bytes }) => [cid, Buffer.from(bytes)]));
    expect(await foundBelow(gateway.dataDir, needles)).toEqual([]);
  });

  it('K13 what another account has stored as well stays that account’s, until it erases too', async () => {
    const [mine, theirs] = [freshAccount(), freshAccount()];
    const [both, own] = await makeBlobs(2);
    await gateway.client.upload(mine, [both!, own!]);
    await gateway.client.upload(theirs, [both!]);
    const { body } = await shred(mine);
    expect(body.report.shredded).toMatchObject({ blobs: 2, shared: 1 });
    const headers = { authorization: accountHeader(chain.deployment, theirs) };
    expect((await fetch(`${gateway.client.url}/blobs/${both!.cid}`, { headers })).status).toBe(200);
    const needles = new Map([['both', Buffer.from(both!.bytes)]]);
    expect(await foundBelow(gateway.dataDir, new Map([['own', Buffer.from(own!.bytes)]]))).toEqual([]);
    expect(await foundBelow(gateway.dataDir, needles)).toHaveLength(1);
    await shred(theirs);
    expect(await foundBelow(gateway.dataDir, needles)).toEqual([]);
  });

  it('K13 asked many times at once it answers once, when everything is gone', async () => {
    const whole = await fillAccount(chain, gateway);
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const { body } = await shred(whole.account);
        return { signature: body.signature, left: await foundBelow(gateway.dataDir, whole.needles) };
      }),
    );
    expect(new Set(answers.map(({ signature }) => signature)).size).toBe(1);
    expect(answers.flatMap(({ left }) => left)).toEqual([]);
  });

  it('K1 receipts stay, with their legal basis and their last day, and the certificate says so', async () => {
    const { account, grant } = await fillAccount(chain, gateway);
    const leased = await gateway.client.lease(grant.id, session);
    expect(leased.status).toBe(200);
    const { body } = await shred(account);
    const kept = body.report.kept.find(({ what }) => what === 'receipts')!;
    expect(kept).toMatchObject({ count: 1, basis: expect.stringContaining('45 CFR 164.528') });
    expect(kept.until).toBeGreaterThanOrEqual(seconds() + receiptRetention - 60);
    const headers = { authorization: accountHeader(chain.deployment, account) };
    const { body: answer } = await gateway.client.call<{ receipts: unknown[] }>('GET', '/receipts', undefined, headers);
    expect(answer.receipts).toHaveLength(1);
  });

  it('the same word again is answered with the same certificate; a false one is refused', async () => {
    const account = freshAccount();
    await gateway.client.upload(account, await makeBlobs(1));
    const first = (await shred(account)).body;
    expect((await shred(account)).body).toEqual(first);
    const right = expected(account.address);
    await checkErasure(first, right, chain.deployment);
    const invalid = { code: 'ERASURE_INVALID' };
    const changed = { ...first, report: { ...first.report, shredded: { ...first.report.shredded, blobs: 0 } } };
    await expect(checkErasure(changed, right, chain.deployment)).rejects.toMatchObject(invalid);
    for (const wrong of [{ account: identity }, { url: 'https://elsewhere.example' }, { identity: account.address }])
      await expect(checkErasure(first, { ...right, ...wrong }, chain.deployment)).rejects.toMatchObject(invalid);
  });

  it('V1 a word that is unsigned, of another, for another gateway or from the future erases nothing', async () => {
    const account = freshAccount();
    await gateway.client.upload(account, await makeBlobs(1));
    const word = await shredOf(chain, gateway.url, account);
    const post = async (body: unknown) => (await gateway.client.call('POST', '/shreds', body)).code;
    expect(await post({ ...word, account: freshAccount().address })).toBe('BAD_SIGNATURE');
    expect(await post({ ...word, at: word.at - 1 })).toBe('BAD_SIGNATURE');
    expect(await post(await shredOf(chain, 'https://elsewhere.example', account))).toBe('WRONG_CHAIN');
    expect(await post(await shredOf(chain, gateway.url, account, seconds() + 3_600))).toBe('STALE_SIGNATURE');
    expect(await post({ ...word, more: 1 })).toBe('BAD_MESSAGE');
    expect((await gateway.client.upload(account, await makeBlobs(1))).status).toBe(200);
    // One that waited for a gateway that was away still counts.
    expect((await shred(account, seconds() - 40 * 86_400)).status).toBe(200);
  });

  it('open readers are told at once that the share has stopped', async () => {
    const { account, grant } = await fillAccount(chain, gateway);
    await shred(account);
    const headers = { accept: 'application/json' };
    let since = 0;
    const stopped: string[] = [];
    for (;;) {
      const { body } = await gateway.client.call<{ events: { kind: string; seq: number; id?: string }[] }>(
        'GET',
        `/events?since=${since}`,
        undefined,
        headers,
      );
      stopped.push(...body.events.filter(({ kind }) => kind === 'stopped').map(({ id }) => id!));
      const last = body.events.at(-1);
      if (!last) break;
      since = last.seq;
    }
    expect(stopped.filter((id) => id === grant.id)).toHaveLength(1);
  });

  it('what the relay has not sent is withdrawn, stops are not', async () => {
    const slow = await startTestGateway(chain, { flushMs: 600_000, limits: noLimits });
    try {
      const grant = await makeGrant(chain.deployment, slow.url, chain.clinic.address);
      await slow.client.deposit(grant);
      // The first flush is over once it is open; these wait for the next.
      await slow.client.call('POST', '/relay/grants', { rows: [grant.row] });
      await slow.client.call('POST', '/relay/revocations', { rows: [grant.revocation] });
      const answer = await slow.client.call<ErasureCertificate>(
        'POST',
        '/shreds',
        await shredOf(chain, slow.url, grant.patient),
      );
      expect(answer.body.report.shredded.relayRows).toBe(1);
      expect((await slow.client.call('GET', `/relay/grants-${grant.id}`)).code).toBe('NOT_FOUND');
      expect((await slow.client.call('GET', `/relay/revocations-${grant.id}`)).body).toMatchObject({
        status: 'queued',
      });
    } finally {
      await slow.stop();
    }
  });
});

test('receipts of an erased account are deleted when their time is over, and no others', async () => {
  const store = await openStore<Tables>({ path: ':memory:' }, mainMigrations);
  const account = (name: string): Hex => `0x${name.repeat(20)}`;
  const receipt = (patient: Hex) => ({
    nonce: `${patient}${'00'.repeat(12)}` as Hex,
    grant: patient,
    patient,
    sessionKey: patient,
    at: 1,
    signature: patient,
    signer: '{}',
    stored: 1,
  });
  const [over, later, alive] = [account('aa'), account('bb'), account('cc')];
  await store.insertInto('receipts').values([over, later, alive].map(receipt)).execute();
  await store
    .insertInto('shreds')
    .values([
      { account: over, report: '{}', signature: null, receiptsUntil: 100 },
      { account: later, report: '{}', signature: null, receiptsUntil: 101 },
    ])
    .execute();
  await sweepReceipts({ store, now: () => 100 });
  const left = await store.selectFrom('receipts').select('patient').orderBy('patient').execute();
  expect(left.map(({ patient }) => patient)).toEqual([later, alive]);
  await store.destroy();
});
