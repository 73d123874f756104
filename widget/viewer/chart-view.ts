import type { Language } from '../../protocol/language.ts';
import type { Failure } from '../decrypt/prove-resources.ts';

/** What the page shows of a chart: words, decided in the worker. Everything else of the chart stays there (W4). */
export type SectionId =
  | 'labs'
  | 'medications'
  | 'problems'
  | 'allergies'
  | 'vitals'
  | 'immunizations'
  | 'procedures'
  | 'encounters'
  | 'documents'
  | 'other';

export interface Flag {
  /** `High`, `New low`, `Very high`. */
  text: string;
  tone: 'caution' | 'critical';
  direction: 'up' | 'down' | 'none';
}

/** A small chart: numbers for drawing only, the words beside it come from the source text. */
export interface Trend {
  /** Oldest first: days since 1970 and value. */
  points: readonly (readonly [day: number, value: number])[];
  /** The reference range as far as it is bounded. */
  low?: number;
  high?: number;
  /** Read instead of the picture: the values as written. */
  label: string;
}

export interface Row {
  /** The resource behind it, for `source` questions. */
  resource: number;
  title: string;
  /** As written in the source: `5.0` stays `5.0`. */
  value?: string;
  unit?: string;
  flag?: Flag;
  /** `3.5–5.1`, `below 100`. */
  range?: string;
  /** `3 Nov 2026`; `2026` when that is all there is. */
  date?: string;
  /** Dose, reaction, status: whatever belongs beside the title. */
  detail?: string;
  /** Index into `ChartSummary.sources`; absent: added by the patient, not verified. */
  source?: number;
  trend?: Trend;
  /** How many results of the same kind there are, this one included. */
  results?: number;
  /** The words of a document, where they are plain text. */
  text?: string;
  /** No longer current: stopped, resolved. */
  past?: boolean;
}

export interface SectionSummary {
  id: SectionId;
  /** Rows: tests for results, items otherwise. */
  rows: number;
  /** Items in the chart. */
  items: number;
  /** Rows that are current, where that is a question. */
  current?: number;
  /** The patient lets it be said that some were left out. */
  someLeftOut: boolean;
}

export interface ChartSummary {
  who?: { name: string; birthDate: string };
  /** Whether the attested name and birth date are those of the portal's subject; absent when it gave none. */
  confirmed?: boolean;
  /** `14 Dec 2026`. */
  until: string;
  purpose: string;
  what: string;
  dates: string;
  leftOut: string[];
  /** By what right somebody gave it for the patient; absent where the patient did. */
  representative?: string;
  /** Records about alcohol and drug use were granted: 42 CFR part 2 may protect them. */
  partTwo?: true;
  /** Date of the list of records: what was shared as of then. */
  asOf: string;
  /** Unix seconds. */
  openedAt: number;
  items: number;
  failures: Failure[];
  /** Who vouches, and for how many items. */
  sources: { name: string; items: number }[];
  unverified: number;
  /** The chain shows the grant already. */
  recorded: boolean;
  allergies: Row[];
  /** Whether allergies were shared at all: their absence must not read as none. */
  allergiesShared: boolean;
  /** `judged`: tests with a reference range or an interpretation; of the others nobody said anything. */
  outOfRange: { names: string[]; tests: number; judged: number };
  changes: string[];
  newest?: { date: string; source: string };
  sections: SectionSummary[];
}

export type ChartQuestion =
  /** The summary, and from now on every answer, in another language. */
  | { ask: 'summary'; language: Language }
  | { ask: 'rows'; section: SectionId; offset: number; limit: number; search?: string }
  /** Every result of the test behind a row, newest first. */
  | { ask: 'history'; resource: number }
  /** One resource as issued, token for token. */
  | { ask: 'source'; resource: number }
  | { ask: 'export' };

export type ChartQuery = { rows: Row[]; total: number } | { text: string } | { summary: ChartSummary };

/** What a viewer is told while it is open; see `News`. */
export type ChartNews = { news: 'newer' } | { news: 'unreachable'; until: number } | { news: 'reachable' };

/** Where a viewer gets its rows from: the worker, or in a test the chart itself. */
export interface ChartSource {
  summary: ChartSummary;
  /** Ended with the records themselves. */
  listen(tell: (news: ChartNews) => void): void;
  /** The summary is in the document. */
  shown(): void;
  ask(question: ChartQuestion & { ask: 'rows' | 'history' }): Promise<{ rows: Row[]; total: number }>;
  ask(question: ChartQuestion & { ask: 'source' | 'export' }): Promise<{ text: string }>;
}
