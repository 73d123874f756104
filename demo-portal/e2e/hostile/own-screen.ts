import type { Page } from '@playwright/test';
import { fromWire } from '#protocol/errors';
import type { ScreenInput, ScreenMethod, ScreenResults } from '../../../extension/messages/protocol.ts';

/**
 * Asks the background from one of the extension's own pages, as its screens do. Throws the ChartkeyError it answers with;
 * a worker that dies meanwhile is asked again, since every question here only looks or is safe to repeat.
 */
export async function askBackground<M extends ScreenMethod>(
  page: Page,
  method: M,
  params: ScreenInput<M>,
): Promise<ScreenResults[M]> {
  for (let tried = 1; ; tried++) {
    const answer = await page.evaluate(
      (call) =>
        (chrome.runtime.sendMessage(call) as Promise<{ result?: unknown; error?: unknown } | undefined>).catch(
          () => undefined,
        ),
      { screen: method, params },
    );
    if (answer && 'result' in answer) return answer.result as ScreenResults[M];
    if (answer || tried === 20) throw fromWire(answer?.error);
  }
}
