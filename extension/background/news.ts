import browser from 'webextension-polyfill';
import type { ScreenNews, Topic } from '../messages/protocol.ts';
import { mirrorOf } from '../mirror/mirror.ts';
import { pauseView } from '../pause/pause-view.ts';
import { readWatch } from '../recovery/watch-row.ts';
import type { Engine } from './create-context.ts';
import { phaseOf } from './phase.ts';
import { pendingNow } from './popup-view.ts';
import { waitingTitle, workerWords } from './worker-words.ts';

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
  const all = await everyone();
  const waiting = await Promise.all(
    all.map(async (engine) => ((await phaseOf(engine)) === 'ready' ? (await pendingNow(engine)).length : 0)),
  );
  const pending = waiting.reduce((sum, count) => sum + count, 0);
  // Somebody asks for the keys: that outranks every question, and is said while locked too (K12).
  const alarmed = (await readWatch()).notices.length > 0;
  const pause = all[0] && (await pauseView(all[0].db));
  const paused = pause !== undefined && pause.state !== 'resuming';
  /** What the badge means, for who hears or points at the button: the first of these that holds. */
  const titleOf = async () => {
    const words = await workerWords();
    if (alarmed) return words.keysAsked;
    if (paused) return pause.state === 'asked' ? words.pauseAsked : words.paused;
    if (all[0] && (await phaseOf(all[0])) === 'locked') return words.locked;
    return pending > 0 ? waitingTitle(words, pending) : words.brand;
  };
  const count = paused ? '❚❚' : pending > 0 ? String(pending) : '';
  await browser.action.setBadgeText({ text: alarmed ? '!' : count });
  await browser.action.setTitle({ title: await titleOf() });
}
