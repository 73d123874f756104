import browser from 'webextension-polyfill';
import type { ScreenNews, Topic } from '../messages/protocol.ts';
import { mirrorOf } from '../mirror/mirror.ts';
import { readWatch } from '../recovery/watch-row.ts';
import type { Engine } from './create-context.ts';
import { phaseOf } from './phase.ts';
import { pendingNow } from './popup-view.ts';

/** Milliseconds in which several changes become one piece of news. */
const gather = 30;

/** Tells open screens what went stale, and keeps the badge at the number of questions that wait. */
/** What is also written down in a log or a row, and therefore belongs into the copy at the gateway. */
const written: readonly Topic[] = ['sharing', 'activity', 'records', 'portals', 'settings'];

export function createNews(everyone: () => Promise<readonly Engine[]>): (...topics: Topic[]) => void {
  const waiting = new Set<Topic>();
  const flush = async () => {
    const news = [...waiting];
    waiting.clear();
    // Nobody listening is the usual case.
    await browser.runtime.sendMessage({ news } satisfies ScreenNews).catch(() => undefined);
    if (news.includes('approvals') || news.includes('state')) await badge(everyone).catch(() => undefined);
    if (news.some((topic) => written.includes(topic)))
      for (const engine of await everyone().catch(() => [])) mirrorOf(engine).poke();
  };
  return (...topics) => {
    if (waiting.size === 0) setTimeout(() => void flush(), gather);
    for (const topic of topics) waiting.add(topic);
  };
}

async function badge(everyone: () => Promise<readonly Engine[]>): Promise<void> {
  const waiting = await Promise.all(
    (await everyone()).map(async (engine) =>
      (await phaseOf(engine)) === 'ready' ? (await pendingNow(engine)).length : 0,
    ),
  );
  const pending = waiting.reduce((sum, count) => sum + count, 0);
  // Somebody asks for the keys: that outranks every question, and is said while locked too (K12).
  const alarmed = (await readWatch()).notices.length > 0;
  await browser.action.setBadgeText({ text: alarmed ? '!' : pending > 0 ? String(pending) : '' });
}
