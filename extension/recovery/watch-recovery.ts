import browser from 'webextension-polyfill';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { EscrowState } from '#protocol/wire/escrow';
import type { Context } from '../background/context.ts';
import { dropEndedWraps } from './drop-ended-wraps.ts';
import { createEscrowClient, type EscrowClient } from './escrow-client.ts';
import { type RecoveryState, readRecovery } from './recovery-state.ts';
import { controllerPath } from './self-vault.ts';
import { type RecoveryNotice, readWatch, writeWatch } from './watch-row.ts';

/** Rings while locked too: a request must be seen by a browser that is open and a vault that is not. */
export const recoveryAlarm = 'recovery';
const everyMinutes = 30;

type Watched = Pick<Context, 'keys' | 'store' | 'news' | 'now' | 'config' | 'chain'>;

export const escrowsOf = ({ config, chain, now }: Watched): EscrowClient =>
  createEscrowClient({ gateway: config.gateway, chain, now });

export const isOpen = async ({ keys }: Pick<Watched, 'keys'>): Promise<boolean> =>
  keys.session().then(
    () => true,
    () => false,
  );

/** Which unlocking the gateway was last asked with the controller's own key: once for each finds escrows of other devices. */
const listed = new WeakMap<Watched['keys'], string>();

/**
 * Looks whether somebody asks for the keys, and tells the screens (K12). Unlocked, it says again what a gateway has
 * forgotten: refusals and removals that are written down here. Safe to repeat; throws `OFFLINE`.
 */
export async function watchRecovery(self: Watched, escrows = escrowsOf(self), again = false): Promise<void> {
  const known = await readWatch();
  const open = await isOpen(self);
  const found = await lookAt(self, escrows, known.escrows, open, again);
  const state = open && (found.length > 0 || known.escrows.length > 0) ? await readRecovery(self.store) : undefined;
  if (state) await dropEndedWraps(state.guarded, Math.floor(self.now() / 1000));
  const standing = state ? await repeatEndings(self, escrows, found, state) : found;
  const now = Math.floor(self.now() / 1000);
  const notices = standing.flatMap(({ escrow, recovery }): RecoveryNotice[] =>
    recovery ? [{ escrow, request: recovery.request, at: recovery.at, until: now + recovery.left }] : [],
  );
  await writeWatch({ escrows: standing.map(({ escrow }) => escrow), notices });
  if (standing.length > 0) await browser.alarms.create(recoveryAlarm, { periodInMinutes: everyMinutes });
  else await browser.alarms.clear(recoveryAlarm);
  if (
    JSON.stringify(notices.map(({ request }) => request)) !==
    JSON.stringify(known.notices.map(({ request }) => request))
  )
    self.news('state');
}

async function lookAt(
  { keys }: Watched,
  escrows: EscrowClient,
  known: readonly Hex[],
  open: boolean,
  again: boolean,
): Promise<EscrowState[]> {
  if (open) {
    const { id } = await keys.session();
    if (again || listed.get(keys) !== id) {
      const found = await escrows.list(await keys.signer(controllerPath));
      listed.set(keys, id);
      return found;
    }
  }
  const states = await Promise.all(
    known.map((escrow) =>
      escrows.state(escrow).catch((error: unknown) => {
        if (toChartkeyError(error).code === 'ESCROW_GONE') return undefined;
        throw error;
      }),
    ),
  );
  return states.filter((state) => state !== undefined);
}

async function repeatEndings(
  { keys }: Watched,
  escrows: EscrowClient,
  found: readonly EscrowState[],
  { ended, refused }: RecoveryState,
): Promise<EscrowState[]> {
  const standing: EscrowState[] = [];
  for (const state of found) {
    const { escrow, recovery, ...rest } = state;
    if (ended.has(escrow)) await escrows.remove(await keys.signer(controllerPath), escrow);
    else if (recovery && refused.has(recovery.request)) {
      await escrows.refuse(await keys.signer(controllerPath), escrow, recovery.request);
      standing.push({ escrow, ...rest });
    } else standing.push(state);
  }
  return standing;
}

/**
 * Ends a request. It is written down first, so that it is repeated until the gateway has it, also after the gateway forgot.
 * Throws `LOCKED`, `NOT_FOUND` for one that is not open, `OFFLINE` while the gateway does not know yet.
 */
export async function refuseRecovery(self: Watched, request: Hex, escrows = escrowsOf(self)): Promise<void> {
  await self.keys.session();
  const notice = (await readWatch()).notices.find((one) => one.request === request);
  if (!notice) throw new ChartkeyError('NOT_FOUND', { detail: 'no such request is open' });
  const { refused } = await readRecovery(self.store);
  if (!refused.has(request))
    await self.store.write({ facts: [{ kind: 'recoveryRefused', escrow: notice.escrow, request }] });
  await watchRecovery(self, escrows, true);
}
