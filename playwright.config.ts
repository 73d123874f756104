import { defineConfig } from '@playwright/test';

/** Journeys in real Chromium with the real extension, node and gateway. One at a time: they share ports and two cores. */
export default defineConfig({
  testDir: 'demo-portal/e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  // A shared machine may stall a browser for seconds; what passes only at a later try is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: '.chartkey/e2e',
  reporter: [['list']],
});
