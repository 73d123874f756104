import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '#protocol/bytes';
import { openEscrow } from '#protocol/escrow';
import type { EscrowState } from '#protocol/wire/escrow';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { databases, type TestDatabase } from '../testing/databases.ts';
import { makeEscrow, type TestEscrow } from '../testing/escrow.ts';
import { noLimits } from '../testing/no-limits.ts';
import { accountHeader, freshAccount, random32 } from '../testing/patient.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

const day = 24 * 60 * 60;
let chain: TestChain;
beforeAll(async () => {
  chain = await startTestChain();
});
afterAll(() => chain.stop());

describe.each(databases)('escrows on $name', ({ missing, start }) => {
  let database: TestDatabase;
  let gateway: TestGateway;
  let time = Math.floor(Date.now() / 1000);
  const now = () => time;
  beforeAll(async () => {
    if (missing) return;
    database = await start();
    gateway = await startTestGateway(chain, { ...(await database.fresh()), limits: noLimits, now });
  });
  afterAll(async () => {
    await gateway?.stop();
    await database?.stop();
  });
  const it = test.runIf(!missing);
  const put = (made: TestEscrow, body: unknown = made.write(time)) => gateway.client.call('PUT', made.path, body);
  const ask = (made: TestEscrow, body: unknown = made.request(time)) =>
    gateway.client.call<EscrowState>('POST', `${made.path}/requests`, body);
  const refuse = (made: TestEscrow, body: unknown) => gateway.client.call('POST', `${made.path}/refusals`, body);
  const remove = (made: TestEscrow, body: unknown = made.removal()) =>
    gateway.client.call('POST', `${made.path}/removal`, body);
  const stored = async (days = 3) => {
    const made = await makeEscrow(chain.deployment, freshAccount(), days);
    expect((await put(made)).status).toBe(200);
    return made;
  };

  it('K12 the body is given out after the whole wait, to the recovery key alone, and opens to the seed', async () => {
    const made = await stored();
    expect((await made.take(gateway.client, time)).code).toBe('RECOVERY_WAITING');
    expect((await ask(made)).body).toEqual({
      escrow: made.escrow,
      days: 3,
      body: made.bodyHash,
      recovery: { request: made.requestId(time), at: time, left: 3 * day },
    });
    time += 3 * day - 1;
    expect((await made.state(gateway.client)).body.recovery?.left).toBe(1);
    expect((await made.take(gateway.client, time)).code).toBe('RECOVERY_WAITING');
    time += 1;
    expect((await made.take(gateway.client, time, made.controller)).code).toBe('NOT_ALLOWED');
    expect((await made.take(gateway.client, time, freshAccount())).code).toBe('NOT_ALLOWED');
    const { body } = await made.take(gateway.client, time);
    const secret = await openEscrow(made.recoveryKey, fromBase64url(body.body));
    expect([secret.seed, secret.entropy!].map(toBase64url)).toEqual(
      [made.secret.seed, made.secret.entropy].map(toBase64url),
    );
  });

  it('K12 asking again does not shorten or restart the wait, and one that was not used in a week lapses', async () => {
    const made = await stored(1);
    await ask(made);
    time += day - 100;
    expect((await ask(made)).body.recovery?.left).toBe(100);
    time += 100 + 7 * day - 1;
    expect((await made.take(gateway.client, time)).status).toBe(200);
    time += 1;
    expect((await made.take(gateway.client, time)).code).toBe('RECOVERY_WAITING');
    expect((await ask(made)).body.recovery?.left).toBe(day);
  });

  it('K12 a refusal by the controller ends a request for good, also when its wait was over; another waits anew', async () => {
    const made = await stored(1);
    const first = made.request(time);
    await ask(made, first);
    time += 60;
    const request = made.requestId(first.at);
    expect((await refuse(made, made.refusal(request, freshAccount()))).code).toBe('NOT_ALLOWED');
    expect((await refuse(made, made.refusal(random32()))).code).toBe('NOT_FOUND');
    expect((await refuse(made, made.refusal(request))).status).toBe(200);
    expect((await refuse(made, made.refusal(request))).status).toBe(200);
    expect((await made.state(gateway.client)).body.recovery).toBeUndefined();
    expect((await ask(made, first)).code).toBe('RECOVERY_REFUSED');
    time += 2 * day;
    expect((await made.take(gateway.client, time)).code).toBe('RECOVERY_WAITING');
    expect((await ask(made)).body.recovery?.left).toBe(day);
    const second = made.requestId(time);
    time += day;
    expect((await made.take(gateway.client, time)).status).toBe(200);
    await refuse(made, made.refusal(second));
    expect((await made.take(gateway.client, time)).code).toBe('RECOVERY_WAITING');
  });

  it('K12 what the controller removed is gone for good: not asked for, not given out, not stored again', async () => {
    const made = await stored(1);
    await ask(made);
    expect((await remove(made, made.removal(freshAccount()))).code).toBe('NOT_ALLOWED');
    time += day;
    expect((await remove(made)).status).toBe(200);
    expect((await remove(made)).status).toBe(200);
    expect((await made.take(gateway.client, time)).code).toBe('ESCROW_GONE');
    expect((await made.state(gateway.client)).code).toBe('ESCROW_GONE');
    expect((await ask(made)).code).toBe('ESCROW_GONE');
    expect((await put(made)).code).toBe('ESCROW_GONE');
  });

  it('V1 unsigned, stale, foreign and changed words about an escrow are refused and change nothing', async () => {
    const made = await makeEscrow(chain.deployment);
    const stranger = freshAccount();
    const elsewhere = { ...chain.deployment, chainId: 1 };
    expect((await put(made, made.write(time, { by: stranger }))).code).toBe('BAD_SIGNATURE');
    expect((await put(made, made.write(time, { on: elsewhere }))).code).toBe('BAD_SIGNATURE');
    expect((await put(made, { ...made.write(time), body: 'AAAA' })).code).toBe('BAD_SIGNATURE');
    expect((await put(made, { ...made.write(time), days: 1 })).code).toBe('BAD_SIGNATURE');
    expect((await put(made, made.write(time - 301))).code).toBe('STALE_SIGNATURE');
    for (const days of [0, 15]) expect((await put(made, made.write(time, { days }))).code).toBe('BAD_MESSAGE');
    expect((await put(made, { ...made.write(time), body: 'A'.repeat(1400) })).code).toBe('BAD_MESSAGE');
    expect((await gateway.client.call('PUT', `/escrows/${stranger.address}`, made.write(time))).code).toBe(
      'BAD_MESSAGE',
    );
    expect((await made.state(gateway.client)).code).toBe('ESCROW_GONE');
    expect((await ask(made)).code).toBe('ESCROW_GONE');
    expect((await remove(made)).code).toBe('ESCROW_GONE');

    expect((await put(made)).status).toBe(200);
    expect((await put(made)).status).toBe(200);
    expect((await put(made, made.write(time, { days: 1 }))).code).toBe('ALREADY_ANSWERED');
    expect((await ask(made, made.request(time, stranger.key))).code).toBe('BAD_SIGNATURE');
    expect((await ask(made, made.request(time - 301))).code).toBe('STALE_SIGNATURE');
    expect((await refuse(made, { ...made.refusal(random32()), request: random32() })).code).toBe('BAD_SIGNATURE');
    expect((await made.state(gateway.client)).body).toEqual({ escrow: made.escrow, days: 3, body: made.bodyHash });
  });

  it('a controller finds its own escrows, without the removed, and has four at most', async () => {
    const controller = freshAccount();
    const four = [];
    for (let i = 0; i < 4; i++) {
      const made = await makeEscrow(chain.deployment, controller);
      expect((await put(made)).status).toBe(200);
      four.push(made);
      time += 1;
    }
    expect((await put(await makeEscrow(chain.deployment, controller))).code).toBe('RATE_LIMITED');
    await remove(four[0]!);
    const list = async (account = controller) => {
      const authorization = accountHeader(chain.deployment, account, time);
      return (await gateway.client.call('GET', '/escrows', undefined, { authorization })).body;
    };
    expect(await list()).toMatchObject({ escrows: four.slice(1).map(({ escrow }) => ({ escrow })) });
    expect(await list(freshAccount())).toEqual({ escrows: [] });
    expect((await put(await makeEscrow(chain.deployment, controller))).status).toBe(200);
  });
});
