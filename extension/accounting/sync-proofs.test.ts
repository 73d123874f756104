import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { roles } from '#contracts/roles';
import type { Hex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import { syncReceipts } from '../grants/sync-receipts.ts';
import { createInstitution, type Institution } from '../testing/institution.ts';
import { readAs } from '../testing/reader.ts';
import { createRealEngine } from '../testing/real-engine.ts';
import { shareWith } from '../testing/share.ts';
import { custodianIndex, startTestStack, type TestStack } from '../testing/start-stack.ts';
import { evidencePlace, type ProofRow, proofPlace, type SeenRow, seenPlace } from './proof-row.ts';
import { accountingSummary } from './summary.ts';
import { syncProofs } from './sync-proofs.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

let stack: TestStack;
let clinic: Institution;
let engine: Engine;
let grant: Hex;
beforeAll(async () => {
  stack = await startTestStack({ anchorSeconds: 1 });
  const { accounts } = stack.anvil;
  const now = Math.floor(Date.now() / 1000);
  const origin = 'http://lakeview.localhost:8802';
  clinic = await createInstitution(accounts[5]!, 'Lakeview Cardiology', origin, stack.config.deployment, now);
  await stack.accredit(clinic.address, await canonicalHash(clinic.profile));
  await stack.accredit(accounts[custodianIndex]!.address, `0x${'22'.repeat(32)}`, roles.CUSTODIAN);
  engine = await createRealEngine(stack);
  grant = await shareWith(engine, clinic);
});
afterAll(() => stack.stop());

const open = async () => {
  const entry = (await engine.ledger.granted([grant])).get(grant)!;
  await readAs(clinic, entry.grant, stack.config.gateway, engine.chain);
};
const sync = async (with_: Engine = engine) => {
  await with_.follower.sync();
  await syncReceipts(with_);
  await syncProofs(with_, true);
};
const rowOf = (id = grant) => engine.store.row<ProofRow>(proofPlace(id));
const until = async (what: string, look: () => Promise<boolean>) => {
  for (let tried = 0; tried < 100; tried++) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never: ${what}`);
};

const openings = async () => (await engine.ledger.read()).openings.get(grant) ?? [];
/** Everything that was opened so far is proven, and nothing contradicts anything. */
const allProven = async () => {
  await sync();
  const row = await rowOf();
  return row?.proven.length === (await openings()).length && row.contradictions.length === 0;
};

beforeEach(async () => {
  await engine.store.write({ rows: { [proofPlace(grant)]: undefined, [seenPlace]: undefined } });
  while ((await openings()).length < 2) {
    await open();
    await sync();
  }
  await until('all is proven', allProven);
});

it('D3 every opening is found under an anchor of the real chain, and its evidence is kept', async () => {
  const row = (await rowOf())!;
  const custodian = stack.anvil.accounts[custodianIndex]!.address;
  expect(row).toMatchObject({ custodian, cadence: 1, contradictions: [] });
  const receipts = (await openings()).map(({ receipt }) => receipt);
  expect(new Set(row.proven.map(({ receipt }) => receipt))).toEqual(new Set(receipts));
  expect(row.proven.map(({ ordinal }) => ordinal)).toEqual(receipts.map((_, i) => i + 1));
  for (const receipt of receipts)
    expect(await engine.store.row(evidencePlace(grant, receipt))).toMatchObject({ receipt });
  const first = (await engine.store.row<SeenRow>(seenPlace))!;
  await until('the log went on', async () => {
    await sync();
    return (await engine.store.row<SeenRow>(seenPlace))!.epoch > first.epoch;
  });
  expect(await engine.store.row<SeenRow>(seenPlace)).toMatchObject({ rewritten: [] });
});

it('D3 a gateway that hides an opening it has anchored is found out, and believed again when it shows it', async () => {
  const known = (await openings()).length;
  await open();
  const hiding: Engine = {
    ...engine,
    gateway: {
      ...engine.gateway,
      receipts: async (...asked) => (await engine.gateway.receipts(...asked)).slice(0, known),
    },
  };
  await until('it is found out', async () => {
    await hiding.follower.sync();
    await syncProofs(hiding, true);
    return (await rowOf())!.contradictions.includes('missing');
  });
  expect(await rowOf()).toMatchObject({ anchored: known + 1 });
  expect(await openings()).toHaveLength(known);
  await sync();
  expect(await rowOf()).toMatchObject({ contradictions: [] });
  expect((await rowOf())!.proven).toHaveLength(known + 1);
});

it('D3 a gateway that shows another log than before is written down', async () => {
  const before = (await engine.store.row<SeenRow>(seenPlace))!;
  await engine.store.write({ rows: { [seenPlace]: { ...before, root: `0x${'77'.repeat(32)}` } } });
  await until('it is found out', async () => {
    await sync();
    return ((await engine.store.row<SeenRow>(seenPlace))?.rewritten.length ?? 0) > 0;
  });
});

it('a gateway that is away, or never anchored, changes no verdict and loses nothing', async () => {
  const before = await rowOf();
  await stack.stopGateway();
  expect(await syncProofs(engine, true)).toEqual({ answered: 0, failed: 'OFFLINE' });
  expect(await rowOf()).toEqual(before);
  await stack.startGateway();
  const without: Engine = { ...engine, gateway: { ...engine.gateway, disclosures: async () => undefined } };
  await engine.store.write({ rows: { [proofPlace(grant)]: undefined } });
  expect(await syncProofs(without, true)).not.toHaveProperty('failed');
  expect(await rowOf()).toMatchObject({ custodian: 'none', contradictions: [] });
});

it('D3 a gateway that anchored and proves no more, by an error or by saying that it never did, is found out', async () => {
  const { proven } = (await rowOf())!;
  const refusals: Engine['gateway']['disclosures'][] = [
    async () => undefined,
    async () => {
      throw new ChartkeyError('INTERNAL');
    },
    async () => {
      throw new ChartkeyError('BAD_MESSAGE');
    },
  ];
  for (const disclosures of refusals) {
    await sync();
    expect((await rowOf())?.contradictions).toEqual([]);
    await syncProofs({ ...engine, gateway: { ...engine.gateway, disclosures } }, true);
    expect(await rowOf()).toMatchObject({ contradictions: ['refused'], proven });
  }
  await sync();
  const away = async () => {
    throw new ChartkeyError('OFFLINE');
  };
  await syncProofs({ ...engine, gateway: { ...engine.gateway, disclosures: away } }, true);
  expect((await rowOf())?.contradictions).toEqual([]);
});

/** What the gateway's answer is changed to, and how the run ended. */
const syncWith = (disclosures: Engine['gateway']['disclosures'], change: Partial<Engine> = {}) =>
  syncProofs({ ...engine, ...change, gateway: { ...engine.gateway, disclosures } }, true);
const unknown = async () => {
  throw new ChartkeyError('GRANT_UNKNOWN');
};

it('D3 a gateway that knows nothing of a grant whose openings are held here has lost them', async () => {
  const { proven } = (await rowOf())!;
  expect(await syncWith(unknown)).not.toHaveProperty('failed');
  expect(await rowOf()).toMatchObject({ contradictions: ['forgotten'], held: 0, proven });
  // Also where it was never asked before.
  await engine.store.write({ rows: { [proofPlace(grant)]: undefined } });
  await syncWith(unknown);
  expect(await rowOf()).toMatchObject({ contradictions: ['forgotten'], held: 0 });
  const { gaps } = await accountingSummary(engine, false);
  const found = { kind: 'openingsForgotten', grant, expected: (await openings()).length, found: 0 };
  expect(gaps).toContainEqual(expect.objectContaining(found));
  await sync();
  expect(await rowOf()).toMatchObject({ contradictions: [] });
});

it('a grant that was never opened, and is not there yet, is no loss', async () => {
  const other = await shareWith(engine, clinic);
  expect(
    await syncWith(async (asked, ...rest) =>
      asked === other ? unknown() : engine.gateway.disclosures(asked, ...rest),
    ),
  ).not.toHaveProperty('failed');
  expect(await rowOf(other)).toBeUndefined();
});

it('D3 a state in a block that nobody has is a proof that does not hold; one just ahead of our node waits', async () => {
  const before = await rowOf();
  const seen = await engine.store.row<SeenRow>(seenPlace);
  const { block } = await engine.follower.sync();
  const naming =
    (far: number): Engine['gateway']['disclosures'] =>
    async (...asked) => {
      const answer = (await engine.gateway.disclosures(...asked))!;
      return { ...answer, head: { ...answer.head!, block: block + far } };
    };
  expect(await syncWith(naming(30))).toMatchObject({ failed: 'FOLLOWER_LAGGING' });
  expect(await rowOf()).toEqual(before);
  // A node of ours that stands still proves nothing against anybody.
  const standing = { ...engine.follower, timeOf: async () => Math.floor(engine.now() / 1000) - 3_600 };
  expect(await syncWith(naming(10 ** 12), { follower: standing })).toMatchObject({ failed: 'FOLLOWER_LAGGING' });
  expect(await rowOf()).toEqual(before);
  await syncWith(naming(10 ** 12));
  expect(await rowOf()).toMatchObject({ contradictions: ['unproven'], proven: before!.proven });
  expect(await engine.store.row<SeenRow>(seenPlace)).toEqual(seen);
});

it('D3 a state that is not on the chain is not remembered: what follows is held against the last one that was', async () => {
  const seen = await engine.store.row<SeenRow>(seenPlace);
  await syncWith(async (...asked) => {
    const answer = (await engine.gateway.disclosures(...asked))!;
    return { ...answer, head: { ...answer.head!, epoch: 10 ** 9 } };
  });
  expect((await rowOf())?.contradictions).toContain('unproven');
  expect(await engine.store.row<SeenRow>(seenPlace)).toEqual(seen);
});
