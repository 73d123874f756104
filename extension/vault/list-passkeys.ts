import { ofKind } from './vault-file.ts';
import { readVault } from './vault-row.ts';

/** A passkey as screens may know it: nothing of it is secret. */
export interface PasskeyView {
  /** Base64url credential id. */
  id: string;
  /** Whether it lives in this device rather than on a key or a phone, as far as the browser said. */
  here: boolean;
  /** When it was added, unix ms. */
  at: number;
}

/** Also while locked: which ways in there are is no secret. Empty before there is a vault. Throws `VAULT_DAMAGED`. */
export async function listPasskeys(): Promise<PasskeyView[]> {
  return ofKind(await readVault(), 'passkey').map(({ id, here, at }) => ({ id, here, at: at * 1000 }));
}
