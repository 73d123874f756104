import { ChartkeyError } from '#protocol/errors';

/** Who asks, as the browser says it; no field of it ever comes from a message (X3). */
export interface Caller {
  origin: string;
  /** One document, not one tab: a navigation makes another. */
  documentId: string;
  tabId: number;
  /** Whether the page had a user gesture just now. A hint: the approval is the defence. */
  active: boolean;
}

/** The parts of `runtime.MessageSender` that count, as Chromium and Firefox give them. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Plain http is for one's own machine only. A name with a closing dot is another origin than the one without, and browsers'
 * patterns take them for the same: it is nobody's portal.
 */
export function isTrustworthy({ protocol, hostname }: URL): boolean {
  if (hostname.endsWith('.')) return false;
  const local = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1';
  return protocol === 'https:' || (protocol === 'http:' && local);
}

const prefix = 'bridge-';
export const bridgeNamed = (name: string): string => `${prefix}${name.slice(0, 36)}`;
/** The name in a documentId that a bridge gave; undefined for one that the browser gave. */
export const bridgeName = (documentId: string): string | undefined =>
  documentId.startsWith(prefix) ? documentId.slice(prefix.length) : undefined;

/**
 * Only the top document of a tab may ask, and only from an origin of its own: frames, `srcdoc`, `blob:`, `data:`, sandboxed
 * and prerendered documents are refused with `FRAME_NOT_ALLOWED` (X3).
 */
export function callerOf(sender: Sender, active: boolean, named: string): Caller {
  const refuse = (detail: string) => new ChartkeyError('FRAME_NOT_ALLOWED', { detail });
  const { tab, frameId, documentLifecycle } = sender;
  if (tab?.id === undefined || tab.id < 0) throw refuse('not a tab');
  if (frameId !== 0) throw refuse('a frame');
  if (documentLifecycle !== undefined && documentLifecycle !== 'active') throw refuse(documentLifecycle);
  const url = URL.parse(sender.url ?? '');
  if (!url || !isTrustworthy(url)) throw refuse('not a secure web page');
  // A sandboxed document keeps its URL but loses its origin.
  const origin = sender.origin ?? url.origin;
  if (origin !== url.origin) throw refuse('opaque origin');
  // A browser without document ids: the bridge's own name for its document stands in, checked whenever it is spoken to.
  return { origin, documentId: sender.documentId ?? bridgeNamed(named), tabId: tab.id, active };
}
