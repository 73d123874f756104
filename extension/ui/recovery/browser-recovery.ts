import { utf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { config } from '../../config.ts';
import type { EscrowClient } from '../../recovery/escrow-client.ts';
import type { RecoveryPlatform } from './recovery-platform.ts';

const selfVault = () => import('../../recovery/self-vault.ts');
const ageRoom = () => import('../../recovery/age-thread.ts');

async function escrows(): Promise<EscrowClient> {
  const { createEscrowClient } = await import('../../recovery/escrow-client.ts');
  return createEscrowClient({ gateway: config.gateway, chain: config.deployment, now: () => Date.now() });
}

/** The real one; each room of it is loaded when first used. */
export const browserRecovery: RecoveryPlatform = {
  waysBack: async () => {
    const [{ withSelfVault }, { readRecovery }, { areWordsKept }] = await Promise.all([
      selfVault(),
      import('../../recovery/recovery-state.ts'),
      import('../../vault/reveal-words.ts'),
    ]);
    const { guarded, rehearsed, backedUp } = await withSelfVault(({ store }) => readRecovery(store));
    const [newest] = guarded;
    return {
      ...(newest
        ? {
            guardians: {
              names: newest.guardians,
              threshold: newest.threshold,
              days: newest.days,
              at: newest.at,
            },
          }
        : {}),
      rehearsed,
      ...(backedUp === undefined ? {} : { backedUp }),
      wordsKept: await areWordsKept(),
    };
  },
  words: async (proof) => (await import('../../vault/reveal-words.ts')).revealWords(proof),
  makeBackup: async (options) => {
    const [{ withSelfVault }, { makeBackup }] = await Promise.all([
      selfVault(),
      import('../../recovery/make-backup.ts'),
    ]);
    return withSelfVault((vault) => makeBackup(vault, options));
  },
  bringBack: async (sealed) => {
    const [{ withSelfVault }, { bringBack, openBackup }, { ageThread }] = await Promise.all([
      selfVault(),
      import('../../recovery/restore-backup.ts'),
      ageRoom(),
    ]);
    const backup = await openBackup(ageThread, sealed);
    try {
      if (sealed.signal?.aborted) throw new ChartkeyError('CANCELLED');
      return await withSelfVault((vault) => bringBack(vault, backup));
    } finally {
      backup.seed.fill(0);
      backup.entropy?.fill(0);
    }
  },
  restoreBackup: async (sealed, password) => {
    const [{ withSelfVault }, { restoreBackup }, { ageThread }] = await Promise.all([
      selfVault(),
      import('../../recovery/restore-backup.ts'),
      ageRoom(),
    ]);
    return restoreBackup(ageThread, sealed, password, withSelfVault);
  },
  prepareGuardians: async (options) => {
    const [{ withSelfVault }, { prepareGuardians }] = await Promise.all([
      selfVault(),
      import('../../recovery/make-guardians.ts'),
    ]);
    return withSelfVault((vault) => prepareGuardians(vault, options));
  },
  confirmGuardians: async (prepared) => {
    const [{ withSelfVault }, { confirmGuardians }] = await Promise.all([
      selfVault(),
      import('../../recovery/make-guardians.ts'),
    ]);
    await withSelfVault((vault) => confirmGuardians(vault, prepared));
  },
  removeGuardians: async () => {
    const [{ withSelfVault }, { removeGuardians }] = await Promise.all([
      selfVault(),
      import('../../recovery/make-guardians.ts'),
    ]);
    return withSelfVault(removeGuardians);
  },
  isAgeKey: async (text) => (await ageRoom()).ageThread.isKey(text),
  sealShare: async (share, recipient, signal) =>
    (await ageRoom()).ageThread.seal(utf8(`${share}\n`), recipient, signal),
  threshold: async (share) => (await import('../../recovery/share-text.ts')).readShare(share).threshold,
  ask: async (shares) => (await import('../../recovery/recover-with-shares.ts')).askWithShares(await escrows(), shares),
  restoreShares: async (shares, password) =>
    (await import('../../recovery/recover-with-shares.ts')).restoreWithShares(await escrows(), shares, password),
  replacePassword: async (shares, password) =>
    (await import('../../recovery/recover-with-shares.ts')).replacePassword(shares, password),
  rehearseWords: async (words) => {
    const [{ withSelfVault }, { rehearseWords }] = await Promise.all([
      selfVault(),
      import('../../recovery/rehearse.ts'),
    ]);
    await withSelfVault((vault) => rehearseWords(vault, words));
  },
  rehearseBackup: async (sealed) => {
    const [{ withSelfVault }, { rehearseBackup }] = await Promise.all([
      selfVault(),
      import('../../recovery/rehearse.ts'),
    ]);
    return withSelfVault((vault) => rehearseBackup(vault, sealed));
  },
  rehearseShares: async (shares) => {
    const [{ withSelfVault }, { rehearseShares }] = await Promise.all([
      selfVault(),
      import('../../recovery/rehearse.ts'),
    ]);
    await withSelfVault((vault) => rehearseShares(vault, shares));
  },
  save: (name, bytes) => {
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // Chromium reads it a moment later.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },
  print: () =>
    new Promise((resolve) => {
      window.addEventListener('afterprint', () => resolve(), { once: true });
      window.print();
    }),
};
