import type { RecoveryNotice } from '../../../recovery/watch-row.ts';
import type { RecoveryPlatform, WaysBack } from '../../recovery/recovery-platform.ts';

export const waysBack: WaysBack = {
  guardians: {
    names: ['Ana Marsh', 'Ben Okafor', 'Carla Lindqvist'],
    threshold: 2,
    days: 3,
    at: Date.UTC(2026, 10, 3),
  },
  rehearsed: { words: Date.UTC(2026, 4, 2) },
  backedUp: Date.UTC(2026, 9, 20),
  wordsKept: true,
};

export const keyRequest: RecoveryNotice = {
  escrow: `0x${'a'.repeat(40)}`,
  request: `0x${'b'.repeat(64)}`,
  at: Date.UTC(2026, 10, 17, 9, 12) / 1000,
  until: Date.UTC(2030, 10, 20, 9, 12) / 1000,
};

const share = (letters: string) =>
  `ckshare1 ${Array.from({ length: 17 }, (_, i) => letters.slice(i, i + 4)).join(' ')} q`;
const shares = ['qpzry9x8gf2tvdw0s3jn54khc', 'ce6mua7lqpzry9x8gf2tvdw0s', 'tvdw0s3jn54khce6mua7lqpzr'].map(share);

/** Ways back in without a vault: nothing here is a share of anything. */
export const sampleRecovery: RecoveryPlatform = {
  waysBack: async () => waysBack,
  words: async () => 'ladder velvet cabin ocean dizzy maple tonic brave lunar swift olive crane'.split(' '),
  makeBackup: async () => ({ name: 'chartkey-2026-11-18.age', bytes: new Uint8Array(10) }),
  bringBack: async () => ({ at: Date.UTC(2026, 9, 20), grants: 3, records: 2 }),
  restoreBackup: async () => ({ at: Date.UTC(2026, 9, 20), grants: 3, records: 2 }),
  prepareGuardians: async ({ choice }) => ({
    prepared: { ...choice, escrow: keyRequest.escrow, body: keyRequest.request, wrap: 'AAAA' },
    shares,
  }),
  confirmGuardians: async () => undefined,
  removeGuardians: async () => true,
  isAgeKey: async (text) => text.startsWith('age1'),
  sealShare: async () => new Uint8Array(10),
  threshold: async () => 2,
  ask: async () => ({
    escrow: keyRequest.escrow,
    days: 3,
    body: keyRequest.request,
    recovery: { request: keyRequest.request, at: keyRequest.at, left: 3 * 86_400 },
  }),
  restoreShares: async () => undefined,
  replacePassword: async () => undefined,
  rehearseWords: async () => undefined,
  rehearseBackup: async () => Date.UTC(2026, 9, 20),
  rehearseShares: async () => undefined,
  save: () => undefined,
  print: async () => undefined,
};
