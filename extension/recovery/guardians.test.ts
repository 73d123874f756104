import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { memoryEscrows } from '../testing/memory-escrows.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { addPasskey } from '../vault/passkeys.ts';
import { endSession } from '../vault/session.ts';
import { unlockVault } from '../vault/unlock-vault.ts';
import { ofKind } from '../vault/vault-file.ts';
import { readVault } from '../vault/vault-row.ts';
import { newWords, seedOfWords } from '../vault/words.ts';
import { dropEndedWraps } from './drop-ended-wraps.ts';
import { confirmGuardians, prepareGuardians, removeGuardians } from './make-guardians.ts';
import { askWithShares, replacePassword, restoreWithShares } from './recover-with-shares.ts';
import { quorums } from './recovery-key.ts';
import { isRehearsalDue, readRecovery, rehearsalAge } from './recovery-state.ts';
import { rehearseShares, rehearseWords } from './rehearse.ts';
import { controllerPath, type SelfVault, withSelfVault } from './self-vault.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

/** Node has no WebAuthn: one passkey that gives one PRF output, and counts how often it was asked. */
const passkey = vi.hoisted(() => ({
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  asked: 0,
  output: () => new Uint8Array(32).fill(7),
}));
vi.mock('../vault/passkey-browser.ts', () => ({
  createPasskey: async () => ({ id: passkey.id, salt: 'AAAA', transports: [], here: true, output: passkey.output() }),
  askPasskey: async () => {
    passkey.asked += 1;
    return { id: passkey.id, output: passkey.output() };
  },
}));

const password = 'a long quiet river';
const choice = { quorum: quorums[0], names: ['Ana', 'Ben', 'Carla'], days: 3 };
let words: string[];
let escrows: ReturnType<typeof memoryEscrows>;
const inVault = <T>(use: (vault: SelfVault) => Promise<T>) => withSelfVault(use, { escrows: escrows.client });
const make = () =>
  inVault(async (vault) => {
    const { prepared, shares } = await prepareGuardians(vault, { proof: { password }, choice });
    await confirmGuardians(vault, prepared);
    return shares;
  });
const state = () => inVault(({ store }) => readRecovery(store));
const seedNow = () => inVault(({ keys }) => keys.seed((seed) => toHex(seed)));

beforeEach(async () => {
  escrows = memoryEscrows();
  words = newWords(12);
  await createVault(password, words);
});
afterEach(async () => {
  await endSession();
  await wipeDatabase();
});

it('a passkey does for the password, and is asked for once (passkey double, gateway in memory)', async () => {
  await addPasskey({ password });
  passkey.asked = 0;
  const said: string[] = [];
  const { prepared, shares } = await inVault((vault) =>
    prepareGuardians(vault, { proof: { passkey: {} }, choice, proven: () => said.push(`after ${passkey.asked}`) }),
  );
  expect([passkey.asked, said]).toEqual([1, ['after 1']]);
  await inVault((vault) => confirmGuardians(vault, prepared));
  await endSession();
  await replacePassword(shares.slice(1), 'another long river');
  await unlockVault('another long river');
});

it('called off before anything is stored, nothing is (gateway in memory)', async () => {
  const aborted = new AbortController();
  const making = inVault((vault) =>
    prepareGuardians(vault, { proof: { password }, choice, proven: () => aborted.abort(), signal: aborted.signal }),
  );
  await expect(making).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(ofKind(await readVault(), 'recovery')).toEqual([]);
  expect(await inVault(async ({ escrows: { list }, keys }) => list(await keys.signer(controllerPath)))).toEqual([]);
});

it('two of three guardians bring a vault back on a bare machine, after the wait (gateway in memory)', async () => {
  const [one, , three] = (await make()) as [string, string, string];
  const seed = toHex(await seedOfWords(words));
  await endSession();
  await wipeDatabase();
  await expect(restoreWithShares(escrows.client, [one, three], password)).rejects.toMatchObject({
    code: 'RECOVERY_WAITING',
  });
  const asked = await askWithShares(escrows.client, [one, three]);
  expect(asked.recovery?.left).toBe(3 * 86_400);
  escrows.pass(2);
  await expect(restoreWithShares(escrows.client, [three, one], password)).rejects.toMatchObject({
    code: 'RECOVERY_WAITING',
  });
  escrows.pass(1);
  await restoreWithShares(escrows.client, [three, one], 'another long river');
  expect(await seedNow()).toBe(seed);
  // The door is closed behind: the same shares wait again.
  await expect(escrows.client.state([...escrows.held.keys()][0]!)).resolves.not.toHaveProperty('recovery');
  // The words came along: they can be shown again.
  expect((await readVault()).entropy).toBeDefined();
});

it('K12 new shares end the old ones only once they are handed out, and removing ends all (gateway in memory)', async () => {
  const first = await make();
  const second = await inVault((vault) => prepareGuardians(vault, { proof: { password }, choice }));
  await askWithShares(escrows.client, first.slice(0, 2));
  expect((await state()).guarded).toHaveLength(1);
  await inVault((vault) => confirmGuardians(vault, second.prepared));
  expect((await state()).guarded).toMatchObject([{ escrow: second.prepared.escrow, guardians: choice.names }]);
  expect([...escrows.held.keys()]).toEqual([second.prepared.escrow]);
  expect(ofKind(await readVault(), 'recovery').map(({ id }) => id)).toEqual([second.prepared.wrap]);
  await expect(askWithShares(escrows.client, first.slice(0, 2))).rejects.toMatchObject({ code: 'ESCROW_GONE' });
  await expect(replacePassword(first.slice(0, 2), 'some other river')).rejects.toMatchObject({
    code: 'WRONG_RECOVERY_KEY',
  });
  expect(await inVault(removeGuardians)).toBe(true);
  expect(escrows.held.size).toBe(0);
  expect((await state()).guarded).toEqual([]);
  expect(ofKind(await readVault(), 'recovery')).toEqual([]);
});

it('K12 when another device ends the guardians, this one has no way in for their shares any more (gateway in memory)', async () => {
  await make();
  const [wrap] = ofKind(await readVault(), 'recovery');
  const hours = (count: number) => Math.floor(Date.now() / 1000) + count * 3_600;
  await dropEndedWraps([], hours(0));
  await dropEndedWraps([{ wrap: wrap!.id }], hours(2));
  expect(ofKind(await readVault(), 'recovery')).toEqual([wrap]);
  await dropEndedWraps([], hours(2));
  expect(ofKind(await readVault(), 'recovery')).toEqual([]);
});

it('shares that were made and never handed out make room for others (gateway in memory)', async () => {
  await make();
  const { put } = escrows.client;
  escrows.client.put = async (...given) => {
    if (escrows.held.size >= 3) throw new ChartkeyError('RATE_LIMITED');
    return put(...given);
  };
  for (let i = 0; i < 2; i++) await inVault((vault) => prepareGuardians(vault, { proof: { password }, choice }));
  const { prepared } = await inVault((vault) => prepareGuardians(vault, { proof: { password }, choice }));
  const [kept] = (await state()).guarded;
  expect([...escrows.held.keys()].sort()).toEqual([kept!.escrow, prepared.escrow].sort());
});

it('removing is written down even when the gateway is away, and nothing is made half (gateway in memory)', async () => {
  await make();
  const { list } = escrows.client;
  escrows.client.list = async () => {
    throw new Error('away');
  };
  expect(await inVault(removeGuardians)).toBe(false);
  escrows.client.list = list;
  expect((await state()).guarded).toEqual([]);
  expect((await state()).ended.size).toBe(1);
  await expect(
    inVault((vault) => prepareGuardians(vault, { proof: { password: 'not the password' }, choice })),
  ).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
  expect(ofKind(await readVault(), 'recovery')).toEqual([]);
  expect(escrows.held.size).toBe(1);
});

it('a forgotten password is replaced by the guardians where the vault still is, at once (gateway in memory)', async () => {
  const shares = await make();
  await endSession();
  await expect(replacePassword([shares[0]!], 'a newer long river')).rejects.toMatchObject({ code: 'SHARES_MISSING' });
  await replacePassword(shares.slice(1), 'a newer long river');
  await expect(unlockVault(password)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
  await unlockVault('a newer long river');
  expect(await seedNow()).toBe(toHex(await seedOfWords(words)));
});

it('a rehearsal tells what would open this vault from what would not, and changes nothing but its date (gateway in memory)', async () => {
  const shares = await make();
  const before = { file: await readVault(), held: JSON.stringify([...escrows.held]) };
  await expect(inVault((vault) => rehearseWords(vault, newWords(12)))).rejects.toMatchObject({ code: 'OTHER_VAULT' });
  await expect(inVault((vault) => rehearseWords(vault, words.toReversed()))).rejects.toBeDefined();
  await expect(inVault((vault) => rehearseShares(vault, shares.slice(0, 1)))).rejects.toMatchObject({
    code: 'SHARES_MISSING',
  });
  expect((await state()).rehearsed).toEqual({});
  await inVault((vault) => rehearseWords(vault, words));
  await inVault((vault) => rehearseShares(vault, shares.slice(0, 2)));
  const { rehearsed } = await state();
  expect(Object.keys(rehearsed).sort()).toEqual(['guardians', 'words']);
  expect({ file: await readVault(), held: JSON.stringify([...escrows.held]) }).toEqual(before);
  const at = rehearsed.guardians!;
  const later = [at, at + rehearsalAge, at + rehearsalAge + 1];
  const now = await state();
  expect(later.map((moment) => isRehearsalDue(now, moment))).toEqual([false, false, true]);
  await make();
  await expect(inVault((vault) => rehearseShares(vault, shares.slice(0, 2)))).rejects.toMatchObject({
    code: 'ESCROW_GONE',
  });
});

it('X2 X7 no share, recovery key or word reaches disk or the log', async () => {
  const shares = await make();
  const disk = await inVault(async ({ db, store }) => {
    const logs = await Promise.all((await store.devices()).map(({ lane }) => store.entriesOf(lane)));
    const own = await store.log();
    return `${JSON.stringify([logs, own, await db.getAll('vault')])}${fakeBrowser.storage.local.dump()}`;
  });
  expect(disk).toContain('Carla');
  for (const secret of [...shares, ...shares.map((text) => text.replaceAll(' ', '')), words.join(' ')])
    expect(disk).not.toContain(secret);
});
