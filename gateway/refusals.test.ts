import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beBytes, concat, fromHex, type Hex, toHex, utf8 } from '#protocol/bytes';
import { deskKeyOf } from '#protocol/delegation';
import { encodeFrame } from '#protocol/frames';
import { expiresAt } from '#protocol/grant-rules';
import { keyHashOf } from '#protocol/hpke';
import { generateP256, signP256 } from '#protocol/p256';
import { sign } from '#protocol/signatures';
import { type ChainContext, digestOf } from '#protocol/typed-data';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { makeDeskSession, makeLeaseRequest, makeSession, type Session } from './testing/clinician.ts';
import { accountHeader, freshAccount, makeBlobs, makeGrant, makeHead, signBlobWrite } from './testing/patient.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let chain: TestChain;
let gateway: TestGateway;
let session: Session;
beforeAll(async () => {
  chain = await startTestChain();
  gateway = await startTestGateway(chain, { flushMs: 3_600_000 });
  session = await makeSession(chain.deployment, chain.clinic);
});
afterAll(async () => {
  await gateway.stop();
  await chain.stop();
});

const seconds = () => Math.floor(Date.now() / 1000);
const elsewhere = (): ChainContext => ({ ...chain.deployment, chainId: 1 });
const flipped = (hex: string): Hex => toHex(fromHex(hex).map((byte, i) => (i === 5 ? byte ^ 1 : byte)));
const make = (context: ChainContext = chain.deployment, options = {}) =>
  makeGrant(context, gateway.url, chain.clinic.address, options);
const call = (method: string, path: string, body?: unknown, headers = {}) =>
  gateway.client.call(method, path, body, headers);
/** Everything a refused write could have changed. */
const state = async () => {
  const events = await call('GET', '/events', undefined, { accept: 'application/json' });
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  return { events: events.body, leases: /chartkey_leases_total\{outcome="granted"\} (\d+)/.exec(metrics)?.[1] };
};

describe('V1 deposits are refused, with nothing kept', () => {
  const cases: [string, string, () => Promise<unknown>][] = [
    ['unsigned', 'BAD_SIGNATURE', async () => ({ ...(await make()).deposit, signature: `0x${'00'.repeat(65)}` })],
    ['another chain', 'BAD_SIGNATURE', async () => (await make(elsewhere())).deposit],
    [
      'another gateway',
      'BAD_SIGNATURE',
      async () => (await makeGrant(chain.deployment, 'http://other:1', chain.clinic.address)).deposit,
    ],
    ['another share', 'BAD_SIGNATURE', async () => ({ ...(await make()).deposit, share: `0x${'22'.repeat(32)}` })],
    ['another grantee', 'BAD_SIGNATURE', async () => ({ ...(await make()).deposit, grantee: freshAccount().address })],
    ['another capsule', 'BAD_SIGNATURE', async () => ({ ...(await make()).deposit, capsule: 'AAAA' })],
    ['expired', 'GRANT_EXPIRED', async () => (await make(chain.deployment, { expires: 86_400 })).deposit],
    [
      'not a midnight',
      'BAD_GRANT',
      async () => (await make(chain.deployment, { expires: expiresAt(seconds(), 7) + 1 })).deposit,
    ],
    [
      'for ever',
      'BAD_GRANT',
      async () => (await make(chain.deployment, { expires: expiresAt(seconds(), 365) + 9 * 365 * 86_400 })).deposit,
    ],
    ['unknown field', 'BAD_MESSAGE', async () => ({ ...(await make()).deposit, note: 'x' })],
    ['oversized', 'TOO_LARGE', async () => ({ ...(await make()).deposit, capsule: 'A'.repeat(20_000) })],
  ];
  test.each(cases)('%s → %s', async (_name, code, body) => {
    const refused = (await body()) as { patient: Hex };
    expect((await call('POST', '/deposits', refused)).code).toBe(code);
  });
});

test('V1 a refused deposit leaves its grant free for the true one', async () => {
  const grant = await make();
  await call('POST', '/deposits', { ...grant.deposit, share: `0x${'22'.repeat(32)}` });
  expect((await gateway.client.deposit(grant)).status).toBe(200);
});

describe('V1 leases are refused, with no receipt written', () => {
  test.each<[string, string, (request: Awaited<ReturnType<typeof makeLeaseRequest>>, grant: Hex) => Promise<unknown>]>([
    ['a changed signature', 'BAD_SIGNATURE', async (r) => ({ ...r, signature: flipped(r.signature) })],
    [
      'another session key',
      'BAD_SIGNATURE',
      async (r) => ({
        ...r,
        sessionKey: (await makeLeaseRequest(chain.deployment, await other(), r.receipt.grant, r.receipt)).sessionKey,
      }),
    ],
    ['a nonce of our own', 'NONCE_INVALID', async (_, grant) => signed(grant, { nonce: `0x${'33'.repeat(32)}` })],
    [
      "another grant's nonce",
      'NONCE_INVALID',
      async (_, grant) => signed(grant, { nonce: (await gateway.client.nonce(`0x${'44'.repeat(32)}`)).nonce }),
    ],
    ['another gateway', 'WRONG_CHAIN', async (_, grant) => signed(grant, { gateway: `0x${'55'.repeat(32)}` })],
    ['an old time', 'STALE_SIGNATURE', async (_, grant) => signed(grant, { at: seconds() - 300 })],
    ['another chain', 'BAD_SIGNATURE', async (_, grant) => signed(grant, {}, elsewhere())],
    [
      'a delegation by a stranger',
      'DELEGATION_INVALID',
      async (r) => {
        const stranger = freshAccount();
        const forged = await makeSession(chain.deployment, {
          address: stranger.address,
          privateKey: toHex(stranger.key),
        });
        const delegation = { ...forged.signer.delegation, grantee: chain.clinic.address };
        return { ...r, signer: { ...forged.signer, delegation } };
      },
    ],
    [
      'a delegation of two days',
      'DELEGATION_INVALID',
      async (_, grant) => {
        const long = await makeSession(chain.deployment, chain.clinic, seconds(), 47);
        return makeLeaseRequest(chain.deployment, long, grant, await gateway.client.nonce(grant));
      },
    ],
    [
      'a desk that the institution did not name',
      'DELEGATION_INVALID',
      async (_, grant) => leaseBy(grant, await makeDeskSession(chain.deployment, chain.clinic, {}, strangersKey())),
    ],
    [
      'a desk named for another key',
      'DELEGATION_INVALID',
      async (_, grant) =>
        leaseBy(
          grant,
          await makeDeskSession(chain.deployment, chain.clinic, { clinicianKey: deskKeyOf(freshAccount().address) }),
        ),
    ],
    [
      'a desk whose time is over',
      'DELEGATION_INVALID',
      async (_, grant) =>
        leaseBy(grant, await makeDeskSession(chain.deployment, chain.clinic, { until: seconds() - 1 })),
    ],
    [
      'another institution',
      'BAD_SIGNATURE',
      async (_, grant) => {
        const stranger = freshAccount();
        const theirs = await makeSession(chain.deployment, {
          address: stranger.address,
          privateKey: toHex(stranger.key),
        });
        return makeLeaseRequest(chain.deployment, theirs, grant, await gateway.client.nonce(grant));
      },
    ],
    [
      'a session key it did not name',
      'BAD_SIGNATURE',
      async (r) => {
        const pair = await generateP256();
        return { ...r, signature: await signP256(digestOf('Receipt', r.receipt, chain.deployment), pair.privateKey) };
      },
    ],
    ['too much', 'TOO_LARGE', async (r) => ({ ...r, sessionKey: 'A'.repeat(9_000) })],
  ])('%s → %s', async (_name, code, change) => {
    const grant = await make();
    await gateway.client.publish(grant, 1);
    const request = await makeLeaseRequest(chain.deployment, session, grant.id, await gateway.client.nonce(grant.id));
    const before = await state();
    expect((await call('POST', `/leases/${grant.id}`, await change(request, grant.id))).code).toBe(code);
    expect(await state()).toEqual(before);
  });

  const other = () => makeSession(chain.deployment, chain.clinic);
  const strangersKey = () => toHex(freshAccount().key);
  const leaseBy = async (grant: Hex, by: Session) =>
    makeLeaseRequest(chain.deployment, by, grant, await gateway.client.nonce(grant));
  const signed = async (grant: Hex, change: object, context: ChainContext = chain.deployment) => {
    const given = { ...(await gateway.client.nonce(grant)), ...change };
    return makeLeaseRequest(context, session, grant, given);
  };

  test('a desk that the institution named is served, until its time is over, also where it was served before', async () => {
    const grant = await make();
    await gateway.client.publish(grant, 1);
    const named = await makeDeskSession(chain.deployment, chain.clinic, { until: seconds() + 2 });
    expect((await gateway.client.lease(grant.id, named)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await gateway.client.lease(grant.id, named)).code).toBe('DELEGATION_INVALID');
  });

  test('a grant nobody deposited → GRANT_UNKNOWN', async () => {
    const grant = await make();
    expect((await gateway.client.lease(grant.id, session)).code).toBe('GRANT_UNKNOWN');
  });

  test('a grant without a head yet → GRANT_UNKNOWN', async () => {
    const grant = await make();
    await gateway.client.deposit(grant);
    expect((await gateway.client.lease(grant.id, session)).code).toBe('GRANT_UNKNOWN');
  });
});

describe('V1 other writes are refused with their codes and change nothing', () => {
  test('heads', async () => {
    const grant = await make();
    await gateway.client.publish(grant, 1);
    const before = await state();
    const put = async (head: unknown) => (await call('PUT', `/heads/${grant.id}`, head)).code;
    const next = await makeHead(chain.deployment, grant, 2, []);
    expect(await put({ ...next, signature: flipped(next.signature) })).toBe('BAD_SIGNATURE');
    expect(await put(await makeHead(elsewhere(), grant, 2, []))).toBe('BAD_SIGNATURE');
    expect(await put({ ...next, body: 'AAAA' })).toBe('HASH_MISMATCH');
    const old = { ...next.head, at: seconds() - 2 * 86_400 };
    expect(await put({ ...next, head: old, signature: sign('Head', old, chain.deployment, grant.patient.key) })).toBe(
      'STALE_SIGNATURE',
    );
    const [missing] = await makeBlobs(1);
    expect(await put(await makeHead(chain.deployment, grant, 2, [missing!.cid]))).toBe('NOT_FOUND');
    expect(await put(await makeHead(chain.deployment, await make(), 2, []))).toBe('BAD_MESSAGE');
    const unknown = await make();
    const code = (await call('PUT', `/heads/${unknown.id}`, await makeHead(chain.deployment, unknown, 1, []))).code;
    expect(code).toBe('GRANT_UNKNOWN');
    expect(await state()).toEqual(before);
  });

  test('revocations', async () => {
    const grant = await make();
    await gateway.client.publish(grant, 1);
    const before = await state();
    const revoke = async (row: unknown) => (await call('POST', '/revocations', row)).code;
    expect(await revoke({ ...grant.revocation, signature: grant.row.signature })).toBe('BAD_SIGNATURE');
    expect(await revoke((await make(elsewhere())).revocation)).toBe('BAD_SIGNATURE');
    expect(await revoke({ ...grant.revocation, patient: freshAccount().address })).toBe('BAD_SIGNATURE');
    expect(await state()).toEqual(before);
    expect((await gateway.client.lease(grant.id, session)).status).toBe(200);
  });

  test('blobs', async () => {
    const owner = freshAccount();
    const [blob, other] = await makeBlobs(2);
    const upload = async (write: unknown, frames: Uint8Array) => {
      const head = utf8(JSON.stringify(write));
      return (await call('PUT', '/blobs', concat(beBytes(head.length, 4), head, frames))).code;
    };
    const good = encodeFrame(blob!.cid, blob!.bytes);
    const write = signBlobWrite(chain.deployment, owner, [blob!.cid]);
    expect(await upload({ ...write, signature: flipped(write.signature) }, good)).toBe('BAD_SIGNATURE');
    expect(await upload({ ...write, cids: [other!.cid] }, good)).toBe('BAD_SIGNATURE');
    expect(await upload(signBlobWrite(elsewhere(), owner, [blob!.cid]), good)).toBe('BAD_SIGNATURE');
    expect(await upload(signBlobWrite(chain.deployment, owner, [blob!.cid], seconds() - 900), good)).toBe(
      'STALE_SIGNATURE',
    );
    expect(await upload(write, encodeFrame(blob!.cid, other!.bytes))).toBe('HASH_MISMATCH');
    expect(await upload(write, encodeFrame(other!.cid, other!.bytes))).toBe('NOT_ALLOWED');
    expect(await upload(write, concat(good, good))).toBe('NOT_ALLOWED');
    expect(await upload(write, good.subarray(0, -1))).toBe('TAMPERED');
    expect((await call('PUT', '/blobs', beBytes(2 ** 31, 4))).code).toBe('TOO_LARGE');
    expect((await call('PUT', '/blobs', Uint8Array.of(0, 0))).code).toBe('BAD_MESSAGE');
    const authorization = accountHeader(chain.deployment, owner);
    expect((await call('GET', `/blobs/${blob!.cid}`, undefined, { authorization })).code).toBe('NOT_ALLOWED');
  });

  test('a large upload that is refused early still hears why', async () => {
    const owner = freshAccount();
    const blobs = await makeBlobs(8, 2 * 1024 * 1024);
    const cids = blobs.map(({ cid }) => cid);
    const head = utf8(JSON.stringify(signBlobWrite(chain.deployment, owner, cids, seconds() - 900)));
    const frames = blobs.map(({ cid, bytes }) => encodeFrame(cid, bytes));
    const body = concat(beBytes(head.length, 4), head, ...frames);
    expect((await call('PUT', '/blobs', body)).code).toBe('STALE_SIGNATURE');
    expect((await call('POST', '/revocations', body)).code).toBe('TOO_LARGE');
    expect((await gateway.client.upload(owner, blobs)).body).toEqual({ stored: 8 });
  });

  test('relay rows: one bad row refuses the request whole', async () => {
    const [good, bad] = [await make(), await make()];
    const rows = [good.row, { ...bad.row, signature: good.row.signature }];
    expect((await call('POST', '/relay/grants', { rows })).code).toBe('BAD_SIGNATURE');
    expect((await call('GET', `/relay/grants-${good.id}`)).code).toBe('NOT_FOUND');
    expect((await call('POST', '/relay/revocations', { rows: [good.row] })).code).toBe('BAD_SIGNATURE');
    expect((await call('POST', '/relay/grants', { rows: [] })).code).toBe('BAD_MESSAGE');
    expect((await call('POST', '/relay/grants', { rows: Array(101).fill(good.row) })).code).toBe('BAD_MESSAGE');
    const expired = await make(chain.deployment, { expires: 86_400 });
    expect((await call('POST', '/relay/grants', { rows: [expired.row] })).code).toBe('GRANT_EXPIRED');
    const record = { owner: freshAccount().address, manifest: `0x${'66'.repeat(32)}`, signature: good.row.signature };
    expect((await call('POST', '/relay/records', { rows: [record] })).code).toBe('BAD_SIGNATURE');
  });

  test('queries by an account', async () => {
    const owner = freshAccount();
    const get = async (authorization?: string) =>
      (await call('GET', '/receipts', undefined, authorization ? { authorization } : {})).code;
    expect(await get()).toBe('BAD_SIGNATURE');
    expect(await get('Chartkey AAAA')).toBe('BAD_MESSAGE');
    expect(await get(accountHeader(chain.deployment, owner, seconds() - 900))).toBe('STALE_SIGNATURE');
    expect(await get(accountHeader(elsewhere(), owner))).toBe('BAD_SIGNATURE');
  });

  test('what is not a route, not JSON or not an id', async () => {
    expect((await call('GET', '/nothing')).code).toBe('NOT_FOUND');
    expect((await call('POST', '/relay/nothing', {})).code).toBe('NOT_FOUND');
    expect((await call('POST', '/leases/0x12/nonce')).code).toBe('BAD_MESSAGE');
    expect((await call('POST', '/revocations', utf8('{'))).code).toBe('BAD_MESSAGE');
    expect((await call('GET', '/events?since=-1', undefined, { accept: 'application/json' })).code).toBe('BAD_MESSAGE');
  });
});

test('the session key hash is the one the protocol makes', async () => {
  const request = await makeLeaseRequest(chain.deployment, session, `0x${'00'.repeat(32)}`, {
    nonce: `0x${'00'.repeat(32)}`,
    gateway: `0x${'00'.repeat(32)}`,
    at: 0,
  });
  expect(request.receipt.sessionKey).toBe(await keyHashOf(session.hybrid.publicKey));
});
