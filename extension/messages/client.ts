import browser from 'webextension-polyfill';
import { ChartkeyError, fromWire } from '#protocol/errors';
import type { ScreenInput, ScreenMethod, ScreenNews, ScreenResults, Topic } from './protocol.ts';

interface Answer {
  result?: unknown;
  error?: unknown;
}

/** Changes nothing, so it may be asked again. */
const looks = /\.(?:get|view|list|items|preview)$/;
const tries = 3;

/**
 * Asks the background, waking it if it slept. Throws the ChartkeyError that it answered with. When the worker dies over a
 * question that only looks, the next one is asked (X10); over anything else it throws `TIMEOUT`: the journal knows what
 * became of it, and the screen's next look tells.
 */
export async function call<M extends ScreenMethod>(method: M, params: ScreenInput<M>): Promise<ScreenResults[M]> {
  for (let tried = 1; ; tried++) {
    const answer = (await browser.runtime.sendMessage({ screen: method, params }).catch(() => undefined)) as
      | Answer
      | undefined;
    if (answer && 'result' in answer) return answer.result as ScreenResults[M];
    if (answer) throw fromWire(answer.error);
    if (!looks.test(method) || tried === tries) throw new ChartkeyError('TIMEOUT', { detail: 'the worker stopped' });
  }
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
