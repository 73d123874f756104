import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';

/**
 * The real toolbar popup. Playwright does not show action popups as pages, so this speaks CDP to its target: enough to
 * read it, press a button by its name, and take its picture.
 */
export interface ToolbarPopup {
  text(): Promise<string>;
  /** Waits for a button with this accessible name (or the start of it) and clicks it. */
  press(name: string): Promise<void>;
  waitFor(text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** As the browser does when something else takes the focus. */
  close(): Promise<void>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function poll<T>(what: string, probe: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const found = await probe();
    if (found) return found;
    await pause(50);
  }
  throw new Error(`popup: no ${what}`);
}

/** Opens the popup over `tab`, as a click on the toolbar icon does. `extensionPage` is any open page of the extension. */
export async function openToolbarPopup(tab: Page, extensionPage: Page): Promise<ToolbarPopup> {
  await tab.bringToFront();
  const cdp = await tab.context().newCDPSession(tab);
  await clickToolbarIcon(tab, new URL(extensionPage.url()).host);
  const target = await poll('window', async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ url }) => /^chrome-extension:\/\/[a-p]{32}\/popup\.html/.test(url));
  });
  const call = await attach(cdp, target.targetId);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result } = await call<{ result: { value: T } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
      userGesture: true,
    });
    return result.value;
  };
  const text = () => evaluate<string>('document.body.innerText');
  return {
    text,
    waitFor: async (wanted) => {
      await poll(`text ${wanted}; it says: ${await text()}`, async () => (await text()).includes(wanted) || undefined);
    },
    press: async (name) => {
      await poll(`button ${name}; it says: ${await text()}`, () =>
        evaluate<boolean>(`(${pressButton})(${JSON.stringify(name)})`),
      );
    },
    screenshot: async (path) => {
      const { data } = await call<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    close: async () => {
      // The browser may have done so already.
      await cdp.send('Target.closeTarget', { targetId: target.targetId }).catch(() => undefined);
      await poll('end of it', async () => {
        const { targetInfos } = await cdp.send('Target.getTargets');
        return targetInfos.every(({ targetId }) => targetId !== target.targetId) || undefined;
      });
    },
  };
}

/** What a browser-wide CDP session offers beyond Playwright's typings. */
interface BrowserSession {
  send(method: 'Target.getTargets', params: object): Promise<{ targetInfos: { targetId: string; url: string }[] }>;
  send(method: 'Extensions.triggerAction', params: { id: string; targetId: string }): Promise<unknown>;
}

/**
 * Clicks the extension's icon over `tab`. Unlike `chrome.action.openPopup()` this counts as the person's click: it grants
 * `activeTab`, so the popup may read the address of the tab it stands over.
 */
async function clickToolbarIcon(tab: Page, id: string): Promise<void> {
  const browser = tab.context().browser();
  if (!browser) throw new Error('popup: no browser to click in');
  const session = (await browser.newBrowserCDPSession()) as unknown as BrowserSession;
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const target = targetInfos.find(({ url }) => url === tab.url());
  if (!target) throw new Error(`popup: no tab shows ${tab.url()}`);
  await session.send('Extensions.triggerAction', { id, targetId: target.targetId });
}

/** Runs inside the popup. */
function pressButton(name: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>('button, a[href]')];
  const found = buttons.find((button) => (button.ariaLabel ?? button.textContent ?? '').trim().startsWith(name));
  found?.click();
  return found !== undefined;
}

/** A session inside the popup's target; nested, since Playwright keeps flat sessions to itself. */
async function attach(cdp: CDPSession, targetId: string) {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: { result: unknown }) => void>();
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as { id: number; result: unknown };
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let last = 0;
  return async <T>(method: string, params: Record<string, unknown> = {}): Promise<T> => {
    const id = ++last;
    const answered = new Promise<{ result: unknown }>((resolve) => waiting.set(id, resolve));
    await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return (await answered).result as T;
  };
}
