import type { Hex } from '#protocol/bytes';
import type { ErrorCode } from '#protocol/errors';
import { monthAt } from '#protocol/grant-rules';
import type { AccountPath } from '#protocol/keys';
import type { Language } from '#protocol/language';
import type { Grant } from '#protocol/typed-data';
import type { ActingFor } from '#protocol/wire/acting-for';
import type { AccessRequest } from '#protocol/wire/agent';
import type { AgentProof } from '#protocol/wire/common';
import type { Choice, VoidReason } from '../messages/views.ts';
import type { Ruled } from '../rules/current-rules.ts';

/**
 * The states of a question, one row in the journal (X10):
 * pending → approved (Undo is running, nothing signed) → [signing, in the patient's own wallet →] signed → deposited → headed → granted (relay has it),
 * or refused, cancelled, expired. From `signed` on the row only moves forward.
 */
export type RequestState =
  | 'pending'
  | 'approved'
  | 'signing'
  | 'signed'
  | 'deposited'
  | 'headed'
  | 'granted'
  | 'refused'
  | 'cancelled'
  | 'expired';

export const openStates: readonly RequestState[] = ['pending', 'approved', 'signing', 'signed', 'deposited', 'headed'];
export const isOpen = (state: RequestState): boolean => openStates.includes(state);
export const isSigned = (state: RequestState): boolean => ['signed', 'deposited', 'headed', 'granted'].includes(state);

/** What was last shown: approving anything else is refused (X4). */
export interface Shown {
  choice: Choice;
  grant: Grant;
  /** EIP-712 digest of `grant`. */
  digest: Hex;
  /** Sealed to the certified key when it was shown, so that the shown hash is the signed one; base64url. */
  capsule: string;
  items: number;
  /** By what right it was shown, where somebody acts for another: `grant.terms.statement` says the same. */
  actingFor?: ActingFor;
  /** In which it was shown; English where an older version did not say. */
  language?: Language;
  /** Unix ms. */
  at: number;
}

/** Shown more than `within` ms ago; also when it was shown at a time that has not come: then the clock was set back. */
export const isStale = ({ at }: Pick<Shown, 'at'>, now: number, within: number): boolean =>
  now - at > within || at - now > clockSlack;

/** Clocks that are kept right are turned back by less than this, ms. */
export const clockSlack = 2_000;

/** True when nothing the patient has is inside, nor can be filed into it later; `now` in unix seconds. */
export const holdsNothing = ({ items, grant }: Pick<Shown, 'items' | 'grant'>, now: number): boolean =>
  items === 0 && grant.terms.dataUntil <= monthAt(now);

export interface RequestRow {
  v: 1;
  requestId: string;
  /** Of the whole request as it came: the same id with another payload is a replay. */
  payload: Hex;
  request: AccessRequest;
  origin: string;
  /** What it is called: the accredited name, or the bare host where nobody vouched for it when it asked. */
  name: string;
  verified: boolean;
  tabId: number;
  documentId: string;
  /** The share it renews: the patient asked for this themselves, and no page waits for the answer. */
  renews?: Hex;
  /** With `renews`: the scopes that were required when the asker asked; only that question is answered by it. */
  answersTo?: string[];
  state: RequestState;
  askedAt: number;
  changedAt: number;
  /** Reserved when the question came, so that a retry can never take a second account or salt (K9). */
  path: AccountPath;
  salt: Hex;
  /** Epoch of the worker that drew them. */
  drawnIn?: string;
  shown?: Shown;
  /** The click: counts only for this digest, in this vault session and this worker (X5). */
  approval?: { digest: Hex; session: string; epoch: string; until: number };
  /** Standing rules gave or gave up this answer, in these words; never together with a click. */
  ruled?: Ruled;
  voided?: VoidReason;
  /** The patient wants Chartkey's own key for this one, whatever is set. */
  ownKey?: true;
  /** What the patient's own wallet has signed of this grant so far; the grant itself comes last. */
  wallet?: { revocation?: Hex; agent?: Hex };
  /** Who acts for that wallet on this grant, once it is signed. */
  agent?: AgentProof;
  signature?: Hex;
  trouble?: ErrorCode;
  tries: number;
  retryAt?: number;
}

/** Unix ms a question may wait. */
export const patience = 24 * 60 * 60 * 1000;
