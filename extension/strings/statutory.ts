import { partTwoNotice } from '#protocol/part-two-notice';

/** A notice that a law prescribes word for word. It stays in English in every language: its words are the law's. */
export interface StatutoryNotice {
  verbatim: string;
  citation: string;
  /** Section and name of the plain summary in the catalogues that stands beside it wherever it is shown. */
  summaryKey: string;
}

/**
 * Exempt from the reading grade, each by its key, because not a word of them may be changed; their summaries are not exempt.
 */
export const statutory = {
  /** Accompanies each disclosure of substance use disorder records made with written consent: statement 2 of the two on offer. */
  partTwoNotice: {
    verbatim: partTwoNotice,
    citation: '42 CFR 2.32(a)(2)',
    summaryKey: 'approval.partTwoSummary',
  },
} as const satisfies Readonly<Record<string, StatutoryNotice>>;
