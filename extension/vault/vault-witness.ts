import browser from 'webextension-polyfill';

/**
 * That there is a vault in this browser, in clear and apart from the database: a browser that clears IndexedDB when the disk
 * is full leaves `storage.local` alone. Without it a lost vault would look like a browser that was never set up, and somebody
 * would be led to a new, empty one.
 */
const name = 'vaultSince';
/** What set-up kept before there was a witness. */
const older = 'wordsConfirmedAt';

/** Since when there is a vault here, unix ms; undefined where there never was one, or it was erased. */
export async function vaultSince(): Promise<number | undefined> {
  const kept = { ...(await browser.storage.local.get(name)), ...(await browser.storage.local.get(older)) };
  return [kept[name], kept[older]].find((since) => typeof since === 'number');
}

/** Only once the vault is on disk: nobody shall be told of a loss that was none. */
export const witnessVault = (now: number): Promise<void> => browser.storage.local.set({ [name]: now });

/** For vaults from before there was a witness, and where it was deleted. */
export async function rewitnessVault(now: number): Promise<void> {
  if ((await vaultSince()) === undefined) await witnessVault(now);
}
