import browser from 'webextension-polyfill';
import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import { accountingHandlers } from '../accounting/accounting-handlers.ts';
import { approvalView } from '../approvals/approval-view.ts';
import { itemView, selectedItems } from '../approvals/count-items.ts';
import { approveRequest, refuseRequest, voidApproval } from '../approvals/decide-request.ts';
import { foreseePreview } from '../approvals/foresee-preview.ts';
import { createTurns } from '../approvals/in-turn.ts';
import { previewRequest } from '../approvals/preview-request.ts';
import { clockError } from '../grants/right-clock.ts';
import { sharingHandlers } from '../grants/sharing-handlers.ts';
import type { ScreenMethod, ScreenParams, ScreenResults } from '../messages/protocol.ts';
import type { StateView } from '../messages/views.ts';
import { mirrorHandlers } from '../mirror/mirror-handlers.ts';
import { pauseHandlers } from '../pause/pause-handlers.ts';
import { pauseView } from '../pause/pause-view.ts';
import { forgetWish, wishToConnect } from '../portals/finish-connecting.ts';
import { portalViews } from '../portals/portal-views.ts';
import { disconnectPortal, isAllowed, originOf } from '../portals/portals.ts';
import type { Household } from '../profiles/household.ts';
import { peopleHandlers } from '../profiles/people-handlers.ts';
import { receiptHandlers } from '../receipts/receipt-handlers.ts';
import { depositView } from '../records/deposit-view.ts';
import { acceptDeposit, endDeposit } from '../records/deposits.ts';
import { openFilings } from '../records/filing.ts';
import { recordItems, recordsView } from '../records/record-views.ts';
import { recoveryHandlers } from '../recovery/recovery-handlers.ts';
import { reminderHandlers } from '../reminders/reminder-handlers.ts';
import { rulesHandlers } from '../rules/rules-handlers.ts';
import { savedMinutes } from '../vault/create-vault.ts';
import { extendSession } from '../vault/session.ts';
import { vaultSince } from '../vault/vault-witness.ts';
import { walletHandlers } from '../wallet/wallet-handlers.ts';
import { activityViews } from './activity-views.ts';
import type { Engine } from './create-context.ts';
import { phaseOf } from './phase.ts';
import { pendingNow, popupView } from './popup-view.ts';
import { continueFilings, signAndSend, signWhenDue, tellAccess, tellDeposit } from './resume.ts';

export type ScreenHandlers = { [M in ScreenMethod]: (params: ScreenParams<M>) => Promise<ScreenResults[M]> };

/** What the background does outside the engine for a screen. */
export interface Desk {
  /** Everybody whose records this browser keeps. */
  household: Household;
  lock(): Promise<void>;
  opened(): Promise<void>;
  /** Runs `work` at `at` unix ms if the worker lives; otherwise the journal takes care of it. */
  later(at: number, work: () => Promise<void>): void;
  /** Starts catching up with gateway and chain; screens hear what changed. */
  refresh(): void;
  isOffline(): boolean;
  /** What the check of the device log found at the last unlock. */
  problem(): ErrorCode | undefined;
}

const done = { done: true } as const;

/** Milliseconds in which a screen that was just opened has the worker to itself: catching up signs and decrypts. */
const settling = 300;

/** Answers to the extension's own screens. */
export function screenHandlers(engine: Engine, desk: Desk): ScreenHandlers {
  const { store } = engine;
  const inTurn = createTurns();
  const state = async (): Promise<StateView> => {
    const phase = await phaseOf(engine);
    const { version } = browser.runtime.getManifest();
    const pause = await pauseView(engine.db);
    const paused = pause ? { pause } : {};
    if (phase === 'not-set-up') {
      const since = await vaultSince();
      return { phase, pending: 0, version, ...(since === undefined ? {} : { lost: { since } }) };
    }
    if (phase !== 'ready') return { phase, pending: 0, version, ...paused };
    try {
      const { deadline } = await engine.keys.session();
      const problem = desk.problem();
      const pending = (await pendingNow(engine)).length;
      const ahead = clockError(engine);
      const clock = ahead === undefined ? {} : { clock: { ahead } };
      return { phase, lockAt: deadline, pending, version, ...(problem ? { problem } : {}), ...clock, ...paused };
    } catch (error) {
      // Locked while it was being told: that is the answer.
      if (!(error instanceof ChartkeyError && error.code === 'LOCKED')) throw error;
      return { phase: 'locked', pending: 0, version, ...paused };
    }
  };
  const approval = async (requestId: string) => approvalView(engine, await engine.charts.read(), requestId);
  const deposit = (depositId: string) => depositView(engine, depositId);
  // A connection is the browser's and everybody's; what a site asked is each person's own.
  const { self } = desk.household;
  const portals = async () => portalViews(await self.ledger.read(), engine.now(), await engine.ledger.read());
  const settings = async () => ({
    autoLockMinutes: await savedMinutes(),
    undoSeconds: (await engine.ledger.read()).undoSeconds,
  });

  return {
    ...accountingHandlers(engine, desk),
    ...peopleHandlers(desk.household),
    ...mirrorHandlers(engine, desk.household),
    ...walletHandlers(engine),
    ...receiptHandlers(engine),
    ...rulesHandlers(engine),
    ...recoveryHandlers(desk.household.self),
    ...sharingHandlers(engine, desk.refresh),
    ...reminderHandlers(() => desk.household.everyone()),
    'state.get': state,
    'vault.lock': async () => {
      await desk.lock();
      return done;
    },
    'vault.opened': async () => {
      await desk.opened();
      return state();
    },
    ...pauseHandlers(desk.household, state),
    'popup.view': async () => {
      // What is known first: catching up costs signatures, and the popup hears of what changed.
      const view = await popupView(engine, desk.isOffline());
      desk.later(engine.now() + settling, async () => desk.refresh());
      return view;
    },
    'approval.get': async ({ requestId, language }) => {
      const view = await approval(requestId);
      if (language && view.state === 'pending' && view.asker.verified)
        void inTurn(requestId, () => foreseePreview(engine, requestId, view.suggested, language)).catch(
          () => undefined,
        );
      return view;
    },
    'approval.preview': ({ requestId, choice, language }) =>
      inTurn(requestId, async () => previewRequest(engine, await engine.charts.read(), requestId, choice, language)),
    'approval.items': async ({ choice, class: name, offset, limit }) => {
      const items = selectedItems(await engine.charts.read(), choice).filter(({ filed }) => filed.class === name);
      return { items: items.slice(offset, offset + limit).map(itemView), total: items.length };
    },
    'approval.approve': async ({ requestId, digest }) => {
      const row = await approveRequest(engine, requestId, digest);
      const { until } = row.approval!;
      engine.news('approvals');
      desk.later(until, () => signWhenDue(engine, requestId, until));
      return approval(requestId);
    },
    'approval.send': async ({ requestId }) => {
      await signAndSend(engine, requestId);
      return approval(requestId);
    },
    'approval.undo': async ({ requestId }) => {
      await voidApproval(engine, requestId, 'undone');
      engine.news('approvals');
      return approval(requestId);
    },
    'approval.refuse': async ({ requestId }) => {
      const row = await refuseRequest(engine, requestId);
      await tellAccess(engine, row);
      engine.news('approvals', 'activity');
      return approval(requestId);
    },
    'deposit.get': ({ depositId }) => deposit(depositId),
    'deposit.accept': async ({ depositId }) => {
      await tellDeposit(engine, await acceptDeposit(engine, depositId));
      engine.news('approvals');
      return deposit(depositId);
    },
    'deposit.refuse': async ({ depositId }) => {
      await tellDeposit(engine, await endDeposit(engine, depositId, 'refused'));
      engine.news('approvals');
      return deposit(depositId);
    },
    'activity.list': (question) => activityViews(engine.ledger, question),
    'records.view': async () =>
      recordsView(await engine.charts.read(), await openFilings(store), await engine.profile()),
    'records.items': async (filter) => recordItems(await engine.charts.read(), filter),
    'records.continue': async () => {
      engine.news('records', 'activity');
      void continueFilings(engine).catch(() => undefined);
      return done;
    },
    'portals.list': portals,
    'portals.connect': async ({ origin }) => {
      const exact = originOf(origin);
      await wishToConnect(self, exact);
      if (await isAllowed(exact)) return portals();
      await forgetWish(exact);
      throw new ChartkeyError('NOT_CONNECTED');
    },
    'portals.wish': async ({ origin }) => {
      await wishToConnect(self, originOf(origin));
      return portals();
    },
    'portals.refused': async ({ origin }) => {
      await forgetWish(originOf(origin));
      return portals();
    },
    'portals.disconnect': async ({ origin }) => {
      const exact = originOf(origin);
      await disconnectPortal(exact);
      await self.store.write({ facts: [{ kind: 'disconnected', origin: exact }] });
      engine.news('portals', 'activity');
      return portals();
    },
    // `start.ts` has begun anew before it came here.
    'browser.emptied': async () => done,
    'settings.get': settings,
    'settings.set': async ({ autoLockMinutes, undoSeconds }) => {
      if (autoLockMinutes !== undefined) {
        await browser.storage.local.set({ autoLockMinutes });
        await extendSession(engine.now(), autoLockMinutes);
      }
      if (undoSeconds !== undefined) await store.write({ facts: [{ kind: 'setting', undoSeconds }] });
      engine.news('settings', 'state');
      return settings();
    },
  };
}
