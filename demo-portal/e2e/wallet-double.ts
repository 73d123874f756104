import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { KeyWallet } from '../../extension/testing/key-wallet.ts';

/**
 * In place of the SDK's own file, with the members of it that the dashboard uses: what it is asked goes to a wallet with a
 * real key, outside the browser. Everything else of the built extension stays as it is.
 */
const double = `
export class MetaMaskSDK {
  constructor(options) { this.options = options; globalThis.walletDouble = options; this.heard = []; }
  on(event, hear) { if (event === 'display_uri') this.heard.push(hear); return this; }
  async init() {}
  async terminate() { globalThis.walletDouble = undefined; }
  getProvider() {
    const heard = this.heard;
    return {
      on(event, hear) { if (event === 'display_uri') heard.push(hear); },
      async request(asked) {
        if (asked.method === 'eth_requestAccounts')
          for (const hear of heard) hear('https://metamask.app.link/connect?channelId=a-test');
        const { result, error } = await globalThis.askTestWallet(asked);
        if (error) throw Object.assign(new Error(error.message), error);
        return result;
      },
    };
  }
}
export default MetaMaskSDK;
`;

/** A copy of the built extension whose SDK file is the double. */
export async function withSdkDouble(extension: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'chartkey-double-'));
  await cp(extension, copy, { recursive: true });
  const chunks = await readdir(join(copy, 'chunks'));
  const sdk = chunks.filter((name) => /^metamask-sdk-[\w-]+\.js$/.test(name));
  if (sdk.length !== 1) throw new Error(`the SDK is in ${sdk.length} files of its own`);
  await writeFile(join(copy, 'chunks', sdk[0]!), double);
  return copy;
}

/** Connects the double in every page of this browser to a wallet that signs. */
export async function offerWallet(context: BrowserContext, wallet: KeyWallet): Promise<void> {
  await context.exposeFunction('askTestWallet', async (asked: { method: string; params?: unknown[] }) => {
    try {
      return { result: await wallet.request({ method: asked.method, params: asked.params ?? [] }) };
    } catch (error) {
      return { error: { code: (error as { code?: number }).code, message: String(error) } };
    }
  });
}

/**
 * MetaMask of this browser, at the port it offers to other extensions: JSON-RPC 2.0 in the channel that @metamask/providers
 * speaks, answered by the wallet with the real key. Without one there is nobody at the other end.
 */
export async function offerPort(context: BrowserContext, metamaskId: string): Promise<void> {
  await context.addInitScript((id) => {
    if (location.protocol !== 'chrome-extension:') return;
    const connect = chrome.runtime.connect.bind(chrome.runtime);
    type Ask = (asked: unknown) => Promise<{ result?: unknown; error?: unknown }>;
    const ask: Ask = (asked) => (globalThis as unknown as { askTestWallet: Ask }).askTestWallet(asked);
    const event = () => {
      const listeners = new Set<(message: unknown) => void>();
      return {
        addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
        removeListener: (listener: (message: unknown) => void) => void listeners.delete(listener),
        hasListener: (listener: (message: unknown) => void) => listeners.has(listener),
        emit: (message: unknown) => {
          for (const listener of listeners) listener(message);
        },
      };
    };
    const fake = (() => {
      const [onMessage, onDisconnect] = [event(), event()];
      return {
        name: '',
        onMessage,
        onDisconnect,
        disconnect: () => undefined,
        postMessage: ({ name, data }: { name: string; data: { id: number; method: string; params: unknown[] } }) => {
          if (name !== 'metamask-provider') return;
          void ask(data).then((answer) => onMessage.emit({ name, data: { jsonrpc: '2.0', id: data.id, ...answer } }));
        },
      };
    }) as unknown as () => chrome.runtime.Port;
    Object.defineProperty(chrome.runtime, 'connect', {
      value: (...given: unknown[]) =>
        given[0] === id ? fake() : (connect as (...all: unknown[]) => chrome.runtime.Port)(...given),
    });
  }, metamaskId);
}
