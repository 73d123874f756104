import type { Engine } from '../background/create-context.ts';
import { redactLogs } from '../storage/redact-log.ts';

/** What the logs were looked through for last: reading all of them is not for every wake. */
const looked = new WeakMap<Engine, string>();

/**
 * Takes the sealed secrets of those who are gone out of every log on this disk. The next index the mirror writes is without
 * them as well; a full chunk of 256 entries that the gateway has keeps its copy, sealed under the own keys.
 */
export async function strikeOut(self: Engine, gone: ReadonlySet<string>): Promise<void> {
  const [{ id }, devices] = await Promise.all([self.keys.session(), self.store.devices()]);
  const now = `${id} ${gone.size} ${devices.length}`;
  if (looked.get(self) === now) return;
  await self.store.change(async () => {
    const logs = await redactLogs(self.db, await self.keys.boxes(), gone);
    // The fold on disk was made of the logs as they were; once they are rewritten nothing would tell that it must go (X10).
    if (logs.length > 0) await self.db.clear('snapshot');
    return { batch: { logs }, result: undefined };
  });
  looked.set(self, now);
}
