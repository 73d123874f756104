import { roles } from '#contracts/roles';
import { concat } from '#protocol/bytes';
import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { Context } from '../background/context.ts';
import { getDeposit, moveDeposit } from './deposits.ts';
import { filingBatch } from './filing.ts';
import { openPackage } from './open-package.ts';
import { sealChart } from './seal-chart.ts';

/**
 * Files a package that is all here: proves it, seals it, and in one write replaces the received bytes by the sealed chart.
 * What cannot be proven is `failed` with its code and nothing is kept. Two at once, as after a worker's death, file it once:
 * whoever writes second finds it filed and leaves it so (X10).
 */
export async function fileDeposit(context: Context, depositId: string): Promise<void> {
  const row = await getDeposit(context, depositId);
  if (row.state !== 'filing' || row.record) return;
  try {
    const bytes = concat(...(await context.store.chunks(depositId)));
    const opened = await openPackage(bytes, row, context.chain);
    const { accreditation } = await context.follower.view();
    const { custodian, at } = opened.attestation;
    if (!accreditation.was(custodian, roles.CUSTODIAN, at)) throw new ChartkeyError('NOT_ACCREDITED');
    const owner = row.wallet ? { owner: row.wallet } : {};
    const sealed = await sealChart({ ...opened, path: row.path, ...owner, at: context.now() }, context);
    await moveDeposit(context, depositId, ['filing'], (now) => {
      if (now.record) return { row: now };
      const { record, items } = sealed.chart;
      return {
        row: { ...now, record, filed: items.length },
        batch: { ...filingBatch(sealed, depositId), dropChunks: depositId },
      };
    });
    context.news('records', 'approvals', 'activity');
  } catch (thrown) {
    const error = toChartkeyError(thrown).code;
    if (error === 'LOCKED' || error === 'QUOTA_EXCEEDED') throw thrown;
    if (error === 'ALREADY_ANSWERED') return;
    await moveDeposit(context, depositId, ['filing', 'filed'], (now) =>
      now.record ? { row: now } : { row: { ...now, state: 'failed', error }, batch: { dropChunks: depositId } },
    );
    context.news('approvals');
  }
}
