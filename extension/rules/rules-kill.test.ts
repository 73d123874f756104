import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AccessRequest } from '#protocol/wire/agent';
import { getRequest } from '../approvals/journal.ts';
import { receiveRequest } from '../approvals/receive-request.ts';
import type { Engine } from '../background/create-context.ts';
import { resume, signAndSend } from '../background/resume.ts';
import { createClinic, vouchingBlocks } from '../testing/engine.ts';
import { openRuleScene, type RuleScene } from '../testing/rule-scene.ts';
import { answerByRules } from './answer-by-rules.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const day = 24 * 60 * 60_000;
let scene: RuleScene;
beforeEach(async () => {
  const clinic = await createClinic();
  scene = await openRuleScene(clinic, await vouchingBlocks(clinic));
});
afterEach(() => scene.close());

class Killed extends Error {}

/** A worker that dies at its `fuse`-th effect, before or after it. */
async function mortal(fuse: number, after: boolean): Promise<{ worker: Engine; used: () => number }> {
  let used = 0;
  const risky = <T extends object>(target: T, names: readonly (keyof T)[]): T => {
    const wrapped = { ...target };
    for (const name of names) {
      const real = target[name] as (...given: unknown[]) => Promise<unknown>;
      wrapped[name] = (async (...given: unknown[]) => {
        used += 1;
        if (used > fuse || (used === fuse && !after)) throw new Killed();
        const result = await real(...given);
        if (used >= fuse) throw new Killed();
        return result;
      }) as T[typeof name];
    }
    return wrapped;
  };
  const worker = await scene.newWorker();
  const store = risky(worker.store, ['change', 'write']);
  const risked = risky(worker.gateway, ['deposit', 'putHead', 'headOf', 'relay']);
  return { worker: { ...worker, store, gateway: risked }, used: () => used };
}

/** The question, the rule, the time to undo, and the sending: as far as this worker lives. */
async function runRule(worker: Engine, request: AccessRequest): Promise<void> {
  const { origin, documentId, tabId } = scene.page;
  const { isNew } = await receiveRequest(worker, request, { origin, documentId, tabId, active: true });
  if (isNew) await answerByRules(worker, request.requestId);
  const row = await getRequest(worker.store, request.requestId);
  if (row.state === 'approved') await signAndSend(worker, request.requestId);
  await resume(worker);
}

it('X10 a worker killed before or after every single effect of a rule: at most one grant, and no question is lost (gateway in memory)', async () => {
  await scene.careTeam();
  await scene.pass(2 * day);
  const counting = await mortal(Number.POSITIVE_INFINITY, false);
  await runRule(counting.worker, scene.asks());
  counting.worker.db.close();
  const effects = counting.used();
  expect(effects).toBeGreaterThan(7);
  let byRule = 0;
  let byPerson = 0;
  for (let fuse = 1; fuse <= effects; fuse++)
    for (const after of [false, true]) {
      await scene.pass(2 * day);
      const before = (await scene.engine.ledger.read()).grants.size;
      const relayed = scene.gateway.relayed.grants.size;
      const request = scene.asks();
      const { worker } = await mortal(fuse, after);
      await runRule(worker, request).catch((thrown: unknown) => {
        if (!(thrown instanceof Killed) && !(thrown instanceof Error && thrown.cause instanceof Killed)) throw thrown;
      });
      worker.db.close();
      await scene.pass(10 * 60_000);
      const next = await scene.newWorker();
      await runRule(next, request);
      await scene.pass(10 * 60_000);
      await resume(next);
      scene.engine.ledger.forget();
      const row = await getRequest(next.store, request.requestId);
      const grants = (await next.ledger.read()).grants.size - before;
      expect(grants).toBe(scene.gateway.relayed.grants.size - relayed);
      expect([row.state, grants, row.ruled !== undefined]).toEqual(
        row.state === 'granted' ? ['granted', 1, true] : ['pending', 0, false],
      );
      byRule += grants;
      byPerson += 1 - grants;
      if (row.state === 'pending')
        await next.store.write({ rows: { [`request/open/${request.requestId}`]: undefined } });
      next.db.close();
    }
  // The control: some deaths fell before it was signed, some after.
  expect(Math.min(byRule, byPerson)).toBeGreaterThan(2);
}, 120_000);
