import type { Hex } from '../../protocol/bytes.ts';
import type { WireError } from '../../protocol/errors.ts';
import type { Language } from '../../protocol/language.ts';
import type { ChainContext, Grant } from '../../protocol/typed-data.ts';
import type { ChartQuery, ChartQuestion, ChartSummary } from '../viewer/chart-view.ts';

/** Whom the portal believes the records are of, from its own chart. */
export interface Subject {
  family: string;
  given: string[];
  /** `YYYY-MM-DD`. */
  birthDate: string;
}

/** The first message to a worker says what it is for; it does that one thing until it is ended (W4). */
export type Job =
  | { job: 'confirm'; desk: string; chain: ChainContext; grant: Grant; signature: Hex }
  | { job: 'open'; desk: string; grant: Hex; subject?: Subject; language: Language }
  /** Waits for the patient to resume: no session, no receipt, no key. */
  | { job: 'wait'; desk: string; grant: Hex };

/** Later messages to a worker that has opened records. */
export type Question = { question: string } & ChartQuestion;

/** What a worker tells its page. None of it is a key (K8). */
export type News =
  /** The signature is the patient's. */
  | { news: 'signed' }
  /** The chain shows the grant. */
  | { news: 'recorded' }
  | { news: 'progress'; step: 'proving' | 'fetching' | 'checking'; share?: number }
  | { news: 'opened'; summary: ChartSummary }
  | { news: 'answer'; question: string; answer: ChartQuery }
  /** The patient has published newer records for this grant. */
  | { news: 'newer' }
  /** The gateway cannot be reached, so nobody could tell us to stop; `until` (unix ms) the records may stay. */
  | { news: 'unreachable'; until: number }
  | { news: 'reachable' }
  /** The patient has paused all sharing: whoever shows something drops it now. */
  | { news: 'paused' }
  | { news: 'resumed' }
  | { news: 'ended'; reason: 'revoked' | 'expired' }
  | { news: 'error'; error: WireError };
