import type { ErasureCertificate } from '#protocol/wire/erasure';
import type { HygienePlatform } from '../../hygiene/hygiene-platform.ts';

const account = (name: string) => `0x${name.repeat(20)}` as const;
const certificate = (name: string, blobs: number): ErasureCertificate => ({
  report: {
    v: 1,
    url: 'https://gateway.example',
    account: account(name),
    at: 1_795_305_600,
    shredded: {
      grants: blobs > 0 ? 0 : 1,
      heads: 1,
      blobs,
      bytes: blobs * 21_400,
      shared: 0,
      indexes: 0,
      inbox: 0,
      relayRows: 0,
      other: 0,
    },
    kept: blobs > 0 ? [] : [{ what: 'receipts', count: 3, basis: '45 CFR 164.528', until: 1_984_651_200 }],
  },
  identity: account('ee'),
  signature: `0x${'ab'.repeat(65)}`,
});
export const erased = {
  begunAt: 1,
  accounts: 2,
  byWallet: 0,
  names: [],
  certificates: [certificate('aa', 118), certificate('bb', 0)],
};

/** Invented answers about storage, export and erasing. */
export const sampleHygiene: HygienePlatform = {
  storageUse: async () => ({
    kinds: [
      { kind: 'records', rows: 3, bytes: 412_000 },
      { kind: 'log', rows: 5, bytes: 38_200 },
      { kind: 'chain', rows: 12, bytes: 9_400 },
      { kind: 'other', rows: 14, bytes: 21_000 },
    ],
    usage: 1_240_000,
    quota: 5_400_000_000,
    persisted: false,
  }),
  persist: async () => true,
  exportAll: async () => ({
    name: 'chartkey-2026-11-23.zip',
    file: new Blob(['']),
    people: [
      {
        folder: '',
        records: 2,
        resources: 918,
        attested: 918,
        grants: 4,
        receipts: 7,
        entries: 61,
        problems: [],
      },
    ],
  }),
  isEraseBegun: async () => false,
  eraseState: async () => ({ accounts: 6, certificates: [], byWallet: 0, names: [] }),
  eraseStored: async () => erased,
  eraseHere: async () => 0,
  revealWords: async () => 'ladder velvet cabin ocean dizzy maple tonic brave lunar swift olive crane'.split(' '),
  areWordsKept: async () => true,
  save: () => undefined,
};
