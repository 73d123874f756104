import { keys as keyWords, recovery as words } from '../../strings/words.ts';
import { failing, silent } from './sample-platform.ts';
import { keyRequest, waysBack } from './samples/recovery.ts';
import { passkeys } from './samples/vault.ts';
import type { Scene } from './scenes.ts';

const phase = (name: 'locked' | 'not-set-up') => ({
  'state.get': () => ({ phase: name, pending: 0, version: '0.1.0' }),
});
const asked = { 'recovery.get': () => ({ notices: [keyRequest], rehearse: false }) };
const over = { 'recovery.get': () => ({ notices: [{ ...keyRequest, until: keyRequest.at }], rehearse: false }) };
const none = { waysBack: async () => ({ rehearsed: {}, wordsKept: true }) };
const password = 'three calm purple boats';
const names = Object.fromEntries(
  ['Ana Marsh', 'Ben Okafor', 'Carla Wolfeschlegelsteinhausen-Lindqvist'].map((name, i) => [
    words.guardianName(i + 1),
    name,
  ]),
);
const keys = (rest: Omit<Scene, 'page' | 'hash'>): Scene => ({ page: 'dashboard', hash: '#keys', ...rest });
const page = (hash: string, rest: Omit<Scene, 'page' | 'hash'> = {}): Scene => ({ page: 'dashboard', hash, ...rest });
const setup = (rest: Omit<Scene, 'page'>): Scene => ({ page: 'dashboard', answers: phase('not-set-up'), ...rest });

/** Ways back in, and the notice that somebody uses one. */
export const recoveryScenes: Readonly<Record<string, Scene>> = {
  'recovery-keys': keys({ answers: { 'recovery.get': () => ({ notices: [], rehearse: true }) } }),
  'recovery-keys-none': keys({ recovery: none }),
  'recovery-keys-error': keys({ recovery: { waysBack: failing('VAULT_DAMAGED') } }),
  'recovery-kit': page('#kit'),
  'recovery-kit-wrong': page('#kit', {
    recovery: { words: failing('WRONG_PASSWORD') },
    password,
    press: [words.kitShow],
  }),
  'recovery-kit-none': page('#kit', { recovery: { words: failing('NO_WORDS') }, password, press: [words.kitShow] }),
  'recovery-kit-shown': page('#kit', { password, press: [words.kitShow] }),
  'recovery-backup': page('#backup'),
  'recovery-backup-passkey': page('#backup', {
    vault: { passkeys: async () => passkeys },
    press: [keyWords.usePasskey],
  }),
  'recovery-backup-asking': page('#backup', {
    vault: { passkeys: async () => passkeys },
    recovery: { makeBackup: silent },
    fill: { [words.passphraseNew]: password, [words.passphraseAgain]: password },
    press: [keyWords.usePasskey],
    last: [words.makeBackup],
  }),
  'recovery-backup-cancelled': page('#backup', { recovery: { makeBackup: failing('CANCELLED') }, password }),
  'recovery-backup-working': page('#backup', {
    recovery: {
      makeBackup: ({ progress }) => {
        progress?.('records', 12, 68);
        return silent();
      },
    },
    password,
  }),
  'recovery-backup-made': page('#backup', { password }),
  'recovery-backup-offline': page('#backup', {
    recovery: { makeBackup: failing('OFFLINE') },
    password,
  }),
  'recovery-guardians': page('#guardians'),
  'recovery-guardians-first': page('#guardians', { recovery: none, press: [words.makeShares] }),
  'recovery-guardians-end': page('#guardians', { press: [words.endShares] }),
  'recovery-guardians-share': page('#guardians', {
    recovery: none,
    fill: { ...names, [words.ownName]: 'Elena Marsh' },
    password,
    press: [words.makeShares],
    stay: true,
  }),
  'recovery-guardians-error': page('#guardians', {
    recovery: { waysBack: async () => waysBack, removeGuardians: failing('LOCKED') },
    press: [words.endShares, words.endSharesYes],
  }),
  'recovery-rehearse': page('#rehearse'),
  'recovery-rehearse-backup': page('#rehearse', { choose: [words.means.backup] }),
  'recovery-rehearse-shares': page('#rehearse', { choose: [words.means.guardians] }),
  'recovery-setup': setup({}),
  'recovery-restore-backup': setup({ press: [words.fromBackup] }),
  'recovery-restore-guardians': setup({ press: [words.fromGuardians] }),
  'recovery-restore-mixed': setup({
    recovery: { ask: failing('SHARES_MIXED') },
    press: [words.fromGuardians],
    password: 'ckshare1 qpzr',
  }),
  'recovery-restore-waiting': setup({ press: [words.fromGuardians], password: 'ckshare1 qpzr' }),
  'recovery-asked-popup': { page: 'popup', answers: asked },
  'recovery-asked-popup-locked': { page: 'popup', answers: { ...asked, ...phase('locked') } },
  'recovery-asked-ready': { page: 'dashboard', answers: over },
  'recovery-asked-locked': { page: 'dashboard', answers: { ...asked, ...phase('locked') } },
  'recovery-forgotten': { page: 'dashboard', answers: phase('locked'), press: [words.forgotOpen] },
};
