import { defineConfig } from '@playwright/test';

/** Journeys in real Chromium with the real extension, node and gateway. One at a time: they share ports and two cores. */
export default defineConfig({
  testDir: 'demo-portal/e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: '.chartkey/e2e',
  reporter: [['list']],
});
