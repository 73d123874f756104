import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { gatewayIdOf } from '#protocol/lease';
import { hashOf } from '#protocol/typed-data';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import { startTestChain, type TestChain } from '../testing/chain.ts';
import { makeSession, type Session } from '../testing/clinician.ts';
import { accreditCustodian, anchorsOf, disclosuresOf, grewFrom, isProven } from '../testing/custodian.ts';
import { databases, type TestDatabase } from '../testing/databases.ts';
import { noLimits } from '../testing/no-limits.ts';
import { accountHeader, freshAccount, makeGrant, type TestGrant } from '../testing/patient.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

let chain: TestChain;
let session: Session;
beforeAll(async () => {
  chain = await startTestChain();
  session = await makeSession(chain.deployment, chain.clinic);
});
afterAll(() => chain.stop());

describe.each(databases)('anchoring disclosures at a gateway on $name', ({ name, missing, start }) => {
  let database: TestDatabase;
  let gateway: TestGateway;
  let custodian: Hex;
  let id: Hex;
  beforeAll(async () => {
    if (missing) return;
    database = await start();
    const account = await accreditCustodian(chain);
    // One account for each gateway: each log is another.
    const key = name === 'SQLite' ? account : chain.anvil.accounts[7]!;
    if (key !== account) await chain.accredit(key.address);
    custodian = key.address;
    const anchoring = { custodianKey: key.privateKey, anchorSeconds: 1, limits: noLimits };
    gateway = await startTestGateway(chain, { ...(await database.fresh()), ...anchoring });
    id = await gatewayIdOf(gateway.url);
  });
  afterAll(async () => {
    await gateway?.stop();
    await database?.stop();
  });
  const it = test.runIf(!missing);

  const openedBy = async (times: number): Promise<TestGrant> => {
    const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
    await gateway.client.publish(grant);
    for (let i = 0; i < times; i++) expect((await gateway.client.lease(grant.id, session)).status).toBe(200);
    return grant;
  };
  const whenAnchored = (grant: TestGrant, count: number): Promise<DisclosuresOfGrant> =>
    until(`${count} openings are anchored`, async () => {
      const answer = await disclosuresOf(gateway.client, grant);
      return answer.anchored === count && answer;
    });

  it('D3 every stored receipt is under an anchor of the chain, numbered, within two cadences', async () => {
    const [mine, other] = [await openedBy(3), await openedBy(1)];
    const began = Date.now();
    const answer = await whenAnchored(mine, 3);
    // One more for a slow machine: the cadence is a second.
    expect(Date.now() - began).toBeLessThan(3_000);
    expect(await isProven(answer, id, await anchorsOf(chain, custodian))).toBe(true);
    expect(answer.proofs.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    const headers = { authorization: accountHeader(chain.deployment, mine.patient) };
    const { body } = await gateway.client.call<{ receipts: { receipt: Parameters<typeof hashOf<'Receipt'>>[1] }[] }>(
      'GET',
      '/receipts',
      undefined,
      headers,
    );
    const told = body.receipts.map(({ receipt }) => hashOf('Receipt', receipt));
    expect(answer.proofs.map(({ receipt }) => receipt).sort()).toEqual(told.sort());
    // A control: what is changed is not proven.
    const [first, ...rest] = answer.proofs;
    const forged = { ...answer, proofs: [{ ...first!, ordinal: 2 }, ...rest] };
    expect(await isProven(forged, id, await anchorsOf(chain, custodian))).toBe(false);
    expect((await whenAnchored(other, 1)).proofs.map(({ ordinal }) => ordinal)).toEqual([1]);
  });

  it('D3 later states extend every earlier one', async () => {
    const grant = await openedBy(1);
    const first = await whenAnchored(grant, 1);
    await gateway.client.lease(grant.id, session);
    const query = `?from=${first.head!.size}&since=1`;
    const second = await until('the second opening is anchored', async () => {
      const answer = await disclosuresOf(gateway.client, grant, query);
      return answer.anchored === 2 && answer;
    });
    expect(second.proofs.map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(await grewFrom(first, second)).toBe(true);
    expect(await isProven(second, id, await anchorsOf(chain, custodian))).toBe(true);
  });

  it('an anchor goes out every cadence whether or not anything was opened, and no two are alike', async () => {
    const before = (await anchorsOf(chain, custodian)).length;
    const anchors = await until('three more anchors', async () => {
      const now = await anchorsOf(chain, custodian);
      return now.length >= before + 3 && now;
    });
    expect(new Set(anchors).size).toBe(anchors.length);
    const { body } = await gateway.client.call<{ newest: { epoch: number } }>('GET', '/disclosures');
    expect(body).toMatchObject({ custodian, cadence: 1 });
    expect(body.newest.epoch).toBeGreaterThanOrEqual(before);
    expect((await gateway.client.call('GET', '/healthz')).body).toMatchObject({ disclosures: { custodian } });
  });

  it('proofs are told to the patient alone, and tell nothing of anybody else’s openings', async () => {
    const [mine, theirs] = [await openedBy(1), await openedBy(1)];
    const [answer, other] = [await whenAnchored(mine, 1), await whenAnchored(theirs, 1)];
    const path = `/disclosures/${mine.id}`;
    expect((await gateway.client.call('GET', path)).code).toBe('BAD_SIGNATURE');
    const stranger = { authorization: accountHeader(chain.deployment, theirs.patient) };
    expect((await gateway.client.call('GET', path, undefined, stranger)).code).toBe('GRANT_UNKNOWN');
    const headers = { authorization: accountHeader(chain.deployment, freshAccount()) };
    expect((await gateway.client.call('GET', path, undefined, headers)).code).toBe('GRANT_UNKNOWN');
    expect((await gateway.client.call('GET', '/disclosures/0x12', undefined, headers)).code).toBe('BAD_MESSAGE');
    const said = JSON.stringify(answer);
    for (const secret of [theirs.id, other.proofs[0]!.receipt, other.proofs[0]!.salt, theirs.patient.address])
      expect(said).not.toContain(secret);
  });
});
