import type { Page } from '@playwright/test';

/** `stop` as the browser does it, `close` as a crash would. */
export type Death = 'stop' | 'close';

/**
 * Kills the extension's service worker and returns when the browser has said that it stopped. Whoever needs the background
 * next starts another one, perhaps already: nothing here waits for silence. Throws when none was running.
 */
export async function killWorker(ownPage: Page, death: Death): Promise<void> {
  const cdp = await ownPage.context().newCDPSession(ownPage);
  const { host } = new URL(ownPage.url());
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let killed = false;
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const over = versions.some((one) => one.scriptURL.includes(host) && one.runningStatus === 'stopped');
    if (killed && over) resolve();
  });
  try {
    await cdp.send('ServiceWorker.enable');
    const { targetInfos } = await cdp.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(host));
    if (!worker) throw new Error('no worker was running');
    killed = true;
    if (death === 'close') await cdp.send('Target.closeTarget', { targetId: worker.targetId });
    else await cdp.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await cdp.detach();
  }
}
