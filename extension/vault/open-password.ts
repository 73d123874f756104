import type { Bytes } from '#protocol/bytes';
import { checkFloor, stretchPassword } from './stretch-password.ts';
import { passwordOf, unwrapKey, type VaultFile } from './vault-file.ts';

/** The vault key, which the caller wipes. Throws `WRONG_PASSWORD`, `VAULT_DOWNGRADED`, `WASM_REFUSED`. */
export async function openPassword(password: string, file: VaultFile): Promise<Bytes> {
  const wrap = passwordOf(file);
  checkFloor(wrap.kdf);
  const stretched = await stretchPassword(password, wrap.kdf);
  try {
    return await unwrapKey(wrap, stretched, 'WRONG_PASSWORD');
  } finally {
    stretched.fill(0);
  }
}
