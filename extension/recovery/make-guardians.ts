import { type Bytes, equalBytes, type Hex, sha256, toHex } from '#protocol/bytes';
import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import { type EscrowSecret, escrowAccount, openEscrow, sealEscrow } from '#protocol/escrow';
import type { EscrowState } from '#protocol/wire/escrow';
import { type Proof, provePerson } from '../vault/prove-person.ts';
import { addRecoveryWrap, removeRecoveryWrap } from '../vault/recovery-wraps.ts';
import { takeSecret } from '../vault/reveal-words.ts';
import { ofKind } from '../vault/vault-file.ts';
import { readVault } from '../vault/vault-row.ts';
import type { RecoveryFact } from './recovery-facts.ts';
import { joinKey, type Quorum, splitKey } from './recovery-key.ts';
import { readRecovery } from './recovery-state.ts';
import { controllerPath, requireSameSeed, type SelfVault } from './self-vault.ts';

export interface GuardianChoice {
  quorum: Quorum;
  /** One for each share, as the patient calls them. */
  names: readonly string[];
  /** 1 to 14: how long a request waits at the gateway. */
  days: number;
}

export interface GuardianOptions {
  proof: Proof;
  choice: GuardianChoice;
  /** The proof was taken: from now on it is worked, and nobody is asked. */
  proven?(): void;
  signal?: AbortSignal;
}

export interface PreparedGuardians extends GuardianChoice {
  escrow: Hex;
  /** SHA-256 of what the gateway holds. */
  body: Hex;
  /** The id of the vault's own way in for this key. */
  wrap: string;
}

/**
 * A fresh recovery key, an escrow for it at the gateway, a way in to this vault, and the shares: put together again and
 * tried on the sealed seed before they are returned, to be shown by the page that made them and nowhere else (X2). Nothing
 * older ends yet: `confirmGuardians` does that, once the shares are on paper. Throws what `takeSecret` throws, `OFFLINE`,
 * and `CANCELLED` as long as nothing was stored.
 */
export async function prepareGuardians(
  vault: SelfVault,
  { proof, choice, proven, signal }: GuardianOptions,
): Promise<{ prepared: PreparedGuardians; shares: string[] }> {
  const vaultKey = await provePerson(proof, await readVault());
  const key = crypto.getRandomValues(new Uint8Array(32));
  let secret: EscrowSecret | undefined;
  try {
    secret = await takeSecret({ vaultKey });
    proven?.();
    await requireSameSeed(vault.keys, secret.seed);
    const { address: escrow, privateKey } = await escrowAccount(key);
    privateKey.fill(0);
    const sealed = await sealEscrow(key, secret, crypto.getRandomValues(new Uint8Array(16)));
    const shares = await splitKey(key, choice.quorum);
    await tryShares(shares, choice.quorum, sealed, secret);
    const body = toHex(await sha256(sealed));
    if (signal?.aborted) throw new ChartkeyError('CANCELLED');
    const stored = await store(vault, escrow, choice.days, sealed);
    if (stored.body !== body) throw new ChartkeyError('ESCROW_GONE', { detail: 'the gateway holds another body' });
    const wrap = await addRecoveryWrap({ vaultKey }, key);
    return { prepared: { ...choice, escrow, body, wrap }, shares };
  } finally {
    key.fill(0);
    vaultKey.fill(0);
    if (secret) wipe(secret);
  }
}

/** The shares are handed out: from now on only they count. What the gateway still holds of older ones is removed. */
export async function confirmGuardians(vault: SelfVault, prepared: PreparedGuardians): Promise<void> {
  const { escrow, body, days, quorum, names, wrap } = prepared;
  const older = (await readRecovery(vault.store)).guarded.filter((one) => one.escrow !== escrow);
  const guarded = {
    kind: 'guarded' as const,
    escrow,
    body,
    days,
    threshold: quorum.threshold,
    guardians: [...names],
    wrap,
  };
  await vault.store.write({ facts: [guarded, ...older.map(endOf)] });
  await dropWraps(wrap);
  await removeOthers(vault, escrow);
}

/**
 * Ends every share there is. The intent is written down first: what the gateway could not be told now, it is told later
 * (`watch-recovery.ts`). Returns whether the gateway confirmed.
 */
export async function removeGuardians(vault: SelfVault): Promise<boolean> {
  const { guarded } = await readRecovery(vault.store);
  if (guarded.length > 0) await vault.store.write({ facts: guarded.map(endOf) });
  await dropWraps();
  return removeOthers(vault).then(
    () => true,
    () => false,
  );
}

/** Shares that were made and never handed out may fill what the gateway keeps for one person: then they make room. */
async function store(vault: SelfVault, escrow: Hex, days: number, sealed: Bytes): Promise<EscrowState> {
  const { escrows, keys } = vault;
  const controller = await keys.signer(controllerPath);
  try {
    return await escrows.put(controller, escrow, days, sealed);
  } catch (error) {
    if (toChartkeyError(error).code !== 'RATE_LIMITED') throw error;
    const kept = new Set((await readRecovery(vault.store)).guarded.map((one) => one.escrow));
    for (const { escrow: other } of await escrows.list(controller))
      if (!kept.has(other)) await escrows.remove(controller, other);
    return escrows.put(controller, escrow, days, sealed);
  }
}

const endOf = ({ escrow }: { escrow: Hex }): RecoveryFact => ({ kind: 'unguarded', escrow });

async function tryShares(shares: readonly string[], { threshold }: Quorum, sealed: Uint8Array, secret: EscrowSecret) {
  for (const some of [shares.slice(0, threshold), shares.slice(-threshold)]) {
    const { key } = await joinKey(some);
    const opened = await openEscrow(key, sealed);
    key.fill(0);
    const same = equalBytes(opened.seed, secret.seed);
    wipe(opened);
    if (!same) throw new ChartkeyError('INTERNAL', { detail: 'shares that do not open what they were made for' });
  }
}

async function removeOthers({ escrows, keys }: SelfVault, except?: Hex): Promise<void> {
  const controller = await keys.signer(controllerPath);
  for (const { escrow } of await escrows.list(controller))
    if (escrow !== except) await escrows.remove(controller, escrow);
}

async function dropWraps(except?: string): Promise<void> {
  for (const { id } of ofKind(await readVault(), 'recovery')) if (id !== except) await removeRecoveryWrap(id);
}

export function wipe({ seed, entropy }: EscrowSecret): void {
  seed.fill(0);
  entropy?.fill(0);
}
