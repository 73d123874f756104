import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import type { ScreenMethod, ScreenParams, ScreenResults } from '../../messages/protocol.ts';
import type { Platform } from '../platform.ts';
import { accountingRows, accountingSummary } from './samples/accounting.ts';
import { approvalView, itemsOf, previewOf } from './samples/approval.ts';
import { sampleHygiene } from './samples/hygiene.ts';
import { mirrorView, sampleRestore } from './samples/mirror.ts';
import { actingForElla, family, noPeople } from './samples/people.ts';
import { receiptView } from './samples/receipt.ts';
import { allergyItems, labItems, portals, recordsView } from './samples/records.ts';
import { sampleRecovery } from './samples/recovery.ts';
import { digestView, dryRunView, noNews, rulesView } from './samples/rules.ts';
import { activity, ended, openings, popupView, sharing } from './samples/sharing.ts';
import { sampleVault } from './samples/vault.ts';

export type Answers = {
  [M in ScreenMethod]?: (params: ScreenParams<M>) => ScreenResults[M] | Promise<ScreenResults[M]>;
};

export interface SampleOptions {
  answers?: Answers;
  currentOrigin?: string;
  unlock?: ErrorCode | 'never';
  addFile?: Platform['addFile'];
  vault?: Partial<Platform['vault']>;
  recovery?: Partial<Platform['recovery']>;
  reachWallet?: Platform['reachWallet'];
  restore?: Partial<Platform['restore']>;
  hygiene?: Partial<Platform['hygiene']>;
}

const done = { done: true } as const;
const ready = { phase: 'ready' as const, pending: 1, version: '0.1.0' };

const usual: Required<Pick<Answers, 'state.get' | 'popup.view' | 'approval.get' | 'approval.preview'>> & Answers = {
  'state.get': () => ready,
  'vault.lock': () => done,
  'vault.opened': () => ready,
  'vault.stay': () => ready,
  'pause.panic': () => ready,
  'pause.resume': () => ready,
  'popup.view': () => popupView,
  'approval.get': () => approvalView,
  'approval.preview': ({ choice }) => previewOf(approvalView, choice),
  'approval.items': ({ class: name }) => ({ items: itemsOf(name as Parameters<typeof itemsOf>[0]), total: 3 }),
  'sharing.list': () => [...sharing, ...ended],
  'sharing.stop': () => ended,
  'sharing.openings': () => openings,
  'sharing.plan': () => sharing,
  'sharing.narrow': () => sharing,
  'receipt.get': () => receiptView,
  'accounting.list': () => ({ rows: accountingRows, total: accountingRows.length }),
  'accounting.summary': () => accountingSummary,
  'accounting.check': () => accountingSummary,
  'activity.list': () => ({ entries: activity, total: activity.length }),
  'records.view': () => recordsView,
  'records.items': ({ class: name }) => {
    const items = name === 'AllergyIntolerance' ? allergyItems : labItems;
    return { items, total: items.length };
  },
  'records.continue': () => done,
  'recovery.get': () => ({ notices: [], rehearse: false }),
  'recovery.refuse': () => ({ notices: [], rehearse: false }),
  'recovery.changed': () => ({ notices: [], rehearse: false }),
  'portals.list': () => portals,
  'mirror.view': () => mirrorView,
  'mirror.sync': () => mirrorView,
  'people.list': () => noPeople,
  'people.add': () => family,
  'people.change': () => family,
  'people.switch': () => actingForElla,
  'people.remove': () => noPeople,
  'people.handOver': () => noPeople,
  'rules.view': () => rulesView,
  'rules.preview': () => dryRunView,
  'rules.save': () => rulesView,
  'rules.switch': () => rulesView,
  'rules.budget': () => rulesView,
  'rules.stopAll': () => rulesView,
  'ruleNews.get': () => noNews,
  'ruleNews.seen': () => noNews,
  'ruleDigest.get': () => digestView,
  'reminders.get': () => ({ on: false, allowed: false }),
  'reminders.set': ({ on }) => ({ on, allowed: true }),
  'settings.get': () => ({ autoLockMinutes: 15, undoSeconds: 10 }),
  'settings.set': ({ autoLockMinutes, undoSeconds }) => ({
    autoLockMinutes: autoLockMinutes ?? 15,
    undoSeconds: undoSeconds ?? 10,
  }),
};

/** A platform of invented answers, for looking at screens; never part of the extension. */
export function samplePlatform({
  answers = {},
  currentOrigin,
  unlock,
  addFile,
  recovery,
  vault,
  restore,
  hygiene,
  reachWallet,
}: SampleOptions): Platform {
  const all: Answers = { ...usual, ...answers };
  return {
    call: async (method, params) => {
      const answer = all[method];
      if (!answer) throw new ChartkeyError('NOT_FOUND', { detail: method });
      return answer(params as ScreenParams<typeof method>);
    },
    onNews: () => () => undefined,
    unlock: async () => {
      if (unlock === 'never') await new Promise(() => undefined);
      if (unlock && unlock !== 'never') throw new ChartkeyError(unlock);
    },
    vault: { ...sampleVault, ...vault },
    recovery: { ...sampleRecovery, ...recovery },
    restore: { ...sampleRestore, ...restore },
    hygiene: { ...sampleHygiene, ...hygiene },
    newWords: async () => 'ladder velvet cabin ocean dizzy maple tonic brave lunar swift olive crane'.split(' '),
    createVault: async () => undefined,
    wordsOfPerson: async () =>
      'abandon ability able about above absent absorb abstract absurd abuse access accident'.split(' '),
    addFile: addFile ?? (async () => ({ record: `0x${'a'.repeat(64)}`, items: 981, warnings: [] })),
    currentOrigin: async () => currentOrigin,
    connect: async () => true,
    open: async () => undefined,
    review: async () => undefined,
    reachWallet: reachWallet ?? (async () => ({ request: () => new Promise(() => undefined), leave: () => undefined })),
    close: () => undefined,
    allowReminders: async () => true,
    stayBeside: async () => undefined,
    shortcuts: async () => [
      { name: 'lock-now', keys: 'Alt+Shift+L' },
      { name: 'panic-stop', keys: '' },
    ],
    wordsConfirmedAt: async () => Date.UTC(2026, 10, 1),
  };
}

/** An answer that fails with a code. */
export const failing = (code: ErrorCode) => (): never => {
  throw new ChartkeyError(code);
};
/** An answer that never comes. */
export const silent = (): Promise<never> => new Promise(() => undefined);
