import browser from 'webextension-polyfill';
import { fromWire } from '#protocol/errors';
import type { ScreenInput, ScreenMethod, ScreenNews, ScreenResults, Topic } from './protocol.ts';

interface Answer {
  result?: unknown;
  error?: unknown;
}

/** Asks the background, waking it if it slept. Throws the ChartkeyError that it answered with. */
export async function call<M extends ScreenMethod>(method: M, params: ScreenInput<M>): Promise<ScreenResults[M]> {
  const answer = (await browser.runtime.sendMessage({ screen: method, params })) as Answer | undefined;
  if (answer && 'result' in answer) return answer.result as ScreenResults[M];
  throw fromWire(answer?.error);
}

/** Hears what went stale until the returned function is called. */
export function onNews(hear: (topics: readonly Topic[]) => void): () => void {
  const listener = (message: unknown): undefined => {
    const { news } = (message ?? {}) as Partial<ScreenNews>;
    if (Array.isArray(news)) hear(news);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
