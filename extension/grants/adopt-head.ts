import { ChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import type { Charts } from '../records/charts.ts';
import { type HeadRow, headContent, headPlace, headRow, limited } from './publish-head.ts';
import type { HeadInputs } from './sealed-head.ts';

/** Milliseconds after which a grant of another device is taken for one that nobody else will finish. */
const patience = 10 * 60_000;

/**
 * A grant that another device made may have its head already: where the gateway's names exactly what this device would
 * publish, that is written down and nothing is sent. Returns whether it is still this device's to publish; it is not while
 * the other one's deposit is on its way.
 */
export async function isHeadOurs(
  context: Context,
  charts: Charts,
  inputs: HeadInputs & { at: number },
): Promise<boolean> {
  const { store, gateway, now } = context;
  if (await store.row<HeadRow>(headPlace(inputs.id))) return true;
  const there = await gateway.headOf(inputs.id, inputs.patient).catch((thrown: unknown) => {
    if (thrown instanceof ChartkeyError && thrown.code === 'GRANT_UNKNOWN') return 'no deposit' as const;
    throw thrown;
  });
  if (there === 'no deposit') return false;
  if (!there) return now() - inputs.at > patience;
  const narrowed = await limited(context, inputs);
  const { cids } = await headContent(charts, narrowed);
  if (cids.length !== there.cids.length || there.cids.some((cid) => !cids.includes(cid))) return true;
  await store.write({ rows: { [headPlace(inputs.id)]: await headRow(charts, narrowed, there.version) } });
  return false;
}
