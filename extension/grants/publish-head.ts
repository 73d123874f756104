import type { Hex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import type { Charts } from '../records/charts.ts';
import { withoutHints } from './leave-out.ts';
import { selectLimited } from './limit.ts';
import { type HeadInputs, sealedHead } from './sealed-head.ts';

/** What the last head of a grant held, so that a new one is only published when something changed. */
export interface HeadRow {
  v: 1;
  version: number;
  /** Hash of the segment list. */
  content: Hex;
  /** JSON of the limit it kept to; absent before the share was narrowed. */
  limit?: string;
}

const tries = 4;
export const headPlace = (id: Hex) => `head/${id}`;

/** The allow-list that a head would have now, and the hash of its segment list. */
export async function headContent(
  charts: Charts,
  { grant, limit, leaveOut }: HeadInputs,
): Promise<{ cids: string[]; content: Hex }> {
  const segments = withoutHints(selectLimited(grant.terms, limit, charts.segments), leaveOut);
  const cids = [...new Set(segments.map(({ cid }) => cid))];
  return { cids, content: await canonicalHash(segments.map(({ cid, version }) => [cid, version])) };
}

/**
 * Publishes what a grantee may open now, inside of what the patient has narrowed it to meanwhile. Versions only grow: when
 * another device was faster, `catchUp` brings in what that one knows, and the next version is tried. Does nothing when the
 * last head said the same.
 */
export async function publishHead(
  context: Context,
  charts: Charts,
  given: HeadInputs,
  catchUp: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const { store, gateway } = context;
  const known = await store.row<HeadRow>(headPlace(given.id));
  let inputs = await limited(context, given);
  if (known?.content === (await headContent(charts, inputs)).content) {
    // Nothing of the kind that was taken out is there yet: the head that the gateway has keeps to it as it is.
    if (known.limit !== limitText(inputs))
      await store.write({ rows: { [headPlace(inputs.id)]: await headRow(charts, inputs, known.version) } });
    return;
  }
  let version = (known?.version ?? 0) + 1;
  for (let tried = 1; ; tried++) {
    try {
      await gateway.putHead(await sealedHead(context, charts, inputs, version));
      break;
    } catch (error) {
      const conflict = error instanceof ChartkeyError && error.code === 'HEAD_CONFLICT';
      if (!conflict || tried === tries) throw error;
      // First the version, then what was said until it: whoever narrows the share after that makes this try a conflict as
      // well, so what they took out does not come back by our hand.
      version = ((await gateway.headOf(given.id, given.patient))?.version ?? 0) + 1;
      await catchUp();
      inputs = await limited(context, given);
    }
  }
  await store.write({ rows: { [headPlace(inputs.id)]: await headRow(charts, inputs, version) } });
}

const limitText = ({ limit }: HeadInputs) => limit && JSON.stringify(limit);

/** What is kept of a head that the gateway has. */
export async function headRow(charts: Charts, inputs: HeadInputs, version: number): Promise<HeadRow> {
  const [{ content }, limit] = [await headContent(charts, inputs), limitText(inputs)];
  return { v: 1, version, content, ...(limit ? { limit } : {}) };
}

/** The inputs with what the log says by now of how far the share was narrowed. */
export async function limited(context: Pick<Context, 'ledger'>, inputs: HeadInputs): Promise<HeadInputs> {
  const limit = (await context.ledger.read()).limits.get(inputs.id);
  return limit ? { ...inputs, limit } : inputs;
}
