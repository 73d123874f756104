import type { Hex } from '#protocol/bytes';
import type { Hint } from '#protocol/fhir/inference-hint';
import type { AccountPath } from '#protocol/keys';
import type { Grant } from '#protocol/typed-data';
import type { ActingFor } from '#protocol/wire/acting-for';
import type { AttestationProof } from '#protocol/wire/head-list';
import type { Limit } from '../grants/limit.ts';
import type { PersonFact } from '../profiles/person-facts.ts';
import type { RecoveryFact } from '../recovery/recovery-facts.ts';
import type { RuleFact, RuleStamp } from '../rules/rule-facts.ts';
import type { WalletFact, WalletWords } from '../wallet/wallet-facts.ts';

/** What a device writes down, ever (protocol.md §1): from these lines and the words everything else can be restored. */
export type LogFact =
  | { kind: 'device'; lane: number }
  | { kind: 'connected' | 'disconnected'; origin: string }
  | { kind: 'asked'; request: string; origin: string; name: string }
  /** `ruled`: by these rules, rather than by a click. */
  | { kind: 'refused' | 'cancelled'; request: string; origin: string; name: string; ruled?: RuleStamp[] }
  | {
      kind: 'granted';
      request: string;
      id: Hex;
      grant: Grant;
      signature: Hex;
      path: AccountPath;
      place: string;
      items: number;
      tellLeftOut: boolean;
      /** Kept back because it hints at this (`grants/leave-out.ts`). */
      leaveOut?: Hint[];
      /** By what right, where somebody gave it for this patient: the text of the signed statement can be made again. */
      actingFor?: ActingFor;
      /** Where the patient's own wallet signed: `path` is then its agent's account. */
      wallet?: WalletWords;
      /** A standing rule answered, in these words, rather than a click. */
      ruled?: RuleStamp[];
    }
  /** `replacedBy`: not taken back by anybody, but because its renewal was handed over. */
  | { kind: 'stopped'; grant: Hex; replacedBy?: Hex }
  /** They gave word that they do not take what was offered; the grant stands until it is stopped. */
  | { kind: 'declined'; grant: Hex }
  /** Shared less from now on: what the next heads of that grant may still name. */
  | { kind: 'narrowed'; grant: Hex; limit: Limit }
  /** To be stopped at that time, unix ms; without one the plan is given up. */
  | { kind: 'stopPlanned'; grant: Hex; stopAt?: number }
  | {
      kind: 'recorded';
      record: Hex;
      path: AccountPath;
      /** hashStruct(Manifest) and its signed parts, enough to register again. */
      manifest: { ciphertextRoot: Hex; schema: Hex; attestation: Hex; salt: Hex };
      title: string;
      items: number;
      parts: number;
      /** Absent for what the patient added. */
      attestation?: AttestationProof;
    }
  | { kind: 'opened'; grant: Hex; receipt: Hex; signedAt: number }
  | PersonFact
  | RecoveryFact
  /** All sharing paused or resumed; of all devices' facts the highest `version` counts. `lane` is where it was pressed. */
  | { kind: 'paused' | 'resumed'; version: number; lane: number }
  | WalletFact
  | RuleFact
  | { kind: 'setting'; undoSeconds: number };

/** A fact in its place: `prev` is the hash of the entry before it, so nothing can be taken out unnoticed. */
export type LogEntry = LogFact & { v: 1; seq: number; at: number; prev: Hex };
