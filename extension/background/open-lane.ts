import { newLane } from '../approvals/fresh-path.ts';
import type { Context } from './context.ts';

/** The first entry of every device: its lane, so that no two ever share an account (K9). Throws `LOCKED`. */
export const openLane = ({ store, ledger }: Pick<Context, 'store' | 'ledger'>): Promise<void> =>
  store.change(async () => {
    const { lane } = await ledger.read();
    return { batch: lane === undefined ? { facts: [{ kind: 'device', lane: newLane() }] } : {}, result: undefined };
  });
