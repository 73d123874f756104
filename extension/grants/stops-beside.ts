import browser from 'webextension-polyfill';
import type { Context } from '../background/context.ts';
import type { LogFact } from '../storage/log-entry.ts';
import { isFull } from '../storage/storage-error.ts';
import { isDue, type StopRow } from './outbox.ts';

/**
 * Stops that the database had no room for: a full disk must not keep anybody from stopping. They lie in `storage.local`, which
 * has room of its own, in clear as in the outbox, until the log takes them.
 */
export interface StopsBeside {
  facts: (Extract<LogFact, { kind: 'stopped' }> & { at: number })[];
  /** What is still to be sent, by its place in the outbox. */
  outbox: Record<string, StopRow>;
}

const nameOf = ({ db }: Pick<Context, 'db'>) => `stops/${db.name}`;
const inTurn = <T>(context: Pick<Context, 'db'>, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`chartkey.${nameOf(context)}`, work);

export async function readStopsBeside(context: Pick<Context, 'db'>): Promise<StopsBeside | undefined> {
  const name = nameOf(context);
  return (await browser.storage.local.get(name))[name] as StopsBeside | undefined;
}

export const keepStopsBeside = (context: Pick<Context, 'db'>, more: StopsBeside): Promise<void> =>
  inTurn(context, async () => {
    const held = await readStopsBeside(context);
    const both: StopsBeside = {
      facts: [...(held?.facts ?? []), ...more.facts],
      outbox: { ...held?.outbox, ...more.outbox },
    };
    await browser.storage.local.set({ [nameOf(context)]: both });
  });

/** Sends what is due. Needs neither vault nor room; whatever fails is tried at the next wake. */
export async function sendStopsBeside(context: Pick<Context, 'db' | 'gateway' | 'now'>): Promise<void> {
  const { gateway, now } = context;
  const held = await readStopsBeside(context);
  for (const [key, { kind, row, due }] of Object.entries(held?.outbox ?? {})) {
    if (!isDue(due, now())) continue;
    const sent = (kind === 'stop' ? gateway.stop(row) : gateway.relay('revocations', row)).then(
      () => true,
      () => false,
    );
    if (await sent) await forgetSent(context, key);
  }
}

const forgetSent = (context: Pick<Context, 'db'>, key: string): Promise<void> =>
  inTurn(context, async () => {
    const held = await readStopsBeside(context);
    if (!held) return;
    const { [key]: _, ...outbox } = held.outbox;
    await browser.storage.local.set({ [nameOf(context)]: { ...held, outbox } satisfies StopsBeside });
  });

/**
 * Writes them down where they belong, once there is room. May die between the two: a stop that is said twice is one stop
 * (X10).
 */
export const bringInStops = (context: Pick<Context, 'db' | 'store'>): Promise<void> =>
  inTurn(context, async () => {
    const held = await readStopsBeside(context);
    if (!held) return;
    try {
      await context.store.write(held);
    } catch (thrown) {
      if (isFull(thrown)) return;
      throw thrown;
    }
    await browser.storage.local.remove(nameOf(context));
  });
