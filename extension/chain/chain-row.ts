import type { Accredited, Unaccredited } from '#protocol/accreditation';
import type { Hex } from '#protocol/bytes';

/** One event of our contracts. `id` is the token id as 32-byte hex. */
export type ChainEvent =
  | (Accredited & { block: number })
  | (Unaccredited & { block: number })
  | { kind: 'granted' | 'revoked' | 'recorded'; id: Hex; block: number };

/** The events of a run of blocks, inclusive; `hash` is that of block `to`, to notice a re-organised or another chain. */
export interface ChainRow {
  v: 1;
  from: number;
  to: number;
  hash: Hex;
  events: ChainEvent[];
}
