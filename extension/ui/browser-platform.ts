import browser from 'webextension-polyfill';
import { showApproval } from '../approvals/approval-window.ts';
import { config } from '../config.ts';
import { isTrustworthy } from '../messages/caller.ts';
import { call, onNews } from '../messages/client.ts';
import { hygienePlatform } from './hygiene/hygiene-platform.ts';
import type { Platform } from './platform.ts';
import { browserRecovery } from './recovery/browser-recovery.ts';
import { restorePlatform } from './restore-platform.ts';
import { sidePanel } from './side-panel.ts';
import { vaultPlatform } from './vault-platform.ts';

const ownUrl = (path: string) => browser.runtime.getURL(path);

/** Brings a tab of ours that shows `page` to the front. */
async function focusOwn(page: string, url: string): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: ownUrl(`${page}*`) });
  const tab = tabs[0];
  if (tab?.id === undefined) return false;
  await browser.tabs.update(tab.id, { active: true, ...(tab.url === url ? {} : { url }) });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return true;
}

/**
 * The real one. Everything heavy (Argon2id, BIP-39, FHIR) is loaded when first used, so that no page pays for it before
 * it paints.
 */
export const browserPlatform: Platform = {
  call,
  onNews,
  unlock: async (password) => (await import('../vault/unlock-vault.ts')).unlockVault(password),
  vault: vaultPlatform,
  recovery: browserRecovery,
  restore: restorePlatform,
  hygiene: hygienePlatform,
  newWords: async () => (await import('../vault/words.ts')).newWords(12),
  createVault: async (password, words) => {
    const { createVault } = await import('../vault/create-vault.ts');
    await createVault(password, words);
    await browser.storage.local.set({ wordsConfirmedAt: Date.now() });
  },
  wordsOfPerson: async (person, proof) => (await import('../profiles/words-of-person.ts')).wordsOfPerson(person, proof),
  addFile: async (bytes, options) => (await import('../records/add-file.ts')).addFile(bytes, options),
  currentOrigin: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const url = URL.parse(tab?.url ?? '');
    return url && isTrustworthy(url) ? url.origin : undefined;
  },
  connect: async (origin) => {
    // Both before anything is awaited: the browser asks only inside the click, and may close this page over it.
    const [wished, allowed] = [
      call('portals.wish', { origin }),
      browser.permissions.request({ origins: [`${origin}/*`] }),
    ];
    const [isAllowed] = await Promise.all([allowed, wished]);
    await call(isAllowed ? 'portals.connect' : 'portals.refused', { origin });
    return isAllowed;
  },
  open: async (path) => {
    const url = ownUrl(path);
    if (!(await focusOwn(path.split(/[?#]/)[0]!, url))) await browser.tabs.create({ url });
  },
  review: (kind, id) => showApproval({ kind, id }),
  reachWallet: async (reach, options) =>
    reach === 'browser'
      ? (await import('../wallet/reach-metamask-port.ts')).reachByPort()
      : (await import('../wallet/reach-metamask-sdk.ts')).reachBySdk(config.walletRelay ?? '', options),
  close: () => window.close(),
  allowReminders: () => browser.permissions.request({ permissions: ['notifications'] }),
  stayBeside: sidePanel(),
  shortcuts: async () =>
    (await browser.commands.getAll())
      .filter(({ name }) => name !== undefined && !name.startsWith('_'))
      .map(({ name, shortcut }) => ({ name: name!, keys: shortcut ?? '' })),
  wordsConfirmedAt: async () => {
    const { wordsConfirmedAt } = await browser.storage.local.get('wordsConfirmedAt');
    return typeof wordsConfirmedAt === 'number' ? wordsConfirmedAt : undefined;
  },
};
