import browser from 'webextension-polyfill';
import { sha256, toHex, utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import type { ToBridge } from '../messages/bridge-wire.ts';
import { isTrustworthy } from '../messages/caller.ts';

const script = 'bridge.js';

/** Registered script and host permission both name the origin with its port; a browser without ports in patterns refuses. */
const patternOf = (origin: string) => `${origin}/*`;
const scriptId = async (origin: string) => `bridge-${toHex(await sha256(utf8(origin))).slice(2, 34)}`;

/** The canonical origin of an address a person typed. Throws `BAD_MESSAGE`. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  if (!url || !isTrustworthy(url)) throw new ChartkeyError('BAD_MESSAGE', { detail: 'not a secure origin' });
  return url.origin;
}

/** Whether the browser lets us act on that origin. */
export const isAllowed = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] });

/** Answered from what the browser itself remembers, so it holds while the vault is locked. */
export async function isConnected(origin: string): Promise<boolean> {
  const [registered, allowed] = await Promise.all([
    browser.scripting.getRegisteredContentScripts({ ids: [await scriptId(origin)] }),
    isAllowed(origin),
  ]);
  return registered.length > 0 && allowed;
}

/** Every connected origin, from the browser's own memory. */
export async function connectedOrigins(): Promise<string[]> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  return registered.flatMap(({ matches }) => matches ?? []).flatMap((match) => URL.parse(match)?.origin ?? []);
}

/**
 * Puts the bridge on one origin, now and after every restart, and into its open tabs. The host permission was granted by
 * the patient's click just before; without it: `NOT_CONNECTED`.
 */
export async function connectPortal(origin: string): Promise<void> {
  const matches = [patternOf(origin)];
  if (!(await isAllowed(origin))) throw new ChartkeyError('NOT_CONNECTED');
  const id = await scriptId(origin);
  if ((await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length === 0)
    await browser.scripting.registerContentScripts([
      { id, matches, js: [script], runAt: 'document_start', allFrames: false, persistAcrossSessions: true },
    ]);
  for (const tabId of await tabsOf(origin))
    await browser.scripting.executeScript({ target: { tabId }, files: [script] }).catch(() => undefined);
}

/** Takes the bridge out everywhere and gives the host permission back (X9). */
export async function disconnectPortal(origin: string): Promise<void> {
  const ids = [await scriptId(origin)];
  const tabs = await tabsOf(origin);
  if ((await browser.scripting.getRegisteredContentScripts({ ids })).length > 0)
    await browser.scripting.unregisterContentScripts({ ids });
  const leave: ToBridge = { bridge: 'leave' };
  for (const tabId of tabs) await browser.tabs.sendMessage(tabId, leave, { frameId: 0 }).catch(() => undefined);
  await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}

/**
 * An update of the extension takes registered scripts away and leaves dead bridges in open tabs: puts both back, on exactly
 * the origins the browser still allows one by one.
 */
export async function reviveBridges(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  for (const pattern of origins) {
    const [, exact] = /^(https?:\/\/[^*/]+)\/\*$/.exec(pattern) ?? [];
    if (exact && isTrustworthy(new URL(exact))) await connectPortal(exact);
  }
}

async function tabsOf(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patternOf(origin) });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
