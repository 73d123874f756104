import browser from 'webextension-polyfill';
import { createTurns } from '../approvals/in-turn.ts';
import type { Context } from '../background/context.ts';
import { connectPortal, isAllowed } from './portals.ts';

/** A click that wants a site connected, until the browser was asked and all is written down. */
interface Wish {
  origin: string;
  /** Unix ms. */
  at: number;
}

type Self = Pick<Context, 'keys' | 'store' | 'ledger' | 'news' | 'now'>;

/** Milliseconds within which the browser's question is answered, or the click that led to it is forgotten. */
const patience = 5 * 60_000;
const name = 'connecting';

const readWish = async (): Promise<Wish | undefined> =>
  ((await browser.storage.session.get(name)) as Record<string, Wish | undefined>)[name];

/** Whoever tells of an answer, the page or the browser: one after the other, and only the worker acts. */
const inTurn = createTurns();

/**
 * Remembers the click. The browser's own question takes the focus that a popup lives by: whatever becomes of the page, the
 * worker finishes what was begun (X10). Once for each click; a later one takes its place.
 */
export async function wishToConnect(self: Self, origin: string): Promise<void> {
  await self.keys.session();
  await browser.storage.session.set({ [name]: { origin, at: self.now() } satisfies Wish });
  await finishConnecting(self);
}

/** The browser was told no. */
export async function forgetWish(origin: string): Promise<void> {
  if ((await readWish())?.origin === origin) await browser.storage.session.remove(name);
}

/**
 * Connects what a click asked for as soon as the browser allows it; access that no click of ours asked for connects nothing
 * (X9). Repeatable at any point, by any death (X10). Throws `LOCKED`: the wish stays, and the next unlock finishes it.
 */
export const finishConnecting = (self: Self): Promise<void> =>
  inTurn(name, async () => {
    const wish = await readWish();
    if (!wish) return;
    const age = self.now() - wish.at;
    if (age >= 0 && age < patience) {
      if (!(await isAllowed(wish.origin))) return;
      await self.keys.session();
      await connectPortal(wish.origin);
      await noteConnected(self, wish.origin);
    }
    await forgetWish(wish.origin);
  });

/** Written down once, however often it is finished. */
async function noteConnected({ ledger, store, news }: Self, origin: string): Promise<void> {
  if ((await ledger.read()).portals.get(origin)?.connected) return;
  await store.write({ facts: [{ kind: 'connected', origin }] });
  news('portals', 'activity');
}
