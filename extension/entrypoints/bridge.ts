import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { discoverEvent, portMessage, readyEvent } from '#protocol/wire/agent-names';
import type { FromBridge, ToBridge } from '../messages/bridge-wire.ts';

/**
 * The only thing of ours in a page, and only in the top document of a connected portal (X9). It carries text between the
 * page's MessagePort and the background; it decides nothing, keeps nothing and draws nothing (X1).
 */
/** A chunk with its envelope; the background measures again. */
const textLimit = 180_000;
const portLimit = 8;

/** Our own isolated world, which an older copy of us may share after an update. */
interface World {
  chartkeyBridge?: { isAlive(): boolean; leave(): void };
}

export default defineUnlistedScript(() => {
  const world = globalThis as World;
  if (window.top !== window || world.chartkeyBridge?.isAlive()) return;
  // The browser's patterns pass over a closing dot; that origin is not the one that was connected (X9).
  if (location.hostname.endsWith('.')) return;
  world.chartkeyBridge?.leave();
  const ports: MessagePort[] = [];
  const name = crypto.randomUUID();

  const leave = () => {
    document.removeEventListener(discoverEvent, discover);
    // Who has left must not say that the page of an open approval is still there (X5).
    chrome.runtime?.onMessage?.removeListener(hear);
    for (const port of ports.splice(0)) port.close();
    delete world.chartkeyBridge;
  };

  const forward = async (port: MessagePort, text: unknown) => {
    const refuse = (code: string, retryable: boolean) =>
      port.postMessage(JSON.stringify({ v: 1, id: idOf(text), error: { code, retryable } }));
    if (typeof text !== 'string' || text.length > textLimit) {
      refuse(typeof text === 'string' ? 'TOO_LARGE' : 'BAD_MESSAGE', false);
      return;
    }
    try {
      const active = navigator.userActivation.isActive;
      const reply: unknown = await chrome.runtime.sendMessage({
        agent: text,
        active,
        document: name,
      } satisfies FromBridge);
      if (reply === undefined) refuse('TIMEOUT', true);
      else port.postMessage(JSON.stringify(reply));
    } catch {
      // The worker was stopped mid-call (ask again: requests are journalled), or the extension was taken away.
      if (chrome.runtime?.id) refuse('TIMEOUT', true);
      else {
        refuse('NOT_INSTALLED', false);
        leave();
      }
    }
  };

  const discover = (event: Event) => {
    const nonce: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (typeof nonce !== 'string' || nonce.length === 0 || nonce.length > 64) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => void forward(port1, data);
    ports.push(port1);
    if (ports.length > portLimit) ports.shift()?.close();
    window.postMessage({ type: portMessage, nonce }, location.origin, [port2]);
  };

  const hear = (message: ToBridge, sender: chrome.runtime.MessageSender, respond: (answer: unknown) => void) => {
    if (sender.id !== chrome.runtime.id || sender.tab) return;
    if (message.document !== undefined && message.document !== name) return;
    if (message.bridge === 'tell') for (const port of ports) port.postMessage(JSON.stringify(message.reply));
    if (message.bridge === 'leave') leave();
    respond({ here: true });
  };
  chrome.runtime.onMessage.addListener(hear);
  world.chartkeyBridge = { isAlive: () => chrome.runtime?.id !== undefined, leave };
  document.addEventListener(discoverEvent, discover);
  document.dispatchEvent(new CustomEvent(readyEvent));
});

function idOf(text: unknown): string {
  try {
    const { id } = JSON.parse(String(text).slice(0, textLimit)) as { id?: unknown };
    return typeof id === 'string' ? id.slice(0, 36) : '';
  } catch {
    return '';
  }
}
