import { ChartkeyError } from '#protocol/errors';
import { restore as words } from '../../strings/words.ts';
import { failing, silent } from './sample-platform.ts';
import { mirrorView } from './samples/mirror.ts';
import type { Scene } from './scenes.ts';

const notSetUp = { 'state.get': () => ({ phase: 'not-set-up' as const, pending: 0, version: '0.1.0' }) };
const password = 'three calm purple boats';
const toWords = [words.haveWords];
const toEnd = [words.haveWords, words.look, words.choosePassword];
const at = (rest: Omit<Scene, 'page'>): Scene => ({
  page: 'dashboard',
  ...rest,
  answers: { ...notSetUp, ...rest.answers },
});
const keys = (rest: Partial<typeof mirrorView>): Scene => ({
  page: 'dashboard',
  hash: '#keys',
  answers: { 'mirror.view': () => ({ ...mirrorView, ...rest }) },
});

/** Coming back with the words, and the card about the copy at the gateway. */
export const restoreScenes: Readonly<Record<string, Scene>> = {
  'restore-words': at({ press: toWords }),
  'restore-words-24': at({ press: toWords, choose: [words.count(24)] }),
  'restore-words-wrong': at({
    press: [...toWords, words.look],
    restore: { read: async (typed) => ({ words: [...typed], unknown: [2, 6], fit: false }) },
    password: 'legal',
    stay: true,
  }),
  'restore-words-apart': at({
    press: [...toWords, words.look],
    restore: { read: async (typed) => ({ words: [...typed], unknown: [], fit: false }) },
    password: 'legal',
    stay: true,
  }),
  'restore-looking': at({ press: [...toWords, words.look], restore: { lookUp: silent } }),
  'restore-offline': at({
    press: [...toWords, words.look],
    restore: { lookUp: async () => Promise.reject(new ChartkeyError('OFFLINE')) },
  }),
  'restore-found': at({ press: [...toWords, words.look] }),
  'restore-none': at({ press: [...toWords, words.look], restore: { lookUp: async () => undefined } }),
  'restore-running': at({
    press: toEnd,
    password,
    answers: {
      'mirror.sync': silent,
      'mirror.view': () => ({ ...mirrorView, progress: { step: 'fetching', done: 41, total: 112 } }),
    },
  }),
  'restore-stopped': at({ press: toEnd, password, answers: { 'mirror.sync': failing('CANCELLED') } }),
  'restore-failed': at({ press: toEnd, password, answers: { 'mirror.sync': failing('OFFLINE') } }),
  'restore-done': at({ press: toEnd, password, answers: { 'mirror.sync': () => mirrorView } }),
  'restore-done-missing': at({
    press: toEnd,
    password,
    answers: { 'mirror.sync': () => ({ ...mirrorView, live: 0, missing: 2 }) },
  }),
  'restore-replace': {
    page: 'dashboard',
    answers: { 'state.get': () => ({ phase: 'locked', pending: 0, version: '0.1.0' }) },
    press: [words.forgotOpen, words.look],
  },
  'mirror-card': keys({}),
  'mirror-card-alert': keys({
    alert: {
      code: 'MIRROR_SET_BACK',
      at: Date.UTC(2026, 10, 18, 9),
      offered: Date.UTC(2026, 9, 30, 9),
      had: Date.UTC(2026, 10, 17, 16),
    },
    missing: 1,
  }),
  'mirror-notice': {
    page: 'dashboard',
    answers: {
      'mirror.view': () => ({
        ...mirrorView,
        alert: { code: 'MIRROR_SET_BACK', at: Date.UTC(2026, 10, 18, 9), had: Date.UTC(2026, 10, 17, 16) },
      }),
    },
  },
  'mirror-damaged': {
    page: 'dashboard',
    answers: {
      'state.get': () => ({ phase: 'ready', pending: 0, version: '0.1.0', problem: 'VAULT_DAMAGED' }),
    },
  },
  'mirror-card-trouble': keys({ trouble: 'OFFLINE' }),
};
