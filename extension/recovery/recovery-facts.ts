import type { Hex } from '#protocol/bytes';

/** A way back in that can be rehearsed. */
export type Means = 'words' | 'backup' | 'guardians';

/** What a device writes down about ways back in. Names are those the patient gave; no key, share or word is among it (X2). */
export type RecoveryFact =
  /**
   * Shares were handed out: any `threshold` of `guardians` can ask for `escrow`, which waits `days`. `body` is its SHA-256,
   * `wrap` the id of the way in that the vault of that device has for them.
   */
  | { kind: 'guarded'; escrow: Hex; body: Hex; days: number; threshold: number; guardians: string[]; wrap: string }
  | { kind: 'unguarded'; escrow: Hex }
  /** Remembered, so that a gateway which forgot it is told again. */
  | { kind: 'recoveryRefused'; escrow: Hex; request: Hex }
  | { kind: 'rehearsed'; means: Means }
  | { kind: 'backedUp'; records: boolean };
