/** Texts that may be above the grade, by where they stand, each with its reason. */
export const exempt: Readonly<Record<string, string>> = {};

/**
 * SHA-256 of every statutory notice as it was compared with its source: `extension/strings/statutory.ts` holds the texts. They
 * are exempt because not a word of them may change; the summary beside each is not.
 */
export const verbatim = {
  // 42 CFR 2.32(a)(2), 89 FR 12472 (16 Feb 2024)
  partTwoNotice: '0x79fee3d6dff7e052183c61b66bfed589f0f45dcf330bb277e07b396bd12e9774',
} as const;
