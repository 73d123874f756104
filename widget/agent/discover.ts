import { discoverEvent, portMessage } from '../../protocol/wire/agent-names.ts';

/** Milliseconds a bridge that is there needs at most; one that is not cannot be told from one that is slow (X9). */
const patience = 400;

/**
 * One handshake: a discovery event with a fresh nonce, one transferred port as the answer. Only this window, this origin
 * and this nonce count, and only once. `undefined` when nobody answers.
 */
export function discover(timeout = patience): Promise<MessagePort | undefined> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve) => {
    const finish = (port?: MessagePort) => {
      removeEventListener('message', listen);
      clearTimeout(timer);
      resolve(port);
    };
    const listen = (event: MessageEvent) => {
      if (event.source !== window || event.origin !== location.origin) return;
      const data = event.data as { type?: unknown; nonce?: unknown } | null;
      if (data?.type !== portMessage || data.nonce !== nonce || !event.ports[0]) return;
      finish(event.ports[0]);
    };
    const timer = setTimeout(finish, timeout, undefined);
    addEventListener('message', listen);
    document.dispatchEvent(new CustomEvent(discoverEvent, { detail: nonce }));
  });
}
