import type { InferOutput } from 'valibot';
import type { Hex } from '#protocol/bytes';
import type { ErrorCode } from '#protocol/errors';
import type { RecordClass } from '#protocol/fhir/classes';
import type { Hint, HintStrength, InferredLabel } from '#protocol/fhir/inference-hint';
import type { Days } from '#protocol/grant-rules';
import type { Grant } from '#protocol/typed-data';
import type { label } from '#protocol/wire/common';
import type { Limit } from '../grants/limit.ts';
import type { ActivityView } from './activity-view.ts';

export type { WalletView } from '../wallet/wallet-views.ts';

import type { Majority } from '../profiles/majority.ts';
import type { Profile } from '../profiles/profile.ts';
import type { OtherPerson } from '../profiles/right-person.ts';
import type { RecoveryNotice } from '../recovery/watch-row.ts';

export type Label = InferOutput<typeof label>;

/**
 * What the screens are given: plain data, already decided, never a secret (X2). Times are unix milliseconds unless a name
 * says otherwise; months are `YYYY-MM`.
 */
export interface StateView {
  phase: 'not-set-up' | 'locked' | 'ready';
  /** When it locks by itself; only while ready. */
  lockAt?: number;
  /** Questions waiting for an answer. */
  pending: number;
  version: string;
  /** There was a vault here since then, and what the browser kept of it is gone; only while not set up. */
  lost?: { since: number };
  /** Milliseconds that this computer's clock is ahead of the gateway's, or behind where negative; absent while they agree. */
  clock?: { ahead: number };
  /** `VAULT_DAMAGED` when the device log does not add up: something was taken out or put back. */
  problem?: ErrorCode;
  /** Present while sharing is paused, while that is still being asked for, and until a resume has arrived everywhere. */
  pause?: PauseView;
}

export interface PauseView {
  /** `asked`: pressed, but locked before it could be signed; the next unlock does it first. */
  state: 'asked' | 'paused' | 'resuming';
  /** When it was pressed. */
  at: number;
  /** On this device, rather than on another of the same person. */
  here: boolean;
  /** Shares of which the gateway has not been told yet, out of `total`. */
  waiting: number;
  total: number;
}

export interface AskerView {
  /** From the accredited profile where verified, otherwise the origin. */
  name: string;
  place: string;
  kind: string;
  origin: string;
  verified: boolean;
  /** Why it is not verified. */
  problem?: ErrorCode;
  /** Grants signed for this asker before. */
  timesShared: number;
  /** The asker's own gateway would keep the records: stopping relies on it. */
  keepsStorage: boolean;
}

/** Why an earlier Approve did not count (X5). */
export type VoidReason = 'locked' | 'page-left' | 'restarted' | 'changed' | 'undone' | 'switched' | 'paused' | 'clock';

export interface PendingView {
  kind: 'access' | 'deposit';
  id: string;
  name: string;
  origin: string;
  verified: boolean;
  /** `asks to read your medications for 7 days`, built from the request's own fields. */
  classes: RecordClass[];
  days?: number;
  title?: string;
  askedAt: number;
  voided?: VoidReason;
  /** The patient's own question: to share again what was shared before. */
  renews?: true;
}

export type SharingState = 'sending' | 'active' | 'stopping' | 'stopped' | 'expired';

export interface SharingView {
  id: Hex;
  name: string;
  place: string;
  origin: string;
  purpose: string;
  /** Kinds it opens besides who the patient is, in chart order; with `Other` everything. */
  classes: RecordClass[];
  /** `YYYY-MM`, as signed. */
  dataFrom: string;
  dataUntil: string;
  items: number;
  sharedAt: number;
  /** Unix seconds, midnight UTC. */
  expires: number;
  daysLeft: number;
  opened: number;
  lastOpenedAt?: number;
  state: SharingState;
  stoppedAt?: number;
  /** Sensitive labels shared by name; absent: none. */
  labels?: string[];
  /** When they said that they do not take it. */
  declinedAt?: number;
  /** When it is to be stopped, unix ms. */
  stopAt?: number;
  /** Shared less from some time on: what is left of it; `sent` once the gateway has it. */
  narrowed?: { limit: Limit; sent: boolean };
  /** Whether the chain shows the grant token yet, and its end. */
  onChain: 'not-yet' | 'granted' | 'revoked';
}

export interface PopupView {
  needsAnswer: PendingView[];
  /** Live grants, and those that ended within the hour. */
  sharing: SharingView[];
  /** At most ten, newest first. */
  activity: ActivityView[];
  items: number;
  /** Whether the gateway answered last time. */
  offline: boolean;
}

export interface ItemView {
  title: string;
  value?: string;
  /** As written in the chart: `YYYY`, `YYYY-MM`, `YYYY-MM-DD…`. */
  date?: string;
  /** Usual range of a result, in the unit of `value`. */
  range?: { low?: number; high?: number };
  class: RecordClass;
  labels: string[];
  /** Name of the custodian that vouches for it, or undefined for what the patient added. */
  source?: string;
  /** The record it came with; only in lists of one's own records. */
  record?: Hex;
}

/** What the patient may change. Scopes are canonical and a subset of asked + optional; dates lie inside the asked. */
export interface Choice {
  scopes: string[];
  /** Sensitive labels to include, `U` for unsorted items, `UNDATED`. */
  labels: Label[];
  dataFrom: string;
  dataUntil: string;
  days: Days;
  /** Empty: every matching record. */
  records: Hex[];
  /** Let them know that something was left out, never what. */
  tellLeftOut: boolean;
  /** Left out because it hints at this; never part of the signed words, which the other side reads. Absent: nothing. */
  leaveOut?: Hint[] | undefined;
}

export interface ClassView {
  class: RecordClass;
  scope: string;
  asked: 'asked' | 'optional';
  /** Items of this class in the whole chart. */
  total: number;
}

export interface ApprovalView {
  requestId: string;
  state: 'pending' | 'approved' | 'wallet' | 'sending' | 'granted' | 'refused' | 'cancelled' | 'expired';
  asker: AskerView;
  reason: string;
  purpose: string;
  asked: { scopes: string[]; optionalScopes: string[]; dataFrom: string; dataUntil: string; days: number };
  /** In chart order; `Patient` comes with every grant and is not listed. */
  classes: ClassView[];
  /** Items by month over the asked and optional classes, oldest first, for the date slider. */
  months: { month: string; count: number }[];
  /** Oldest and newest month that hold anything; undefined for an empty chart. */
  span?: { first: string; last: string };
  /** The minimum: asked classes, no sensitive label, the asked dates and days. */
  suggested: Choice;
  /** Durations on offer: the asked one and every shorter one. */
  durations: Days[];
  /** Until when an approved request may be undone; only in `approved`. */
  undoUntil?: number;
  voided?: VoidReason;
  /** The share this renews, where the patient asked for it and no page waits. */
  renews?: Hex;
  /** The grant, once signed. */
  grantId?: Hex;
  /** The last trouble while sending; it goes on trying. */
  trouble?: ErrorCode;
  askedAt: number;
  /** How many questions wait behind this one. */
  queue: string[];
}

export interface ClassCount {
  class: RecordClass;
  count: number;
  /** Newest clinical date as written. */
  newest?: string;
  /** At most three. */
  sample: ItemView[];
}

export interface LeftOut {
  class: RecordClass;
  count: number;
  /** `label` with the sensitive label; `before` and `after` the dates; `class` not chosen; `undated`; `hint`: left out by a question. */
  why: 'label' | 'before' | 'after' | 'undated' | 'class' | 'hint';
  label?: Label;
}

/** What a reader of the shown items could guess about something that is left out. */
export interface InferenceView {
  hint: Hint;
  label: InferredLabel;
  strength: HintStrength;
  /** Items that let it be guessed. */
  count: number;
  /** All of them are medicines. */
  medicines: boolean;
  /** At most three, by name. */
  sample: string[];
  /** What leaves together with them because it is filed in the same place, none in charts filed since hints are kept apart. */
  others: { class: RecordClass; month: string; count: number }[];
}

export interface PreviewView {
  /** Exactly what would be signed; its hash is `digest` (X4). */
  grant: Grant;
  digest: Hex;
  willSee: ClassCount[];
  wontSee: LeftOut[];
  /** Sensitive items within the chosen classes and dates, by label, whether included now or not. */
  sensitive: { label: Label; class: RecordClass; count: number; included: boolean; sample: string[] }[];
  /** Questions about what can be guessed, what is mostly used for it first. */
  inferences: InferenceView[];
  items: number;
  /** Why it cannot be approved as it stands: all that matches is left out. What is left out can still be included. */
  problem?: ErrorCode;
  /** The patient's own wallet gives this grant, instead of a fresh account of Chartkey's. */
  wallet?: true;
  /** True when the choice is narrower than what was asked. */
  narrower: boolean;
  /** The consent statement in the language of the screen, word for word: its SHA-256 is `grant.terms.statement` (X4). */
  statement: string;
}

export interface DepositView {
  depositId: string;
  /** Accepted; the patient's own wallet is asked to sign for it. */
  wallet?: true;
  state: 'pending' | 'accepted' | 'receiving' | 'filing' | 'filed' | 'refused' | 'cancelled' | 'failed';
  asker: AskerView;
  title: string;
  /** Items promised, then items filed. */
  count: number;
  received: number;
  filed?: number;
  record?: Hex;
  error?: ErrorCode;
  /** Filed, but it seems to be about somebody else. */
  other?: OtherPerson;
  askedAt: number;
  queue: string[];
}

export interface SourceView {
  record: Hex;
  title: string;
  /** Custodian name; undefined for what the patient added. */
  custodian?: string;
  at: number;
  items: number;
  state: 'uploading' | 'registering' | 'registered';
  /** Why it waits, as of the last try; it goes on trying. */
  trouble?: ErrorCode;
  /** Parts uploaded of all. */
  uploaded: number;
  parts: number;
}

export interface RecordsView {
  items: number;
  /** Whose chart it is, from the attested or added Patient resource. */
  person?: string;
  classes: { class: RecordClass; count: number; years: { year: string; count: number }[] }[];
  sources: SourceView[];
  /** Charts that seem to be about somebody else, by record. */
  others: Record<string, OtherPerson>;
}

/** Somebody the person acts for. Never anything that opens their records (X2). */
export interface PersonView {
  person: string;
  profile: Profile;
  /** Questions waiting for an answer, live shares, items in the chart. */
  pending: number;
  sharing: number;
  items: number;
  /** Only of a minor: the day they decide for themselves, and how near it is. */
  majority?: Majority;
}

export interface PeopleView {
  /** Who is acted for now; absent for oneself. */
  active?: string;
  /** Questions that wait for oneself. */
  pending: number;
  /** By name. */
  people: PersonView[];
}

export interface PortalView {
  origin: string;
  name?: string;
  connectedAt: number;
  asked: number;
  refused: number;
  lastAt?: number;
  mutedUntil?: number;
}

export interface RecoveryView {
  /** Open requests for the keys, which the patient can refuse. */
  notices: RecoveryNotice[];
  /** No way back in was rehearsed for half a year; false while locked, and where it was not asked for. */
  rehearse: boolean;
}

export interface SettingsView {
  /** 1 to 60. */
  autoLockMinutes: number;
  /** 0, 5 or 10: how long an approval can be undone before it is signed. */
  undoSeconds: number;
}
