import { type Hex, sha256, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { hashOf } from '#protocol/typed-data';
import type { EscrowState } from '#protocol/wire/escrow';
import type { EscrowClient } from '../recovery/escrow-client.ts';

const day = 86_400;

/** Escrows in memory, with the real ones' rules where the extension relies on them, and a clock that a test moves. */
export function memoryEscrows() {
  const held = new Map<Hex, { controller: Hex; body: Uint8Array<ArrayBuffer>; state: EscrowState }>();
  const ended = new Set<Hex>();
  let at = 1_794_000_000;
  const get = (escrow: Hex) => {
    const found = held.get(escrow);
    if (!found) throw new ChartkeyError('ESCROW_GONE');
    return found;
  };
  const stateOf = (escrow: Hex): EscrowState => {
    const { state } = get(escrow);
    if (!state.recovery) return state;
    const { request, at: asked } = state.recovery;
    return { ...state, recovery: { request, at: asked, left: Math.max(0, asked + state.days * day - at) } };
  };
  const client: EscrowClient = {
    put: async ({ address }, escrow, days, body) => {
      held.set(escrow, { controller: address, body, state: { escrow, days, body: toHex(await sha256(body)) } });
      return stateOf(escrow);
    },
    list: async ({ address }) =>
      [...held].filter(([, { controller }]) => controller === address).map(([escrow]) => stateOf(escrow)),
    state: async (escrow) => stateOf(escrow),
    refuse: async ({ address }, escrow, request) => {
      const found = get(escrow);
      if (found.controller !== address) throw new ChartkeyError('NOT_ALLOWED');
      ended.add(request);
      const { recovery: _, ...resting } = found.state;
      found.state = resting;
    },
    remove: async ({ address }, escrow) => {
      if (get(escrow).controller !== address) throw new ChartkeyError('NOT_ALLOWED');
      held.delete(escrow);
    },
    ask: async ({ address }) => {
      const found = get(address);
      const request = hashOf('RecoveryRequest', { escrow: address, at });
      if (ended.has(request)) throw new ChartkeyError('RECOVERY_REFUSED');
      if (!found.state.recovery) found.state = { ...found.state, recovery: { request, at, left: 0 } };
      return stateOf(address);
    },
    take: async ({ address }) => {
      const { recovery } = stateOf(address);
      if (!recovery || recovery.left > 0) throw new ChartkeyError('RECOVERY_WAITING');
      return get(address).body.slice();
    },
  };
  return {
    client,
    held,
    pass: (days: number) => {
      at += days * day;
    },
  };
}
