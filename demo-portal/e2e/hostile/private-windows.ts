import type { Page } from '@playwright/test';

/** What chrome://extensions offers to its own page; not in the public typings. */
interface DeveloperChrome {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    getExtensionInfo(id: string): Promise<{ incognitoAccess: { isEnabled: boolean; isActive: boolean } }>;
  };
}

/** Presses "Allow in Incognito" for an extension on chrome://extensions. Whether there is such a switch, and it is on after. */
export async function allowInPrivate(page: Page, extensionId: string): Promise<{ offered: boolean; on: boolean }> {
  await page.goto('chrome://extensions/');
  return page.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as DeveloperChrome;
    // Otherwise an unpacked extension does not come back from the restart that the switch brings.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const { incognitoAccess } = await developerPrivate.getExtensionInfo(id);
    await developerPrivate
      .updateExtensionConfiguration({ extensionId: id, incognitoAccess: true })
      .catch(() => undefined);
    const after = await developerPrivate.getExtensionInfo(id);
    return { offered: incognitoAccess.isEnabled, on: after.incognitoAccess.isActive };
  }, extensionId);
}

/** Whether Chartkey answers the page in that tab, as a script of the page itself finds out. `from` is a page of an extension. */
export const answersIn = (from: Page, tabId: number): Promise<boolean> =>
  from.evaluate(async (id) => {
    const [first] = await chrome.scripting.executeScript({
      target: { tabId: id },
      world: 'MAIN',
      func: () =>
        new Promise<boolean>((done) => {
          const nonce = String(Math.random());
          window.addEventListener('message', ({ data }) => {
            if (data?.nonce === nonce) done(data.type === 'chartkey:port');
          });
          document.dispatchEvent(new CustomEvent('chartkey:discover', { detail: nonce }));
          window.postMessage({ type: 'none', nonce }, '*');
        }),
    });
    return first!.result as boolean;
  }, tabId);

/** Opens the address in a private window of the same profile and returns its tab, once it has loaded. */
export const openPrivately = (from: Page, url: string): Promise<number> =>
  from.evaluate(async (at) => {
    const opened = await chrome.windows.create({ incognito: true, url: at });
    if (!opened?.incognito) throw new Error('not a private window');
    const tabId = opened.tabs![0]!.id!;
    for (let tried = 0; tried < 200; tried++) {
      const { status, url: shown } = await chrome.tabs.get(tabId);
      if (status === 'complete' && shown?.startsWith(at)) return tabId;
      await new Promise((wait) => setTimeout(wait, 50));
    }
    throw new Error('the private page did not load');
  }, url);
