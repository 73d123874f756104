import { newLane } from '../approvals/fresh-path.ts';
import type { Context } from './context.ts';

/** The first entry of every device: its lane, so that no two ever share an account (K9). Throws `LOCKED`. */
export async function openLane({ store, ledger }: Pick<Context, 'store' | 'ledger'>): Promise<void> {
  if ((await ledger.read()).lane !== undefined) return;
  await store.change(async () => {
    const { lane } = await ledger.read();
    return { batch: lane === undefined ? { facts: [{ kind: 'device', lane: newLane() }] } : {}, result: undefined };
  });
}
