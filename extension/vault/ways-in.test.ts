import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bytes, toBase64url } from '#protocol/bytes';
import { openDatabase, tables } from '../storage/database.ts';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { changePassword } from './change-password.ts';
import { createVault, createVaultFrom } from './create-vault.ts';
import { addRecoveryWrap, removeRecoveryWrap } from './recovery-wraps.ts';
import { areWordsKept, revealWords, takeSecret } from './reveal-words.ts';
import { endSession, readSession } from './session.ts';
import { unlockVault, unlockWithRecoveryKey } from './unlock-vault.ts';
import { ofKind, passwordOf } from './vault-file.ts';
import { changeVault, readVault } from './vault-row.ts';
import { newWords, seedOfWords } from './words.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));
/** Cheap, since dozens of passwords are stretched here: what it costs is the matter of stretch-password.test.ts. */
vi.mock('./kdf-costs.ts', () => {
  const cheap = { memoryKiB: 64, passes: 1, lanes: 1, rounds: 1_000 };
  return { kdfFloor: cheap, kdfNow: cheap };
});

const password = 'a long quiet river';
const next = 'seven umbrellas in a harbour';
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const vaultKey = async () => toBase64url((await readSession(Date.now())).key);
const refused = (code: string) => expect.objectContaining({ code });
let words: string[];

beforeEach(async () => {
  words = newWords(24);
  await createVault(password, words);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await endSession();
  await wipeDatabase();
});

describe('changing the password', () => {
  it('writes one wrap anew: the old password opens nothing, key, seed and the other ways in are the same', async () => {
    const [key, before] = [await vaultKey(), await readVault()];
    const recoveryKey = random(32);
    await addRecoveryWrap({ password }, recoveryKey);
    await changePassword({ password }, next);
    await endSession();
    await expect(unlockVault(password)).rejects.toEqual(refused('WRONG_PASSWORD'));
    await unlockVault(next);
    expect(await vaultKey()).toBe(key);
    await unlockWithRecoveryKey(recoveryKey);
    expect(await vaultKey()).toBe(key);
    const after = await readVault();
    expect([after.seed, after.entropy]).toEqual([before.seed, before.entropy]);
    expect(ofKind(after, 'password')).toHaveLength(1);
    expect(passwordOf(after).kdf.salt).not.toBe(passwordOf(before).kdf.salt);
  });

  it('asks who is there also while unlocked, and takes no weak one', async () => {
    await expect(changePassword({ password: 'somebody else' }, next)).rejects.toEqual(refused('WRONG_PASSWORD'));
    await expect(changePassword({ password }, 'password123')).rejects.toEqual(refused('WEAK_PASSWORD'));
    await endSession();
    await unlockVault(password);
  });

  it('X10 stopped before, in or after its one write, it leaves one of the two passwords working', async () => {
    const { put } = IDBObjectStore.prototype;
    const killed = () => {
      throw new DOMException('killed', 'AbortError');
    };
    const writes: Record<string, (this: IDBObjectStore, ...given: Parameters<typeof put>) => IDBRequest<IDBValidKey>> =
      {
        before: killed,
        in(...given) {
          const request = put.apply(this, given);
          this.transaction.abort();
          return request;
        },
        after(...given) {
          return put.apply(this, given);
        },
      };
    for (const [where, works] of [
      ['before', password],
      ['in', password],
      ['after', next],
    ] as const) {
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(writes[where]!);
      const changing = changePassword({ password }, next);
      if (where === 'after') await changing;
      else await expect(changing).rejects.toThrow();
      expect(spy).toHaveBeenCalledTimes(1);
      spy.mockRestore();
      await endSession();
      await unlockVault(works);
      expect(await revealWords({ password: works })).toEqual(words);
    }
  });

  it('called off before its write, it changes nothing', async () => {
    const calling = new AbortController();
    const changing = changePassword({ password }, next, calling.signal);
    calling.abort();
    await expect(changing).rejects.toEqual(refused('CANCELLED'));
    await unlockVault(password);
  });

  it('of two changes at once one is refused, and the password of the other is the one that works', async () => {
    const results = await Promise.allSettled([
      changePassword({ password }, next),
      changePassword({ password }, `${next} again`),
    ]);
    const won = results.findIndex(({ status }) => status === 'fulfilled');
    expect(results[1 - won]).toMatchObject({ reason: { code: 'APPROVAL_VOID' } });
    await unlockVault([next, `${next} again`][won]!);
  });
});

describe('a recovery key', () => {
  it('opens the vault until it is removed; another one, or one for another wrap, does not', async () => {
    const key = await vaultKey();
    const [recoveryKey, second] = [random(32), random(32)];
    const id = await addRecoveryWrap({ password }, recoveryKey);
    await addRecoveryWrap({ recoveryKey }, second);
    await endSession();
    await unlockWithRecoveryKey(recoveryKey);
    expect(await vaultKey()).toBe(key);
    await expect(unlockWithRecoveryKey(random(32))).rejects.toEqual(refused('WRONG_RECOVERY_KEY'));
    await removeRecoveryWrap(id);
    await expect(unlockWithRecoveryKey(recoveryKey)).rejects.toEqual(refused('WRONG_RECOVERY_KEY'));
    await unlockWithRecoveryKey(second);
    await changePassword({ recoveryKey: second }, next);
    await unlockVault(next);
    await expect(addRecoveryWrap({ password: next }, random(16))).rejects.toEqual(refused('INTERNAL'));
  });

  it('no field of its header can be changed alone', async () => {
    const recoveryKey = random(32);
    await addRecoveryWrap({ password }, recoveryKey);
    await changeVault((file) => ({
      ...file,
      wraps: file.wraps.map((wrap) => (wrap.kind === 'recovery' ? { ...wrap, at: wrap.at + 1 } : wrap)),
    }));
    await expect(unlockWithRecoveryKey(recoveryKey)).rejects.toEqual(refused('WRONG_RECOVERY_KEY'));
  });
});

describe('words and seed', () => {
  it('X6 are shown again only to whoever proves it is them, also while unlocked, and showing does not unlock', async () => {
    expect(await revealWords({ password })).toEqual(words);
    await expect(revealWords({ password: 'somebody else' })).rejects.toEqual(refused('WRONG_PASSWORD'));
    await endSession();
    expect(await revealWords({ password })).toEqual(words);
    await expect(readSession(Date.now())).rejects.toEqual(refused('LOCKED'));
    const { seed, entropy } = await takeSecret({ password });
    expect(toBase64url(seed)).toBe(toBase64url(await seedOfWords(words)));
    expect(entropy).toHaveLength(32);
  });

  it('a vault that came from a seed alone says that it has no words', async () => {
    expect(await areWordsKept()).toBe(true);
    const { seed } = await takeSecret({ password });
    await wipeDatabase();
    await createVaultFrom(password, { seed });
    expect(await areWordsKept()).toBe(false);
    await expect(revealWords({ password })).rejects.toEqual(refused('NO_WORDS'));
  });

  it('X7 after every way in was used, neither words, entropy, passwords, recovery key nor vault key lie on disk', async () => {
    const recoveryKey = random(32);
    await addRecoveryWrap({ password }, recoveryKey);
    await changePassword({ password }, next);
    const { seed, entropy } = await takeSecret({ password: next });
    const db = await openDatabase();
    let disk = fakeBrowser.storage.local.dump();
    for (const table of tables) disk += JSON.stringify(await db.getAll(table));
    db.close();
    expect(disk).toContain(passwordOf(await readVault()).box.data);
    const secrets = [words.slice(0, 3).join(' '), password, next, await vaultKey()];
    for (const bytes of [recoveryKey, seed, entropy!])
      secrets.push(toBase64url(bytes), Buffer.from(bytes).toString('hex'));
    for (const secret of secrets) expect(disk).not.toContain(secret);
  });
});
