import type { Parameters } from 'fast-check';
import { vi } from 'vitest';

const soak = process.env.CHARTKEY_SOAK === '1';
const seed = Number(process.env.CHARTKEY_SEED ?? Date.now() % 2 ** 31);
if (soak) vi.setConfig({ testTimeout: 60 * 60_000 });
console.info(`properties: seed ${seed}${soak ? ', soak' : ''}; repeat with CHARTKEY_SEED=${seed}`);

/** How often a property is tried: `reduced` in daily runs, `full` with CHARTKEY_SOAK=1. */
export const runs = (reduced: number, full: number): Parameters<unknown> => ({ numRuns: soak ? full : reduced, seed });
