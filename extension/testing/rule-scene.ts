import { randomUUID } from 'node:crypto';
import { scopeOfClass } from '#protocol/fhir/classes';
import type { AccessRequest } from '#protocol/wire/agent';
import { receiveRequest } from '../approvals/receive-request.ts';
import type { Engine } from '../background/create-context.ts';
import type { BlockReader } from '../chain/read-events.ts';
import { answerByRules } from '../rules/answer-by-rules.ts';
import { saveRule } from '../rules/change-rule.ts';
import type { ApproveTerms, RuleTerms } from '../rules/rule-terms.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession, openSession, readSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { createTestEngine, type MemoryGateway, memoryGateway, seedChart } from './engine.ts';
import type { Institution } from './institution.ts';
import { questionFrom, shareWith } from './share.ts';
import { wipeDatabase } from './wipe-database.ts';
import { openPage, type Page } from './worker.ts';

const labs = scopeOfClass('Observation.laboratory');

export interface RuleScene {
  engine: Engine;
  gateway: MemoryGateway;
  page: Page;
  /** Another worker on the same database, by the same clock. */
  newWorker(): Promise<Engine>;
  /** Time goes by, and the patient unlocks again. */
  pass(ms: number): Promise<void>;
  /** Moments go by. */
  wait(ms: number): void;
  termsFor(over?: Partial<ApproveTerms>): ApproveTerms;
  save(terms: RuleTerms, rule?: string, heads?: string[]): Promise<void>;
  asks(over?: Partial<AccessRequest>): AccessRequest;
  /** The page asks, and rules are asked as the worker asks them. */
  ask(
    over?: Partial<AccessRequest>,
    worker?: Engine,
  ): Promise<{ requestId: string; answered: Awaited<ReturnType<typeof answerByRules>> }>;
  /** A share by hand, and a rule: where most stories begin. */
  careTeam(terms?: RuleTerms): Promise<void>;
  close(): Promise<void>;
}

/** A vault with the small chart, and a clinic that asks for its lab results. Gateway and chain in memory. */
export async function openRuleScene(clinic: Institution, blocks: BlockReader): Promise<RuleScene> {
  let clock = 0;
  const gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  const newWorker = () => createTestEngine({ blocks, gateway: gateway.client, now: () => Date.now() + clock });
  const engine = await newWorker();
  await seedChart(engine, gateway.blobs);
  const page = openPage(clinic.origin);
  const { origin, documentId, tabId } = page;
  const { name, place } = clinic.profile;
  const members = [{ grantee: clinic.address, origin: clinic.origin, name, place }];
  const scene: RuleScene = {
    ...{ engine, gateway, page, newWorker },
    pass: async (ms) => {
      const { key } = await readSession(engine.now());
      clock += ms;
      await openSession(key, 15, engine.now());
    },
    wait: (ms) => {
      clock += ms;
    },
    termsFor: (over) => ({
      action: 'approve',
      who: { kind: 'members', members },
      classes: ['Observation.laboratory'],
      days: 30,
      months: 36,
      ...over,
    }),
    save: (terms, rule, heads = []) =>
      saveRule(engine, { rule, heads, terms, text: `As read: ${JSON.stringify(terms.action)}`, language: 'en' }),
    asks: (over) => questionFrom(clinic, randomUUID(), { scopes: [labs], days: 90, dataUntil: '2026-11', ...over }),
    ask: async (over, worker = engine) => {
      const request = scene.asks(over);
      await receiveRequest(worker, request, { origin, documentId, tabId, active: true });
      return { requestId: request.requestId, answered: await answerByRules(worker, request.requestId) };
    },
    careTeam: async (terms = scene.termsFor()) => {
      await shareWith(engine, clinic, { over: { dataUntil: '2026-11' }, page });
      await scene.save(terms);
    },
    close: async () => {
      page.leave();
      engine.db.close();
      await endSession();
      await wipeDatabase();
    },
  };
  return scene;
}
