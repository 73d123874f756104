import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { testOutput, testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { runTrip, type TripStep } from './trip.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/trip-${testPorts.chain}`;
let stack: Stack;

test.beforeAll(async () => {
  stack = await startStack({ ports: testPorts, dataDir });
});
test.afterAll(async () => {
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** WCAG 2.2 AA by axe, on a screen of the trip as it stands. */
async function violations(page: Page, name: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const results = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  return results.violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target).join(' ')}`);
}

test('the consent trip: copy, narrower grant, opening, whole chart, stop, refusal; G9 and K5 hold; axe finds nothing', async () => {
  test.setTimeout(240_000);
  const steps: TripStep[] = [];
  const found: string[] = [];
  const result = await runTrip({
    stack,
    extension: `${root}${testOutput}/chrome-mv3`,
    screenshots: `${root}.chartkey/trip`,
    inspect: async (page, name) => void found.push(...(await violations(page, name))),
    onStep: (step) => {
      steps.push(step);
      console.log(`  ${step.name}: ${step.ms} ms, ${step.detail}`);
    },
  });
  expect(result.differences).toBe(0);
  expect(result.resourcesOut).toBe(result.resourcesIn);
  expect(steps).toHaveLength(11);
  expect(found).toEqual([]);
});
