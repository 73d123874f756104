import { type AccreditationView, type Accredited, accreditationView, type Unaccredited } from '#protocol/accreditation';
import type { Hex } from '#protocol/bytes';
import type { ChainRow } from './chain-row.ts';

/** What the event streams say, as of block `block`. */
export interface ChainView {
  block: number;
  accreditation: AccreditationView;
  granted: ReadonlySet<Hex>;
  revoked: ReadonlySet<Hex>;
  recorded: ReadonlySet<Hex>;
  /** Anchors of disclosure logs, by `anchorName`. */
  anchors: ReadonlyMap<string, { root: Hex; block: number }>;
}

export const anchorName = (custodian: Hex, epoch: number): string => `${custodian}/${epoch}`;

/** Folds rows in block order. Pure. */
export function chainView(rows: readonly ChainRow[]): ChainView {
  const vouching: (Accredited | Unaccredited)[] = [];
  const ids = { granted: new Set<Hex>(), revoked: new Set<Hex>(), recorded: new Set<Hex>() };
  const anchors = new Map<string, { root: Hex; block: number }>();
  for (const { events } of rows) {
    for (const event of events) {
      if (event.kind === 'accredited' || event.kind === 'unaccredited') vouching.push(event);
      else if (event.kind === 'anchored')
        anchors.set(anchorName(event.who, event.epoch), { root: event.root, block: event.block });
      else ids[event.kind].add(event.id);
    }
  }
  return { block: rows.at(-1)?.to ?? -1, accreditation: accreditationView(vouching), anchors, ...ids };
}
