import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Unit and property tests. Browser journeys live in demo-portal/e2e and run under Playwright. */
export default defineConfig({
  resolve: { conditions: ['node', 'import', 'default'] },
  test: {
    include: ['{protocol,contracts,gateway,extension,widget,demo-portal,scripts}/**/*.test.ts?(x)'],
    exclude: ['**/node_modules/**', '**/dist/**', 'demo-portal/e2e/**'],
    globalSetup: 'scripts/test-folder.ts',
    setupFiles: 'extension/testing/speak-english.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true },
    restoreMocks: true,
    // On two cores vitest would use one of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Real servers and clocks on a shared machine; without CI nothing is tried twice.
    retry: process.env.CI ? 1 : 0,
  },
});
