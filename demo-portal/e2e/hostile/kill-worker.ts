import type { CDPSession, Page } from '@playwright/test';

/** `stop` as the browser does it, `close` as a crash would. */
export type Death = 'stop' | 'close';

const workerIn = async (cdp: CDPSession, id: string) => {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id))?.targetId;
};

/**
 * Kills the extension's service worker and returns when that very worker is gone; false when none was running. Whoever
 * needs the background next starts another, so nothing here waits for silence.
 */
export async function killWorker(ownPage: Page, death: Death): Promise<boolean> {
  const cdp = await ownPage.context().newCDPSession(ownPage);
  try {
    const id = new URL(ownPage.url()).host;
    const target = await workerIn(cdp, id);
    if (target === undefined) return false;
    if (death === 'close') await cdp.send('Target.closeTarget', { targetId: target });
    else {
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
    }
    for (let tried = 0; (await workerIn(cdp, id)) === target; tried++)
      if (tried > 500) throw new Error(`the worker survived ${death}`);
    return true;
  } finally {
    await cdp.detach();
  }
}
