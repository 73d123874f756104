import { defineConfig } from '@playwright/test';
import { testWorkers } from './scripts/ports.ts';

/** Journeys in real Chromium with the real extension, node and gateway; the files of tests in turns by two workers. */
export default defineConfig({
  testDir: 'demo-portal/e2e',
  testMatch: '**/*.spec.ts',
  workers: testWorkers,
  // A shared machine may stall a browser for seconds; what passes only at a later try is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: '.chartkey/e2e',
  reporter: [['list']],
});
