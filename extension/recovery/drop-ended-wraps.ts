import type { VaultFile } from '../vault/vault-file.ts';
import { changeVault, readVault } from '../vault/vault-row.ts';

/** Shares are in the making for at most this long, seconds; what is older and in no log is of shares that have ended. */
const making = 60 * 60;

/**
 * Another device ended or replaced the guardians: here, too, older shares open nothing any more (K12). `now` is unix seconds.
 */
export async function dropEndedWraps(guarded: readonly { wrap: string }[], now: number): Promise<void> {
  const kept = new Set(guarded.map(({ wrap }) => wrap));
  const isEnded = (wrap: VaultFile['wraps'][number]) =>
    wrap.kind === 'recovery' && !kept.has(wrap.id) && wrap.at < now - making;
  if (!(await readVault()).wraps.some(isEnded)) return;
  await changeVault((file) => ({ ...file, wraps: file.wraps.filter((wrap) => !isEnded(wrap)) }));
}
