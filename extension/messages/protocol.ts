import * as v from 'valibot';
import { classes } from '#protocol/fhir/classes';
import { hints } from '#protocol/fhir/inference-hint';
import { languages } from '#protocol/language';
import { address, bytes32, count, label, line, scope, signature65, url, uuid, yearMonth } from '#protocol/wire/common';
import type { EvidencePage } from '../accounting/list-evidence.ts';
import { personId, profile } from '../profiles/profile.ts';
import type { ReceiptView } from '../receipts/receipt-view.ts';
import { ruleId, ruleTerms } from '../rules/rule-terms.ts';
import type { WalletTask, WalletView } from '../wallet/wallet-views.ts';
import type { AccountingRow, AccountingSummary } from './accounting-view.ts';
import { type ActivityView, activityFilters } from './activity-view.ts';
import type { MirrorView } from './mirror-views.ts';
import type { NarrowingView, OpeningView } from './narrowing-view.ts';
import type { RemindersView } from './reminders-view.ts';
import type { DigestView, DryRunView, RuleNewsView, RulesView } from './rule-views.ts';
import type {
  ApprovalView,
  DepositView,
  ItemView,
  PeopleView,
  PopupView,
  PortalView,
  PreviewView,
  RecordsView,
  RecoveryView,
  SettingsView,
  SharingView,
  StateView,
} from './views.ts';

/**
 * Extension pages → background. No password, words, seed or key crosses here in either direction: pages unlock and create
 * the vault themselves (`vault/`), the background reads the session. Results are plain data by type, and a test drives every
 * method with a known seed and looks for it in the answers (X2).
 */
const none = v.strictObject({});
const request = v.strictObject({ requestId: uuid });
const deposit = v.strictObject({ depositId: uuid });
const page = { offset: v.optional(count, 0), limit: v.optional(v.pipe(count, v.maxValue(500)), 100) };

export const choice = v.strictObject({
  scopes: v.pipe(v.array(scope), v.maxLength(64)),
  labels: v.pipe(v.array(label), v.maxLength(8)),
  dataFrom: yearMonth,
  dataUntil: yearMonth,
  days: v.picklist([1, 7, 30, 90, 365]),
  records: v.pipe(v.array(bytes32), v.maxLength(256)),
  tellLeftOut: v.boolean(),
  leaveOut: v.optional(v.pipe(v.array(v.picklist(hints)), v.maxLength(12))),
});

/** Of a share that is narrowed. */
const limit = v.strictObject({
  classes: v.pipe(v.array(v.picklist(classes)), v.maxLength(64)),
  labels: v.pipe(v.array(line(20)), v.maxLength(8)),
  dataFrom: yearMonth,
  dataUntil: yearMonth,
});

export const screenMethods = {
  'state.get': none,
  /** Everywhere and at once; screens hear `state`. */
  'vault.lock': none,
  /** A page has just put an unlocked session in place. */
  'vault.opened': none,
  /** Somebody is there: the time to auto-lock starts over. */
  'vault.stay': none,
  /** Pauses all sharing, then locks. While locked it is remembered, and the next unlock does it first. */
  'pause.panic': none,
  /** Everything is shared again as it was. Throws LOCKED. */
  'pause.resume': none,
  'popup.view': none,
  /** `language`: in which the preview will be asked for next; none where nobody will. */
  'approval.get': v.strictObject({ requestId: uuid, language: v.optional(v.picklist(languages)) }),
  /** Throws WIDER_THAN_ASKED, BAD_GRANT, KEY_NOT_CERTIFIED, and NOTHING_TO_SHARE where no class is chosen. */
  'approval.preview': v.strictObject({ requestId: uuid, choice, language: v.optional(v.picklist(languages), 'en') }),
  'approval.items': v.strictObject({ requestId: uuid, choice, class: line(64), ...page }),
  /** `digest` is that of the preview on screen; another one is refused with APPROVAL_VOID (X4). */
  'approval.approve': v.strictObject({ requestId: uuid, digest: bytes32 }),
  /** Ends the Undo time early. */
  'approval.send': request,
  'approval.undo': request,
  'approval.refuse': request,
  'deposit.get': deposit,
  'deposit.accept': deposit,
  'deposit.refuse': deposit,
  'sharing.list': none,
  /** Every proven opening of one share, newest first. */
  'sharing.openings': v.strictObject({ id: bytes32 }),
  /** What a live share opens, and would open inside `limit`. Throws GRANT_UNKNOWN. */
  'sharing.narrowing': v.strictObject({ id: bytes32, limit: v.optional(limit) }),
  /** Shares less from now on. Throws GRANT_UNKNOWN, NOT_NARROWER. */
  'sharing.narrow': v.strictObject({ id: bytes32, limit }),
  /** Stops it then, unix ms; without a time that plan is given up. Throws GRANT_UNKNOWN, STOP_DATE. */
  'sharing.plan': v.strictObject({ id: bytes32, stopAt: v.optional(count) }),
  /** Begins the patient's own question to share again; the approval window answers it. Throws RENEWAL_UNKNOWN. */
  'sharing.renew': v.strictObject({ id: bytes32 }),
  /** One tap: signs, stops at the gateway at once and tells the chain, now or when online. */
  'sharing.stop': v.strictObject({ ids: v.pipe(v.array(bytes32), v.minLength(1), v.maxLength(10_000)) }),
  /** The receipt of one grant, live or ended. Throws GRANT_UNKNOWN. */
  'receipt.get': v.strictObject({ grant: bytes32 }),
  'activity.list': v.strictObject({ filter: v.optional(v.picklist(activityFilters)), ...page }),
  /** Every request, share, opening, refusal and stop, with what an accounting of disclosures says of it. Days in unix ms. */
  'accounting.list': v.strictObject({
    filter: v.optional(v.picklist(activityFilters)),
    name: v.optional(line(256)),
    from: v.optional(count),
    until: v.optional(count),
    search: v.optional(line(100)),
    ...page,
  }),
  'accounting.summary': none,
  /** Asks chain and storage now. Throws what they throw; what was known stays. */
  'accounting.check': none,
  /** What proves the openings, oldest first. */
  'accounting.evidence': v.strictObject(page),
  'records.view': none,
  'records.items': v.strictObject({
    class: v.optional(line(64)),
    year: v.optional(v.pipe(v.string(), v.regex(/^(?:\d{4}|undated)$/))),
    search: v.optional(line(100)),
    /** Name of the custodian. */
    source: v.optional(line(200)),
    only: v.optional(v.picklist(['vouched', 'added', 'unreviewed'])),
    ...page,
  }),
  /** A page has sealed a chart into storage (`records/add-file.ts`): upload and register it. */
  'records.continue': none,
  'wallet.get': none,
  /** A page has asked the wallet who it is. Connecting it uses it for nothing yet. */
  'wallet.connect': v.strictObject({ address, reach: v.picklist(['browser', 'phone']) }),
  'wallet.uses': v.strictObject({ grants: v.boolean(), records: v.boolean() }),
  'wallet.forget': none,
  /** As typed; without an address it is taken out. Throws ADDRESS_INVALID. */
  'wallet.payout': v.strictObject({ address: v.optional(line(64)) }),
  /** What the wallet is to sign next for something that waits for it. */
  'walletTask.get': v.strictObject({ id: line(80) }),
  /** The wallet's signature of `digest`. Throws BAD_SIGNATURE, and APPROVAL_VOID when it is not what was asked last. */
  'walletTask.sign': v.strictObject({ id: line(80), digest: bytes32, signature: signature65 }),
  /** Chartkey's own key does it instead, where it was a share that waited. */
  'walletTask.useOwnKey': v.strictObject({ id: line(80) }),
  /** Standing rules, whom they may name, and what they did. */
  'rules.view': none,
  /** What the rules would have said of past questions if this were one of them; changes nothing. */
  'rules.preview': v.strictObject({ rule: v.optional(ruleId), terms: ruleTerms }),
  /** `heads`: the changes that were read; `text`: the rule as it stood on screen. Throws NOT_FOUND. */
  'rules.save': v.strictObject({
    rule: v.optional(ruleId),
    heads: v.pipe(v.array(ruleId), v.maxLength(64)),
    terms: ruleTerms,
    text: line(8_000),
    language: line(20),
  }),
  'rules.switch': v.strictObject({ rule: ruleId, state: v.picklist(['on', 'off', 'removed']) }),
  /** Notices in seven days, at most. */
  'rules.budget': v.strictObject({ perWeek: v.picklist([0, 1, 3, 7]) }),
  /** Stops every share that this rule gave. */
  'rules.stopAll': v.strictObject({ rule: ruleId }),
  'ruleNews.get': none,
  'ruleNews.seen': v.strictObject({ what: v.picklist(['notices', 'digest']) }),
  /** The last seven days: what rules did, what was opened, what ends soon. */
  'ruleDigest.get': none,
  'portals.list': none,
  /** A click that asks the browser for access: the worker finishes it as soon as that is given, whatever becomes of the page. */
  'portals.wish': v.strictObject({ origin: url }),
  /** The browser was told no. */
  'portals.refused': v.strictObject({ origin: url }),
  /** After `permissions.request` was granted by a click on the same page. Throws NOT_CONNECTED. */
  'portals.connect': v.strictObject({ origin: url }),
  'portals.disconnect': v.strictObject({ origin: url }),
  'people.list': none,
  'people.add': v.strictObject({ profile }),
  'people.change': v.strictObject({ person: personId, profile }),
  /** Oneself without a name. Throws NOT_FOUND. */
  'people.switch': v.strictObject({ person: v.optional(personId) }),
  /** Takes them off this list for good; `stopSharing` ends what they share first. Throws PERSON_BUSY, NOT_FOUND. */
  'people.remove': v.strictObject({ person: personId, stopSharing: v.boolean() }),
  /** They have their words and decide for themselves: their records leave this browser. Throws the same. */
  'people.handOver': v.strictObject({ person: personId }),
  /** Whether somebody asks for the keys; also while locked. `rehearse` is told where asked for: it costs reading the logs. */
  'recovery.get': v.strictObject({ rehearse: v.optional(v.boolean(), false) }),
  /** Ends that request. Throws LOCKED, NOT_FOUND; OFFLINE when it is written down and the gateway does not know yet. */
  'recovery.refuse': v.strictObject({ request: bytes32 }),
  /** A page has made or ended guardians, a backup or a rehearsal, and written it down itself. */
  'recovery.changed': none,
  /** The copy at the gateway, from which everything can be restored. */
  'mirror.view': none,
  /** Runs now, or joins the run that is on; answers when it is over. Throws what kept it from ending. */
  'mirror.sync': none,
  'mirror.cancel': none,
  /** The warning about the gateway was read. */
  'mirror.dismiss': none,
  /** A page has just emptied this browser (`hygiene/erase-here.ts`): the worker begins anew. */
  'browser.emptied': none,
  /** Reminders of shares that end soon, on this browser. */
  'reminders.get': none,
  /** After the browser was asked by a click on the same page. */
  'reminders.set': v.strictObject({ on: v.boolean() }),
  'settings.get': none,
  'settings.set': v.strictObject({
    autoLockMinutes: v.optional(v.pipe(count, v.minValue(1), v.maxValue(60))),
    undoSeconds: v.optional(v.picklist([0, 5, 10])),
  }),
} as const;
export type ScreenMethod = keyof typeof screenMethods;
export type ScreenParams<M extends ScreenMethod> = v.InferOutput<(typeof screenMethods)[M]>;
export type ScreenInput<M extends ScreenMethod> = v.InferInput<(typeof screenMethods)[M]>;

interface Done {
  done: true;
}

export interface ScreenResults {
  'state.get': StateView;
  'vault.lock': Done;
  'vault.opened': StateView;
  'vault.stay': StateView;
  'pause.panic': StateView;
  'pause.resume': StateView;
  'popup.view': PopupView;
  'approval.get': ApprovalView;
  'approval.preview': PreviewView;
  'approval.items': { items: ItemView[]; total: number };
  'approval.approve': ApprovalView;
  'approval.send': ApprovalView;
  'approval.undo': ApprovalView;
  'approval.refuse': ApprovalView;
  'deposit.get': DepositView;
  'deposit.accept': DepositView;
  'deposit.refuse': DepositView;
  'sharing.list': SharingView[];
  'sharing.stop': SharingView[];
  'sharing.openings': OpeningView[];
  'sharing.narrowing': NarrowingView;
  'sharing.narrow': SharingView[];
  'sharing.plan': SharingView[];
  'sharing.renew': { requestId: string };
  'receipt.get': ReceiptView;
  'activity.list': { entries: ActivityView[]; total: number };
  'accounting.list': { rows: AccountingRow[]; total: number };
  'accounting.summary': AccountingSummary;
  'accounting.check': AccountingSummary;
  'accounting.evidence': EvidencePage;
  'records.view': RecordsView;
  'records.items': { items: ItemView[]; total: number };
  'records.continue': Done;
  'wallet.get': WalletView;
  'wallet.connect': WalletView;
  'wallet.uses': WalletView;
  'wallet.forget': WalletView;
  'wallet.payout': WalletView;
  'walletTask.get': WalletTask;
  'walletTask.sign': WalletView;
  'walletTask.useOwnKey': WalletView;
  'rules.view': RulesView;
  'rules.preview': DryRunView;
  'rules.save': RulesView;
  'rules.switch': RulesView;
  'rules.budget': RulesView;
  'rules.stopAll': RulesView;
  'ruleNews.get': RuleNewsView;
  'ruleNews.seen': RuleNewsView;
  'ruleDigest.get': DigestView;
  'portals.list': PortalView[];
  'portals.wish': PortalView[];
  'portals.refused': PortalView[];
  'portals.connect': PortalView[];
  'portals.disconnect': PortalView[];
  'people.list': PeopleView;
  'people.add': PeopleView;
  'people.change': PeopleView;
  'people.switch': PeopleView;
  'people.remove': PeopleView;
  'people.handOver': PeopleView;
  'recovery.get': RecoveryView;
  'recovery.refuse': RecoveryView;
  'recovery.changed': RecoveryView;
  'mirror.view': MirrorView;
  'mirror.sync': MirrorView;
  'mirror.cancel': Done;
  'mirror.dismiss': MirrorView;
  'browser.emptied': Done;
  'reminders.get': RemindersView;
  'reminders.set': RemindersView;
  'settings.get': SettingsView;
  'settings.set': SettingsView;
}

/** What went stale. A screen asks again for what it shows. */
export const topics = [
  'state',
  'mirror',
  'people',
  'approvals',
  'sharing',
  'activity',
  'records',
  'portals',
  'settings',
  'wallet',
  'rules',
] as const;
export type Topic = (typeof topics)[number];

/** On the wire: one call, and the news that the background broadcasts. */
export interface ScreenCall {
  screen: ScreenMethod;
  params: unknown;
}
export interface ScreenNews {
  news: Topic[];
}
