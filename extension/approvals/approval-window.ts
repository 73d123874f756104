import browser from 'webextension-polyfill';
import { type ApproveTarget, approveAddress } from '../messages/approve-address.ts';

/** CSS pixels of the popup window, with room for the frame; the screen holds at 320 as well. */
const size = { width: 420, height: 760 };

const readWindow = async (): Promise<number | undefined> =>
  (await browser.storage.session.get('approvalWindow')).approvalWindow as number | undefined;

/**
 * The one approval window (X1). When it is open it comes to the front and keeps what it shows; its screen lists what
 * waits behind. Only the background opens it, for a question that is in the journal already.
 */
export async function showApproval(target: ApproveTarget): Promise<void> {
  const known = await readWindow();
  if (known !== undefined) {
    const focused = await browser.windows.update(known, { focused: true }).catch(() => undefined);
    if (focused) return;
  }
  const opened = await browser.windows.create({ url: approveAddress(target), type: 'popup', ...size });
  if (opened.id !== undefined) await browser.storage.session.set({ approvalWindow: opened.id });
}
