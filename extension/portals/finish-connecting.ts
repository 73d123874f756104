import browser from 'webextension-polyfill';

/** Milliseconds within which the browser's question is answered, or the click that led to it is forgotten. */
const patience = 5 * 60_000;

/**
 * Asks the browser for access to one origin, inside the click that wants it. The browser's question takes the focus that
 * keeps a popup open, so what was begun is remembered for the worker: see `takeConnecting`.
 */
export function askToConnect(origin: string): Promise<boolean> {
  void browser.storage.session.set({ connecting: { origin, at: Date.now() } });
  return browser.permissions.request({ origins: [`${origin}/*`] });
}

/**
 * The origin that a click of the patient asked for, when it is among what the browser just allowed; once. Access that was
 * given in the browser's own settings connects nothing.
 */
export async function takeConnecting(allowed: readonly string[], now: number): Promise<string | undefined> {
  const { connecting } = await browser.storage.session.get('connecting');
  const { origin, at } = (connecting ?? {}) as { origin?: string; at?: number };
  if (!origin || !at || !allowed.includes(`${origin}/*`)) return undefined;
  await browser.storage.session.remove('connecting');
  return now - at < patience ? origin : undefined;
}
