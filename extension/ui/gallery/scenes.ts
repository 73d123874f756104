import type { DepositView } from '../../messages/views.ts';
import { keys, popup, setup, time, unlock } from '../../strings/words.ts';
import { accountingScenes } from './accounting-scenes.ts';
import { approvalScenes } from './approval-scenes.ts';
import { hygieneScenes } from './hygiene-scenes.ts';
import { learnScenes } from './learn-scenes.ts';
import { originScenes } from './origin-scenes.ts';
import { pauseScenes } from './pause-scenes.ts';
import { peopleScenes } from './people-scenes.ts';
import { receiptScenes } from './receipt-scenes.ts';
import { recoveryScenes } from './recovery-scenes.ts';
import { restoreScenes } from './restore-scenes.ts';
import { ruleScenes } from './rule-scenes.ts';
import { failing, type SampleOptions, silent } from './sample-platform.ts';
import { approvalView, previewOf, requestId } from './samples/approval.ts';
import { longName, riverside, stranger } from './samples/institutions.ts';
import { noRecords } from './samples/records.ts';
import { emptyPopup, longPopup } from './samples/sharing.ts';
import { passkeys } from './samples/vault.ts';
import { sharingScenes } from './sharing-scenes.ts';
import { troubleScenes } from './trouble-scenes.ts';
import { walletScenes } from './wallet-scenes.ts';

export interface Scene extends SampleOptions {
  page: 'popup' | 'approve' | 'dashboard' | 'practice';
  hash?: string;
  /** Names of buttons to press in turn before looking. */
  press?: string[];
  /** Texts of closed details to open after that, the first of each. */
  unfold?: string[];
  /** Names of radio buttons to choose after that. */
  choose?: string[];
  /** What to type into other fields before that, by label. */
  fill?: Readonly<Record<string, string>>;
  /** What to type into every password field first. */
  password?: string;
  /** Look at what was typed, rather than send it. */
  stay?: true;
  /** Answer the questions about the words, all three. */
  quiz?: true;
  /** Names of buttons to press at the end. */
  last?: string[];
}

const locked = { 'state.get': () => ({ phase: 'locked' as const, pending: 1, version: '0.1.0' }) };
const notSetUp = { 'state.get': () => ({ phase: 'not-set-up' as const, pending: 0, version: '0.1.0' }) };
const access = `#access=${requestId}`;
const depositHash = `#deposit=${requestId}`;
const offer: DepositView = {
  depositId: requestId,
  state: 'pending',
  asker: riverside,
  title: 'Your chart, 2016 to 2026',
  count: 918,
  received: 0,
  askedAt: Date.now(),
  queue: [],
};
const depositAt = (rest: Partial<DepositView>) => ({ 'deposit.get': () => ({ ...offer, ...rest }) });
const approvalAt = (rest: Partial<typeof approvalView>) => ({ 'approval.get': () => ({ ...approvalView, ...rest }) });
const narrow = { ...approvalView.suggested, dataFrom: '2024-01', days: 30 as const };

const checked: Scene = {
  page: 'dashboard',
  answers: notSetUp,
  press: [setup.start, setup.show, setup.written],
  password: 'three calm purple boats',
  quiz: true,
};

/** Every screen and state worth looking at; `shoot.ts` takes each in light, dark and narrow. */
export const scenes: Readonly<Record<string, Scene>> = {
  popup: { page: 'popup' },
  'popup-connect': {
    page: 'popup',
    currentOrigin: 'https://portal.lakeview-heart.example',
    answers: { 'popup.view': () => ({ ...longPopup, needsAnswer: [], offline: false }) },
  },
  'popup-empty': { page: 'popup', answers: { 'popup.view': () => emptyPopup } },
  'popup-long': { page: 'popup', answers: { 'popup.view': () => longPopup } },
  'popup-loading': { page: 'popup', answers: { 'popup.view': silent } },
  'popup-error': { page: 'popup', answers: { 'popup.view': failing('TIMEOUT') } },
  'popup-locked': { page: 'popup', answers: locked },
  'popup-passkey': { page: 'popup', answers: locked, vault: { passkeys: async () => passkeys } },
  'popup-wrong': {
    page: 'popup',
    answers: locked,
    unlock: 'WRONG_PASSWORD',
    password: 'not this one',
    press: [unlock.unlock],
  },
  'popup-unlocking': {
    page: 'popup',
    answers: locked,
    unlock: 'never',
    password: 'long enough',
    press: [unlock.unlock],
  },
  'popup-not-set-up': { page: 'popup', answers: notSetUp },
  'popup-stop-all': { page: 'popup', press: [popup.stopAll] },
  'popup-search': { page: 'popup', press: [popup.searchRecords] },

  approve: { page: 'approve', hash: access },
  ...approvalScenes,
  'approve-narrow': { page: 'approve', hash: access, answers: approvalAt({ suggested: narrow }) },
  'approve-long': {
    page: 'approve',
    hash: access,
    answers: {
      ...approvalAt({ asker: longName, voided: 'locked' }),
      'approval.preview': ({ choice }) => previewOf({ ...approvalView, asker: longName }, choice),
    },
  },
  'approve-storage': {
    page: 'approve',
    hash: access,
    answers: {
      ...approvalAt({ asker: riverside, queue: ['a', 'b'] }),
      'approval.preview': ({ choice }) => previewOf({ ...approvalView, asker: riverside }, choice),
    },
  },
  'approve-unverified': {
    page: 'approve',
    hash: access,
    answers: { ...approvalAt({ asker: stranger }), 'approval.preview': failing('NOT_ACCREDITED') },
  },
  'approve-nothing': { page: 'approve', hash: access, answers: { 'approval.preview': failing('NOTHING_TO_SHARE') } },
  'approve-loading': { page: 'approve', hash: access, answers: { 'approval.preview': silent } },
  'approve-offline': { page: 'approve', hash: access, answers: { 'approval.get': failing('OFFLINE') } },
  'approve-locked': { page: 'approve', hash: access, answers: locked },
  'approve-undo': {
    page: 'approve',
    hash: access,
    answers: approvalAt({ state: 'approved', undoUntil: Date.now() + 5000 }),
  },
  'approve-sending': { page: 'approve', hash: access, answers: approvalAt({ state: 'sending' }) },
  'approve-trouble': { page: 'approve', hash: access, answers: approvalAt({ state: 'sending', trouble: 'OFFLINE' }) },
  'approve-receipt': {
    page: 'approve',
    hash: access,
    answers: approvalAt({ state: 'granted', grantId: `0x${'a'.repeat(64)}` }),
  },
  'approve-refused': { page: 'approve', hash: access, answers: approvalAt({ state: 'refused' }) },
  'approve-expired': { page: 'approve', hash: access, answers: approvalAt({ state: 'expired' }) },
  'approve-none': { page: 'approve', hash: '#unlock', answers: { 'popup.view': () => emptyPopup } },
  deposit: { page: 'approve', hash: depositHash, answers: depositAt({}) },
  'deposit-receiving': {
    page: 'approve',
    hash: depositHash,
    answers: depositAt({ state: 'receiving', received: 700_000 }),
  },
  'deposit-filed': { page: 'approve', hash: depositHash, answers: depositAt({ state: 'filed', filed: 918 }) },
  'deposit-failed': {
    page: 'approve',
    hash: depositHash,
    answers: depositAt({ state: 'failed', error: 'ATTESTATION_INVALID' }),
  },

  'setup-welcome': { page: 'dashboard', answers: notSetUp },
  'setup-password': { page: 'dashboard', answers: notSetUp, press: [setup.start] },
  'setup-weak': { page: 'dashboard', answers: notSetUp, press: [setup.start, setup.next] },
  'setup-refused': { page: 'dashboard', answers: notSetUp, press: [setup.start], password: 'three calm', stay: true },
  'setup-strong': {
    page: 'dashboard',
    answers: notSetUp,
    press: [setup.start],
    password: 'three calm purple boats',
    stay: true,
  },
  'setup-words': { page: 'dashboard', answers: notSetUp, press: [setup.start], password: 'three calm purple boats' },
  'setup-shown': {
    page: 'dashboard',
    answers: notSetUp,
    press: [setup.start, setup.show],
    password: 'three calm purple boats',
  },
  'setup-quiz': {
    page: 'dashboard',
    answers: notSetUp,
    press: [setup.start, setup.show, setup.written],
    password: 'three calm purple boats',
  },
  ...originScenes,
  'setup-checked': checked,
  'setup-sheet': { ...checked, last: [setup.printSheet] },
  'setup-done': { ...checked, last: [setup.next] },
  ...pauseScenes,
  ...restoreScenes,
  ...receiptScenes,
  ...recoveryScenes,
  ...peopleScenes,
  ...ruleScenes,
  ...learnScenes,
  ...sharingScenes,
  ...troubleScenes,
  ...walletScenes,
  records: { page: 'dashboard' },
  'records-empty': { page: 'dashboard', answers: { 'records.view': () => noRecords } },
  'records-error': { page: 'dashboard', answers: { 'records.view': failing('TIMEOUT') } },
  'records-loading': { page: 'dashboard', answers: { 'records.view': silent } },
  items: { page: 'dashboard', hash: '#items/Observation.laboratory/2026' },
  'search-none': {
    page: 'dashboard',
    hash: '#search/xylophone',
    answers: { 'records.items': () => ({ items: [], total: 0 }) },
  },
  add: { page: 'dashboard', hash: '#add' },
  sharing: { page: 'dashboard', hash: '#sharing' },
  'sharing-empty': {
    page: 'dashboard',
    hash: '#sharing',
    answers: { 'sharing.list': () => [], 'popup.view': () => emptyPopup },
  },
  ...accountingScenes,
  portals: { page: 'dashboard', hash: '#portals' },
  'portals-empty': { page: 'dashboard', hash: '#portals', answers: { 'portals.list': () => [] } },
  keys: { page: 'dashboard', hash: '#keys', vault: { passkeys: async () => passkeys } },
  'keys-none': { page: 'dashboard', hash: '#keys', vault: { arePasskeysOffered: async () => false } },
  'keys-error': { page: 'dashboard', hash: '#keys', vault: { passkeys: failing('VAULT_DAMAGED') } },
  'keys-password': { page: 'dashboard', hash: '#keys', press: [keys.change], password: 'three calm purpl', stay: true },
  'keys-password-wrong': {
    page: 'dashboard',
    hash: '#keys',
    press: [keys.change],
    password: 'three calm purple boats',
    vault: { changePassword: failing('WRONG_PASSWORD') },
  },
  'keys-password-passkey': {
    page: 'dashboard',
    hash: '#keys',
    press: [keys.change, keys.forgot],
    vault: { passkeys: async () => passkeys },
  },
  'keys-add': { page: 'dashboard', hash: '#keys', press: [keys.add] },
  'keys-asking': {
    page: 'dashboard',
    hash: '#keys',
    press: [keys.add, keys.goOn],
    password: 'x',
    vault: { addPasskey: silent },
  },
  'keys-unfit': {
    page: 'dashboard',
    hash: '#keys',
    press: [keys.add, keys.goOn],
    password: 'x',
    vault: { addPasskey: failing('PASSKEY_UNFIT') },
  },
  'keys-remove': {
    page: 'dashboard',
    hash: '#keys',
    press: [keys.removeOne(keys.here, time.day(passkeys[0]!.at))],
    vault: { passkeys: async () => passkeys },
  },
  settings: { page: 'dashboard', hash: '#settings' },
  ...hygieneScenes,
  'dashboard-passkey': { page: 'dashboard', answers: locked, vault: { passkeys: async () => passkeys } },
  'dashboard-passkey-asking': {
    page: 'dashboard',
    answers: locked,
    press: [unlock.passkey],
    vault: { passkeys: async () => passkeys, unlockWithPasskey: silent },
  },
  'dashboard-passkey-not-used': {
    page: 'dashboard',
    answers: locked,
    press: [unlock.passkey],
    vault: { passkeys: async () => passkeys, unlockWithPasskey: failing('CANCELLED') },
  },
  'dashboard-passkey-failed': {
    page: 'dashboard',
    answers: locked,
    press: [unlock.passkey],
    vault: { passkeys: async () => passkeys, unlockWithPasskey: failing('PASSKEY_FAILED') },
  },
  'dashboard-locked': { page: 'dashboard', answers: locked },
};
