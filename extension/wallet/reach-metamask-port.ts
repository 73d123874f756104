import browser from 'webextension-polyfill';
import { ChartkeyError } from '#protocol/errors';
import { metamaskIds } from './metamask-ids.ts';
import type { ReachedWallet } from './reached-wallet.ts';

/**
 * MetaMask in this browser. It lets other extensions talk to it over a port, as its own package `@metamask/providers` does
 * (createExternalExtensionProvider, 16.1.0): JSON-RPC 2.0 in the channel of that name. Nothing leaves the computer.
 */
const channel = 'metamask-provider';

interface Answer {
  name?: string;
  data?: { id?: unknown; result?: unknown; error?: { code?: unknown } };
}

/** Throws `WALLET_UNREACHABLE`, also for everything asked, when there is no MetaMask or it goes away. */
export async function reachByPort(): Promise<ReachedWallet> {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  const port = browser.runtime.connect(isFirefox ? metamaskIds.firefox : metamaskIds.chromium);
  const waiting = new Map<number, { answer(result: unknown): void; refuse(error: unknown): void }>();
  let gone = false;
  let last = 0;
  const end = (error: unknown) => {
    gone = true;
    for (const { refuse } of waiting.values()) refuse(error);
    waiting.clear();
  };
  port.onMessage.addListener((message: unknown) => {
    const { name, data } = (message ?? {}) as Answer;
    const asked = name === channel && typeof data?.id === 'number' ? waiting.get(data.id) : undefined;
    if (!asked) return;
    waiting.delete(data!.id as number);
    if (data!.error) asked.refuse(data!.error);
    else asked.answer(data!.result);
  });
  port.onDisconnect.addListener(() => {
    // Read, or Chromium says on the console that nobody looked.
    void browser.runtime.lastError;
    end(new ChartkeyError('WALLET_UNREACHABLE', { detail: 'no MetaMask in this browser' }));
  });
  return {
    request: ({ method, params = [] }) =>
      new Promise((answer, refuse) => {
        if (gone) return refuse(new ChartkeyError('WALLET_UNREACHABLE', { detail: 'no MetaMask in this browser' }));
        const id = ++last;
        waiting.set(id, { answer, refuse });
        port.postMessage({ name: channel, data: { jsonrpc: '2.0', id, method, params } });
      }),
    leave: () => {
      end(new ChartkeyError('CANCELLED'));
      port.disconnect();
    },
  };
}
