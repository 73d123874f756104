import browser from 'webextension-polyfill';

/** Chromium's, of which the polyfill knows nothing. */
interface ChromiumSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** Opens Chartkey beside the page, by a click; undefined where the browser has no such place. */
export function sidePanel(): (() => Promise<void>) | undefined {
  const { sidePanel: panel } = (globalThis as { chrome?: { sidePanel?: ChromiumSidePanel } }).chrome ?? {};
  if (panel)
    return async () => {
      const { id } = await browser.windows.getCurrent();
      if (id !== undefined) await panel.open({ windowId: id });
    };
  const { sidebarAction } = browser as Partial<typeof browser>;
  return sidebarAction && (() => sidebarAction.open());
}
