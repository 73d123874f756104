import type { Accredited, Unaccredited } from '#protocol/accreditation';
import type { Hex } from '#protocol/bytes';

/** One event of our contracts. `id` is the token id as 32-byte hex. */
export type ChainEvent =
  | (Accredited & { block: number })
  | (Unaccredited & { block: number })
  /** A custodian's state of its disclosure log, by the number the contract gave it. */
  | { kind: 'anchored'; who: Hex; epoch: number; root: Hex; block: number }
  | { kind: 'granted' | 'revoked' | 'recorded'; id: Hex; block: number };

/**
 * The events of a run of blocks, inclusive; `hash` is that of block `to`, to notice a re-organised or another chain. Version
 * 1 was read without the anchors of disclosures: such runs are read again.
 */
export interface ChainRow {
  v: 2;
  from: number;
  to: number;
  hash: Hex;
  events: ChainEvent[];
}
