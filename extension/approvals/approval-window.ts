import browser from 'webextension-polyfill';
import { type ApproveTarget, approveAddress } from '../messages/approve-address.ts';

/** CSS pixels of the popup window, with room for the frame; the screen holds at 320 as well. */
const size = { width: 420, height: 760 };

/**
 * The one approval window (X1). When it is open it comes to the front and keeps what it shows; its screen lists what
 * waits behind. Only the background opens it, for a question that is in the journal already, and one caller at a time:
 * ten sites that ask in the same moment get one window (V3).
 */
export const showApproval = (target: ApproveTarget): Promise<void> =>
  navigator.locks.request('chartkey.approval-window', async () => {
    for (const known of await openWindows()) {
      const focused = await browser.windows.update(known, { focused: true }).catch(() => undefined);
      if (focused) return;
    }
    const opened = await browser.windows.create({ url: approveAddress(target), type: 'popup', ...size });
    if (opened.id !== undefined) await browser.storage.session.set({ approvalWindow: opened.id });
  });

/** The one we remember, and one that a worker opened just before it died (X10). */
async function openWindows(): Promise<number[]> {
  const { approvalWindow } = (await browser.storage.session.get('approvalWindow')) as { approvalWindow?: number };
  if (approvalWindow !== undefined) return [approvalWindow, ...(await unremembered())];
  return unremembered();
}

async function unremembered(): Promise<number[]> {
  const url = browser.runtime.getURL('approve.html');
  const tabs = await browser.tabs.query({ url, windowType: 'popup' }).catch(() => []);
  return tabs.flatMap(({ windowId }) => (windowId === undefined ? [] : [windowId]));
}
