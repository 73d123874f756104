import { standingOf } from '../../../vault/guess-time.ts';
import type { PasskeyView } from '../../../vault/list-passkeys.ts';
import type { VaultPlatform } from '../../vault-platform.ts';

export const passkeys: PasskeyView[] = [
  { id: 'one', here: true, at: Date.UTC(2026, 10, 3, 12) },
  { id: 'two', here: false, at: Date.UTC(2026, 10, 9, 12) },
];

/** A vault without passkeys, in a browser that has some to offer. The time to guess is invented from the length. */
export const sampleVault: VaultPlatform = {
  judge: async (password) => {
    const seconds = 4 ** (password.length - 7);
    return { seconds, standing: standingOf(seconds) };
  },
  changePassword: async () => undefined,
  arePasskeysOffered: async () => true,
  passkeys: async () => [],
  addPasskey: async () => undefined,
  removePasskey: async () => undefined,
  unlockWithPasskey: async () => undefined,
};
