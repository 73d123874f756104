import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bytes, toBase64url } from '#protocol/bytes';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { changePassword } from './change-password.ts';
import { createVault } from './create-vault.ts';
import { listPasskeys } from './list-passkeys.ts';
import { addPasskey, removePasskey } from './passkeys.ts';
import { addRecoveryWrap, removeRecoveryWrap } from './recovery-wraps.ts';
import { revealWords } from './reveal-words.ts';
import { endSession, readSession } from './session.ts';
import { unlockVault, unlockWithPasskey } from './unlock-vault.ts';
import { changeVault, readVault } from './vault-row.ts';
import { newWords } from './words.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));
/** Cheap, since dozens of passwords are stretched here: what it costs is the matter of stretch-password.test.ts. */
vi.mock('./kdf-costs.ts', () => {
  const cheap = { memoryKiB: 64, passes: 1, lanes: 1, rounds: 1_000 };
  return { kdfFloor: cheap, kdfNow: cheap };
});

/**
 * Node has no WebAuthn. This double answers as the specification says, and can be made to answer as some authenticators do;
 * demo-portal/e2e/passkey.spec.ts runs Chromium's own.
 */
interface Habits {
  /** PRF output: with the making, only when asked to sign in, never, or claimed at making and withheld afterwards. */
  prf: 'at once' | 'later' | 'never' | 'claimed';
  throws?: string;
  capable?: boolean;
}
let habits: Habits;
let made: { id: Bytes; secret: Bytes }[];
let asked: PublicKeyCredentialRequestOptions[];

const hmac = async (secret: Bytes, salt: BufferSource) => {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return crypto.subtle.sign('HMAC', key, salt);
};
const answer = (id: Bytes, prf: object | undefined) => ({
  rawId: id.buffer,
  authenticatorAttachment: 'cross-platform',
  response: { getTransports: () => ['usb'] },
  getClientExtensionResults: () => (prf ? { prf } : {}),
});
const stop = () => {
  if (habits.throws) throw new DOMException('from the browser', habits.throws);
};

const credentials = {
  create: async ({ publicKey }: { publicKey: PublicKeyCredentialCreationOptions }) => {
    stop();
    const [id, secret] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(32))];
    made.push({ id, secret });
    if (habits.prf === 'never') return answer(id, { enabled: false });
    if (habits.prf !== 'at once') return answer(id, { enabled: true });
    const salt = publicKey.extensions!.prf!.eval!.first;
    return answer(id, { enabled: true, results: { first: await hmac(secret, salt) } });
  },
  get: async ({ publicKey }: { publicKey: PublicKeyCredentialRequestOptions }) => {
    stop();
    asked.push(publicKey);
    const allowed = publicKey.allowCredentials!.map(({ id }) => toBase64url(new Uint8Array(id as ArrayBuffer)));
    const { id, secret } = made.find((one) => allowed.includes(toBase64url(one.id)))!;
    if (habits.prf === 'never' || habits.prf === 'claimed') return answer(id, undefined);
    const { first } = publicKey.extensions!.prf!.evalByCredential![toBase64url(id)]!;
    return answer(id, { results: { first: await hmac(secret, first) } });
  },
};

const password = 'a long quiet river';
let words: string[];
const vaultKey = async () => toBase64url((await readSession(Date.now())).key);

beforeEach(async () => {
  habits = { prf: 'at once' };
  [made, asked] = [[], []];
  vi.stubGlobal('navigator', { credentials, locks: navigator.locks });
  vi.stubGlobal('PublicKeyCredential', {
    getClientCapabilities: async () => ({ 'extension:prf': habits.capable ?? true }),
  });
  words = newWords(12);
  await createVault(password, words);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await endSession();
  await wipeDatabase();
});

describe('passkeys (authenticator double)', () => {
  it.each(['at once', 'later'] as const)('one that gives its PRF output %s opens the same vault key', async (prf) => {
    habits.prf = prf;
    const key = await vaultKey();
    await addPasskey({ password });
    expect(asked).toHaveLength(prf === 'later' ? 1 : 0);
    expect(await listPasskeys()).toMatchObject([{ id: toBase64url(made[0]!.id), here: false }]);
    await endSession();
    await unlockWithPasskey();
    expect(await vaultKey()).toBe(key);
    expect(asked.every(({ userVerification, rpId }) => userVerification === 'required' && rpId === undefined)).toBe(
      true,
    );
    expect(await revealWords({ passkey: {} })).toEqual(words);
    await changePassword({ passkey: {} }, 'seven umbrellas in a harbour');
    await unlockVault('seven umbrellas in a harbour');
  });

  it.each([
    [{ prf: 'never' }, 'PASSKEY_UNFIT'],
    [{ prf: 'claimed' }, 'PASSKEY_UNFIT'],
    [{ prf: 'at once', capable: false }, 'PASSKEY_UNSUPPORTED'],
    [{ prf: 'at once', throws: 'NotAllowedError' }, 'CANCELLED'],
    [{ prf: 'at once', throws: 'AbortError' }, 'CANCELLED'],
    [{ prf: 'at once', throws: 'InvalidStateError' }, 'PASSKEY_EXISTS'],
    [{ prf: 'at once', throws: 'SecurityError' }, 'PASSKEY_UNSUPPORTED'],
    [{ prf: 'at once', throws: 'ConstraintError' }, 'PASSKEY_UNFIT'],
  ] as const)('adding one with %j ends in %s and changes nothing', async (how, code) => {
    habits = how;
    const before = await readVault();
    await expect(addPasskey({ password })).rejects.toMatchObject({ code });
    expect(await readVault()).toEqual(before);
  });

  it('X6 needs the password even while the vault is open, and makes no credential without', async () => {
    await expect(addPasskey({ password: 'somebody else' })).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
    expect(made).toEqual([]);
  });

  it('one that goes silent, answers otherwise, was changed on disk or removed opens nothing; the password does', async () => {
    await addPasskey({ password });
    const failed = { code: 'PASSKEY_FAILED' };
    habits.prf = 'never';
    await expect(unlockWithPasskey()).rejects.toMatchObject(failed);
    habits.prf = 'at once';
    made[0]!.secret.fill(7);
    await expect(unlockWithPasskey()).rejects.toMatchObject(failed);
    await addPasskey({ password });
    made.shift();
    await unlockWithPasskey();
    await changeVault((file) => ({
      ...file,
      wraps: file.wraps.map((wrap) => (wrap.kind === 'passkey' ? { ...wrap, here: !wrap.here } : wrap)),
    }));
    await expect(unlockWithPasskey()).rejects.toMatchObject(failed);
    for (const { id } of await listPasskeys()) await removePasskey(id);
    await expect(unlockWithPasskey()).rejects.toMatchObject(failed);
    await unlockVault(password);
  });

  it('a vault that is full says so before a passkey is made in vain', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 15; count++)
      ids.push(await addRecoveryWrap({ password }, new Uint8Array(32).fill(count)));
    await expect(addPasskey({ password })).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(addRecoveryWrap({ password }, new Uint8Array(32))).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(made).toEqual([]);
    await removeRecoveryWrap(ids[7]!);
    await addPasskey({ password });
  });

  it('a vault whose only way in would be a passkey is not written', async () => {
    await addPasskey({ password });
    const before = await readVault();
    const onlyPasskey = changeVault((file) => ({
      ...file,
      wraps: file.wraps.filter(({ kind }) => kind === 'passkey'),
    }));
    await expect(onlyPasskey).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
    expect(await readVault()).toEqual(before);
  });
});
