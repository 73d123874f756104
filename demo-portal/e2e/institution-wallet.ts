import type { Page } from '@playwright/test';
import type { Hex } from '#protocol/bytes';
import { type KeyWallet, keyWallet } from '../../extension/testing/key-wallet.ts';

export interface AnnouncedWallet {
  wallet: KeyWallet;
  /** What the page saw the wallet asked for, in order. */
  methods(): string[];
}

const icon = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="#0a546b"/></svg>',
).toString('base64')}`;

/**
 * A wallet in this page as extensions bring theirs: an EIP-1193 provider in the page's own world that announces itself by
 * EIP-6963. What it is asked goes to a real key outside the browser; which network it is set to is its own affair, and what it
 * does not answer itself it asks of the chain.
 */
export async function announceWallet(
  page: Page,
  options: { key: Hex; chainId: number; rpcUrl: string; name: string; uuid: string; late?: boolean },
): Promise<AnnouncedWallet> {
  const { key, chainId, rpcUrl, name, uuid, late = false } = options;
  const wallet = keyWallet(key, chainId);
  const binding = `wallet_${uuid.replaceAll('-', '')}`;
  await page.exposeFunction(binding, async (asked: { method: string; params?: unknown[] }) => {
    try {
      return { result: await wallet.request({ method: asked.method, params: asked.params ?? [] }) };
    } catch (error) {
      const { code } = error as { code?: number };
      if (code !== -32601) return { error: { code, message: String(error) } };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: asked.method, params: asked.params ?? [] });
      const answer = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return (await answer.json()) as { result?: unknown; error?: unknown };
    }
  });
  await page.addInitScript(
    ([call, info, isLate]) => {
      type Ask = (asked: object) => Promise<{ result?: unknown; error?: { message: string } }>;
      const provider = Object.freeze({
        request: async (asked: object) => {
          const ask = (window as unknown as Record<string, Ask>)[call]!;
          const { result, error } = await ask(asked);
          if (error) throw Object.assign(new Error(error.message), error);
          return result;
        },
      });
      const announce = () =>
        window.dispatchEvent(
          new CustomEvent('eip6963:announceProvider', {
            detail: Object.freeze({ info: Object.freeze(info), provider }),
          }),
        );
      window.addEventListener('eip6963:requestProvider', announce);
      if (!isLate) announce();
    },
    [binding, { uuid, name, icon, rdns: `test.${name.toLowerCase().replace(/\W+/g, '-')}` }, late] as const,
  );
  return { wallet, methods: () => wallet.asked.map(({ method }) => method) };
}
