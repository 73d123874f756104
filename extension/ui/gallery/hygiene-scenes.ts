import { hygiene } from '../../strings/words.ts';
import { failing, silent } from './sample-platform.ts';
import { erased, sampleHygiene } from './samples/hygiene.ts';
import type { Scene } from './scenes.ts';

const settings = { page: 'dashboard', hash: '#settings' } as const;
const erase = { page: 'dashboard', hash: '#erase' } as const;
const keys = { page: 'dashboard', hash: '#keys' } as const;
const begun = { begunAt: 1, accounts: 6, byWallet: 0, names: [], certificates: [] };
const names = ['Ella Marsh', 'Rosa Vega'];

export const hygieneScenes: Readonly<Record<string, Scene>> = {
  'hygiene-storage-loading': { ...settings, hygiene: { storageUse: silent } },
  'hygiene-storage-error': { ...settings, hygiene: { storageUse: failing('STORAGE_BUSY') } },
  'hygiene-storage-refused': { ...settings, press: [hygiene.persist], hygiene: { persist: async () => false } },
  'hygiene-exporting': {
    ...settings,
    press: [hygiene.exportStart],
    hygiene: {
      exportAll: ({ progress }) => {
        progress?.(118, 300);
        return silent();
      },
    },
  },
  'hygiene-exported': { ...settings, press: [hygiene.exportStart] },
  'hygiene-exported-problems': {
    ...settings,
    press: [hygiene.exportStart],
    hygiene: {
      exportAll: async (options) => {
        const made = await sampleHygiene.exportAll(options);
        const problem = { record: '0x', cid: 'bafkrei', items: 12, code: 'TAMPERED' } as const;
        return { ...made, people: made.people.map((person) => ({ ...person, problems: [problem] })) };
      },
    },
  },
  'hygiene-export-offline': { ...settings, press: [hygiene.exportStart], hygiene: { exportAll: failing('OFFLINE') } },
  'hygiene-erase': erase,
  'hygiene-erase-long': {
    ...erase,
    hygiene: { eraseState: async () => ({ accounts: 900, byWallet: 2, names, certificates: [] }) },
  },
  'hygiene-erase-loading': { ...erase, hygiene: { eraseState: silent } },
  'hygiene-erase-begun': { ...erase, hygiene: { eraseState: async () => begun } },
  'hygiene-erase-working': {
    ...erase,
    press: [hygiene.eraseUnfinishedOpen],
    hygiene: {
      eraseState: async () => begun,
      eraseStored: ({ progress }) => {
        progress?.('shredding', 2, 6);
        return silent();
      },
    },
  },
  'hygiene-erase-refused': {
    ...erase,
    press: [hygiene.eraseUnfinishedOpen],
    hygiene: { eraseState: async () => begun, eraseStored: failing('ERASURE_INVALID') },
  },
  'hygiene-erase-waiting': {
    ...erase,
    press: [hygiene.eraseUnfinishedOpen],
    hygiene: {
      eraseState: async () => begun,
      eraseStored: async () => ({ ...erased, accounts: 6, trouble: 'OFFLINE' }),
    },
  },
  'hygiene-erase-proven': { ...erase, hygiene: { eraseState: async () => erased } },
  'hygiene-erased': { ...erase, press: [hygiene.eraseHere], hygiene: { eraseState: async () => erased } },
  'hygiene-erased-waiting': {
    ...erase,
    press: [hygiene.eraseHere],
    hygiene: { eraseState: async () => erased, eraseHere: async () => 2 },
  },
  'hygiene-words': { ...keys, press: [hygiene.revealOpen] },
  'hygiene-words-wrong': {
    ...keys,
    press: [hygiene.revealOpen, hygiene.revealGo],
    password: 'not this one',
    hygiene: { revealWords: failing('WRONG_PASSWORD') },
  },
  'hygiene-words-covered': { ...keys, press: [hygiene.revealOpen, hygiene.revealGo], password: 'quiet river' },
  'hygiene-words-shown': {
    ...keys,
    press: [hygiene.revealOpen, hygiene.revealGo, hygiene.keepShown(30)],
    password: 'quiet river',
  },
  'hygiene-words-not-kept': { ...keys, hygiene: { areWordsKept: async () => false } },
};
