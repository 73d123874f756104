import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beBytes, concat, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { encodeFrame } from '#protocol/frames';
import { callerAddress } from './http/caller-address.ts';
import { createRateLimiter } from './http/rate-limiter.ts';
import { beginUpload } from './testing/begun-upload.ts';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { makeLeaseRequest, makeSession } from './testing/clinician.ts';
import { noLimits } from './testing/no-limits.ts';
import { accountHeader, freshAccount, makeBlobs, makeGrant, signBlobWrite, signPause } from './testing/patient.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';
import { until } from './testing/until.ts';

let chain: TestChain;
let gateway: TestGateway;
beforeAll(async () => {
  chain = await startTestChain();
  gateway = await startTestGateway(chain, {
    trustProxy: true,
    limits: {
      address: { burst: 60, perSecond: 0.01 },
      addressWrites: { burst: 12, perSecond: 0.01 },
      addressStops: { burst: 3, perSecond: 0.01 },
      addressPauses: { burst: 4, perSecond: 0.01 },
      addressRows: { burst: 2, perSecond: 0.01 },
      addressBytes: { burst: 20_000, perSecond: 1 },
      account: { burst: 6, perSecond: 0.01 },
      grant: { burst: 3, perSecond: 0.01 },
      ownerBytes: 5_000,
      streams: 2,
    },
  });
});
afterAll(async () => {
  await gateway.stop();
  await chain.stop();
});

let hosts = 0;
/** A network address of its own for each part of a test. */
const host = () => ({ 'x-forwarded-for': `10.0.0.1, 203.0.113.${++hosts}` });
const make = () => makeGrant(chain.deployment, gateway.url, chain.clinic.address);
const codes = async (count: number, ask: () => Promise<{ code: string | undefined }>) => {
  const seen: (string | undefined)[] = [];
  for (let i = 0; i < count; i++) seen.push((await ask()).code);
  return seen;
};

describe('V3 one hostile client cannot starve another', () => {
  test('by network address', async () => {
    const [hostile, other] = [host(), host()];
    const flood = await codes(70, () => gateway.client.call('GET', '/', undefined, hostile));
    expect(flood.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
    expect((await gateway.client.call('GET', '/', undefined, other)).status).toBe(200);
  });

  test('signature checks cost more, and their limit is met before they are made', async () => {
    const [hostile, other] = [host(), host()];
    const grants = await Promise.all(Array.from({ length: 14 }, make));
    const bad = grants.map((grant) => ({ ...grant.deposit, signature: `0x${'11'.repeat(65)}` }));
    const seen = await codes(14, () => gateway.client.call('POST', '/deposits', bad.pop(), hostile));
    expect(seen.slice(0, 12).every((code) => code === 'BAD_SIGNATURE')).toBe(true);
    expect(seen.slice(12)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect((await gateway.client.call('POST', '/deposits', grants[0]!.deposit, other)).status).toBe(200);
  });

  test('stopping has a limit that nothing else spends', async () => {
    const here = host();
    const grant = await make();
    await codes(14, () => gateway.client.call('POST', '/deposits', { ...grant.deposit, share: '0x' }, here));
    expect((await gateway.client.call('POST', '/deposits', grant.deposit, here)).code).toBe('RATE_LIMITED');
    expect((await gateway.client.call('POST', '/revocations', grant.revocation, here)).status).toBe(200);
    expect((await gateway.client.call('POST', '/relay/revocations', { rows: [grant.revocation] }, here)).status).toBe(
      200,
    );
  });

  test('pausing has a limit that nothing else spends, by rows', async () => {
    const [here, other] = [host(), host()];
    const grants = await Promise.all(Array.from({ length: 3 }, make));
    for (const grant of grants) await gateway.client.call('POST', '/deposits', grant.deposit, host());
    await codes(14, () => gateway.client.call('POST', '/deposits', { ...grants[0]!.deposit, share: '0x' }, here));
    const pause = (from: typeof here, version: number) => {
      const rows = grants.map((grant) => signPause(chain.deployment, grant, true, version));
      return gateway.client.call('POST', '/pauses', { rows }, from);
    };
    expect((await pause(here, 1)).status).toBe(200);
    expect((await pause(here, 2)).code).toBe('RATE_LIMITED');
    expect((await pause(other, 2)).status).toBe(200);
  });

  test('by account, from any address', async () => {
    const account = freshAccount();
    const authorization = accountHeader(chain.deployment, account);
    const ask = (as: string) => () =>
      gateway.client.call('GET', '/receipts', undefined, { ...host(), authorization: as });
    expect((await codes(8, ask(authorization))).slice(5)).toEqual([undefined, 'RATE_LIMITED', 'RATE_LIMITED']);
    expect((await ask(accountHeader(chain.deployment, freshAccount()))()).status).toBe(200);
  });

  test('the relay’s gas, by address, and stopping spends none of it', async () => {
    const [hostile, other] = [host(), host()];
    const grants = await Promise.all(Array.from({ length: 4 }, make));
    const relay = (i: number, from: typeof hostile) => () =>
      gateway.client.call('POST', '/relay/grants', { rows: [grants[i]!.row] }, from);
    const seen = [await relay(0, hostile)(), await relay(1, hostile)(), await relay(2, hostile)()];
    expect(seen.map(({ code }) => code)).toEqual([undefined, undefined, 'RATE_LIMITED']);
    const stop = { rows: [grants[0]!.revocation] };
    expect((await gateway.client.call('POST', '/relay/revocations', stop, hostile)).status).toBe(200);
    expect((await relay(3, other)()).status).toBe(200);
  });

  test('whoever only names an account or a grant spends nothing of theirs', async () => {
    const grant = await make();
    const stranger = freshAccount();
    const naming = { ...grant.deposit, signature: `0x${'11'.repeat(65)}` };
    for (let i = 0; i < 8; i++) await gateway.client.call('POST', '/deposits', naming, host());
    const forged = accountHeader(chain.deployment, { address: grant.patient.address, key: stranger.key });
    for (let i = 0; i < 8; i++)
      await gateway.client.call('GET', '/receipts', undefined, { ...host(), authorization: forged });
    expect((await gateway.client.call('POST', '/deposits', grant.deposit, host())).status).toBe(200);

    const own = await makeSession(chain.deployment, { address: stranger.address, privateKey: toHex(stranger.key) });
    const clinic = await makeSession(chain.deployment, chain.clinic);
    const lease = async (session: typeof own) => {
      const nonce = await gateway.client.nonce(grant.id);
      const request = await makeLeaseRequest(chain.deployment, session, grant.id, nonce);
      return gateway.client.call('POST', `/leases/${grant.id}`, request, host());
    };
    expect(await codes(4, () => lease(own))).toContain('RATE_LIMITED');
    expect((await lease(clinic)).code).toBe('GRANT_UNKNOWN');
  });

  test('leases, by grant', async () => {
    const [one, two] = [await make(), await make()];
    const session = await makeSession(chain.deployment, chain.clinic);
    for (const grant of [one, two]) {
      await gateway.client.call('POST', '/deposits', grant.deposit, host());
    }
    const lease = (grant: typeof one) => async () => {
      const nonce = await gateway.client.nonce(grant.id);
      return gateway.client.call(
        'POST',
        `/leases/${grant.id}`,
        await makeLeaseRequest(chain.deployment, session, grant.id, nonce),
        host(),
      );
    };
    expect(await codes(4, lease(one))).toEqual(['GRANT_UNKNOWN', 'GRANT_UNKNOWN', 'GRANT_UNKNOWN', 'RATE_LIMITED']);
    expect((await lease(two)()).code).toBe('GRANT_UNKNOWN');
  });

  test('open event streams, by address, and a closed one makes room', async () => {
    const [hostile, other] = [host(), host()];
    const listen = async (headers: Record<string, string>) => {
      const stopping = new AbortController();
      const { status } = await fetch(`${gateway.url}/events`, { headers, signal: stopping.signal });
      return { status, stopping };
    };
    const open = [await listen(hostile), await listen(hostile), await listen(hostile), await listen(other)];
    expect(open.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    open[0]!.stopping.abort();
    await until('there is room again', async () => (await listen(hostile)).status === 200);
    for (const { stopping } of open) stopping.abort();
  });

  test('bytes, by owner and by address', async () => {
    const put = async (owner: ReturnType<typeof freshAccount>, from: Record<string, string>) => {
      const [blob] = await makeBlobs(1, 2_000);
      const write = toBase64url(utf8(JSON.stringify(signBlobWrite(chain.deployment, owner, [blob!.cid]))));
      return gateway.client.call('PUT', `/blobs/${blob!.cid}`, blob!.bytes, { ...from, 'x-chartkey-write': write });
    };
    const owner = freshAccount();
    expect(await codes(3, () => put(owner, host()))).toEqual([undefined, undefined, 'RATE_LIMITED']);
    expect((await put(freshAccount(), host())).status).toBe(200);
    const here = host();
    const seen = await codes(11, () => put(freshAccount(), here));
    expect(seen.at(9)).toBeUndefined();
    expect(seen.at(10)).toBe('RATE_LIMITED');
  });
});

test('V3 a token bucket fills again, and refusing spends nothing', () => {
  let now = 0;
  const limiter = createRateLimiter({ burst: 2, perSecond: 1 }, () => now);
  limiter.spend('a');
  limiter.spend('a');
  expect(() => limiter.spend('a')).toThrow('RATE_LIMITED');
  limiter.spend('b', 2);
  now = 1;
  limiter.spend('a');
  now = 1.5;
  expect(() => limiter.spend('a')).toThrow('RATE_LIMITED');
  now = 100;
  limiter.spend('a', 2);
  expect(() => limiter.spend('a')).toThrow('RATE_LIMITED');
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('V3 %s is counted as %s', async (address, key) => {
  const app = new Hono().get('/', (context) => context.text(callerAddress(context, true)));
  const response = await app.request('/', { headers: { 'x-forwarded-for': `1.2.3.4, ${address}` } });
  expect(await response.text()).toBe(key);
});

test('V3 a header of the client is not believed without a proxy of ours', async () => {
  const { port, stop } = await startTestGateway(chain, { limits: { address: { burst: 20, perSecond: 0.01 } } });
  try {
    const seen: number[] = [];
    for (let i = 0; i < 25; i++)
      seen.push(
        (await fetch(`http://localhost:${port}/`, { headers: { 'x-forwarded-for': `203.0.113.${i}` } })).status,
      );
    expect(seen.at(-1)).toBe(429);
  } finally {
    await stop();
  }
});

describe('V3 uploads of one address do not fill the memory of all', () => {
  let small: TestGateway;
  beforeAll(async () => {
    small = await startTestGateway(chain, { trustProxy: true, limits: { ...noLimits, incomingBytes: 3_000 } });
  });
  afterAll(() => small.stop());
  const signed = (blob: { cid: string }) => signBlobWrite(chain.deployment, freshAccount(), [blob.cid]);
  const put = async (from: Record<string, string>, single: boolean) => {
    const [blob] = await makeBlobs(1, 2_000);
    const write = utf8(JSON.stringify(signed(blob!)));
    if (single)
      return small.client.call('PUT', `/blobs/${blob!.cid}`, blob!.bytes, {
        ...from,
        'x-chartkey-write': toBase64url(write),
      });
    const body = concat(beBytes(write.length, 4), write, encodeFrame(blob!.cid, blob!.bytes));
    return small.client.call('PUT', '/blobs', body, from);
  };

  /** Keeps an upload open, begun again where a look of ours was there first; returns the way to break it off. */
  const occupy = async (from: Record<string, string>, length: number, single: boolean) => {
    const [blob] = await makeBlobs(1, 2_000);
    let refused = true;
    let upload: ReturnType<typeof beginUpload>['upload'] | undefined;
    await until('one upload leaves no room for another', async () => {
      if (refused) {
        refused = false;
        const begun = beginUpload(small.url, signed(blob!), { name: blob!.cid, length }, from);
        upload = begun.upload;
        begun.answer.then(
          () => {
            refused = true;
          },
          () => undefined,
        );
      }
      const { code } = await put(from, single);
      return code === 'RATE_LIMITED' && !refused;
    });
    return () => upload?.destroy();
  };

  test.each([false, true])(
    'what one has under way leaves no room for more, until it ends (single blobs: %s)',
    async (single) => {
      const [hostile, other] = [host(), host()];
      const breakOff = await occupy(hostile, 2_000, single);
      expect((await put(other, single)).status).toBe(200);
      breakOff();
      await until('there is room again', async () => (await put(hostile, single)).status === 200);
      // All of it was given back.
      (await occupy(hostile, 3_000, single))();
    },
  );

  test('a frame nobody signed, or one too many, is refused before a byte of it comes', async () => {
    const [mine, other] = await makeBlobs(2, 1_100);
    const begin = (name: string, length: number) => beginUpload(small.url, signed(mine!), { name, length }, host());
    for (const [begun, code] of [
      [begin(other!.cid, 2_000), 'NOT_ALLOWED'],
      [begin(mine!.cid, 3_001), 'RATE_LIMITED'],
    ] as const) {
      expect(await begun.answer).toMatchObject({ code });
      begun.upload.destroy();
    }
  });
});
