import type { Hex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import { selectSegments } from '#protocol/select';
import type { Context } from '../background/context.ts';
import type { Charts } from '../records/charts.ts';
import { type HeadInputs, sealedHead } from './sealed-head.ts';

/** What the last head of a grant held, so that a new one is only published when something changed. */
export interface HeadRow {
  v: 1;
  version: number;
  /** Hash of the segment list. */
  content: Hex;
}

const tries = 4;
export const headPlace = (id: Hex) => `head/${id}`;

/** The allow-list that a head would have now, and the hash of its segment list. */
export async function headContent(charts: Charts, { grant }: HeadInputs): Promise<{ cids: string[]; content: Hex }> {
  const segments = selectSegments(grant.terms, charts.segments);
  const cids = [...new Set(segments.map(({ cid }) => cid))];
  return { cids, content: await canonicalHash(segments.map(({ cid, version }) => [cid, version])) };
}

/**
 * Publishes what a grantee may open now. Versions only grow: when another device was faster, the gateway's version is read
 * and the next one tried. Does nothing when the last head said the same.
 */
export async function publishHead(context: Context, charts: Charts, inputs: HeadInputs): Promise<void> {
  const { store, gateway } = context;
  const known = await store.row<HeadRow>(headPlace(inputs.id));
  const { content } = await headContent(charts, inputs);
  if (known?.content === content) return;
  let version = (known?.version ?? 0) + 1;
  for (let tried = 1; ; tried++) {
    try {
      await gateway.putHead(await sealedHead(context, charts, inputs, version));
      break;
    } catch (error) {
      const conflict = error instanceof ChartkeyError && error.code === 'HEAD_CONFLICT';
      if (!conflict || tried === tries) throw error;
      version = ((await gateway.headOf(inputs.id, inputs.patient))?.version ?? 0) + 1;
    }
  }
  await store.write({ rows: { [headPlace(inputs.id)]: { v: 1, version, content } satisfies HeadRow } });
}
