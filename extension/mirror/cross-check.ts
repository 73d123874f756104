import type { Context } from '../background/context.ts';

/**
 * What the chain knows better than the log: a grant revoked there, by a device that died before it could write it down, is
 * stopped here as well. Returns how many were. Reads what is known of the chain; asks nobody.
 */
export async function crossCheck({ store, ledger, follower, news }: Context): Promise<number> {
  const { revoked } = await follower.view();
  const missed = async () => {
    const { grants, stopped } = await ledger.read();
    return [...grants.keys()].filter((id) => revoked.has(id) && !stopped.has(id));
  };
  if ((await missed()).length === 0) return 0;
  const count = await store.change(async () => {
    const ids = await missed();
    return { batch: { facts: ids.map((grant) => ({ kind: 'stopped' as const, grant })) }, result: ids.length };
  });
  news('sharing', 'activity');
  return count;
}
