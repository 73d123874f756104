import { randomInt, randomUUID } from 'node:crypto';
import type { Spread } from './intake.ts';

/**
 * Milliseconds of quiet after which rows from one network address are taken to be another occasion, and the longest
 * one.
 */
const quiet = 10_000;
const longest = 60_000;
const remembered = 10_000;

/**
 * Makes the rule that keeps "Stop all" from telling the chain which grants belong to one patient: rows that arrive from
 * one client on one occasion, in one request or many, get distinct batches and, from the second on, random delays.
 * Which client that is lives in memory, under a random name, for the occasion only.
 */
export function createSpread(flushMs: number) {
  const occasions = new Map<string, { client: string; began: number; seen: number; next: number }>();
  return (address: string, count: number, nowMs: number): Spread => {
    let occasion = occasions.get(address);
    if (!occasion || nowMs - occasion.seen > quiet || nowMs - occasion.began > longest)
      occasion = { client: randomUUID(), began: nowMs, seen: nowMs, next: nowMs };
    const dues: number[] = [];
    for (let i = 0; i < count; i++) {
      dues.push(Math.max(occasion.next, nowMs));
      occasion.next = dues[i]! + flushMs + randomInt(2 * flushMs + 1);
    }
    occasion.seen = nowMs;
    occasions.delete(address);
    if (occasions.size >= remembered) occasions.delete(occasions.keys().next().value!);
    occasions.set(address, occasion);
    const order = shuffled(dues);
    return { client: occasion.client, dueOf: (index) => order[index]! };
  };
}

/** The order rows were listed in says something too. */
function shuffled<T>(items: readonly T[]): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
