import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
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

test('the consent trip: copy, narrower grant, opening, whole chart, stop, refusal; G9 and K5 hold', async () => {
  test.setTimeout(240_000);
  const steps: TripStep[] = [];
  const result = await runTrip({
    stack,
    extension: `${root}${testOutput}/chrome-mv3`,
    screenshots: `${root}.chartkey/trip`,
    onStep: (step) => {
      steps.push(step);
      console.log(`  ${step.name}: ${step.ms} ms, ${step.detail}`);
    },
  });
  expect(result.differences).toBe(0);
  expect(result.resourcesOut).toBe(result.resourcesIn);
  expect(steps).toHaveLength(11);
});
