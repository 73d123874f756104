import { readChart } from '#protocol/fhir/read-chart';
import { newLane } from '../approvals/fresh-path.ts';
import { createEngine, type Engine } from '../background/create-context.ts';
import { continueFilings } from '../background/resume.ts';
import { documents } from '../portals/documents.ts';
import { filingBatch } from '../records/filing.ts';
import { sealChart } from '../records/seal-chart.ts';
import { openDatabase } from '../storage/database.ts';
import { createVault } from '../vault/create-vault.ts';
import { newWords } from '../vault/words.ts';
import { smallChart } from './small-chart.ts';
import type { TestStack } from './start-stack.ts';

/** An unlocked worker's engine over a real chain and a real gateway, with the small chart uploaded. */
export async function createRealEngine({ config }: TestStack, now = () => Date.now()): Promise<Engine> {
  const db = await openDatabase();
  const quiet = () => undefined;
  const engine = createEngine({ config, db, documents, now, news: quiet, wake: quiet });
  await createVault('correct horse battery', newWords(12));
  const lane = newLane();
  await engine.store.write({ facts: [{ kind: 'device', lane }] });
  const path = { branch: 'owners' as const, lane, index: 1 };
  const { resources } = readChart(smallChart);
  const sealed = await sealChart({ resources, path, title: 'Small chart', at: engine.now() }, engine);
  await engine.store.write(filingBatch(sealed));
  await continueFilings(engine);
  await engine.follower.sync();
  return engine;
}
