import { ChartkeyError } from '#protocol/errors';
import { voidApproval } from '../approvals/decide-request.ts';
import { openRequests } from '../approvals/journal.ts';
import { isSigned } from '../approvals/request-row.ts';
import type { Engine } from '../background/create-context.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import { mirrorOf } from '../mirror/mirror.ts';
import { mirrorView } from '../mirror/mirror-view.ts';
import { isOver } from '../records/deposit-row.ts';
import { allDeposits } from '../records/deposits.ts';
import { openFilings } from '../records/filing.ts';
import { liveGrants, type PersonEntry } from '../storage/ledger.ts';
import type { Household } from './household.ts';
import { sealEntropy } from './person-secret.ts';
import { newPersonId, type Profile } from './profile.ts';
import { hasUnsent } from './unsent.ts';

/** 128 bits, twelve words: what a person's own set-up draws as well. */
const entropyLength = 16;

/**
 * Somebody more to act for, with random keys of their own: nothing about them follows from the keys of whoever adds them, so
 * the whole profile can be handed over. The entropy is made and sealed here and is in no message (X2).
 */
export async function addPerson({ self }: Household, profile: Profile): Promise<string> {
  const person = newPersonId();
  const entropy = crypto.getRandomValues(new Uint8Array(entropyLength));
  const secret = await self.keys.seed((seed) => sealEntropy(seed, person, entropy));
  entropy.fill(0);
  await self.store.write({ facts: [{ kind: 'person', person, profile, secret }] });
  return person;
}

/** Throws `NOT_FOUND`. */
async function entryOf({ self }: Household, person: string): Promise<PersonEntry> {
  const entry = (await self.ledger.read()).people.get(person);
  if (!entry) throw new ChartkeyError('NOT_FOUND', { detail: 'person' });
  return entry;
}

/** Corrects what is written down about somebody; their keys stay. Grants already signed keep the words they had. */
export async function changePerson(household: Household, person: string, profile: Profile): Promise<void> {
  const { secret } = await entryOf(household, person);
  await household.self.store.write({ facts: [{ kind: 'person', person, profile, ...(secret ? { secret } : {}) }] });
}

/** From here on another person is answered for. A click given just before does not count (X5). */
export async function switchPerson(household: Household, person: string | undefined): Promise<void> {
  const before = await household.active();
  if (before.person === person) return;
  await household.switchTo(person);
  for (const { requestId, state } of await openRequests(before.store))
    if (state === 'approved')
      // Undo may end it in this very moment: then `signRequest` has noticed the switch by itself.
      await voidApproval(before, requestId, 'switched').catch(() => undefined);
}

/** Live shares of somebody. */
export async function sharedBy(engine: Engine): Promise<`0x${string}`[]> {
  return liveGrants(await engine.ledger.read(), engine.now()).map(({ id }) => id);
}

/** Nothing signed may be lost with the disk: `PERSON_BUSY` until gateway and relay have all of it. */
async function requireSettled(engine: Engine): Promise<void> {
  const sending = (await openRequests(engine.store)).some(({ state }) => isSigned(state));
  await drainOutbox(engine);
  const arriving = (await allDeposits(engine)).some(({ state }) => state !== 'pending' && !isOver(state));
  const filing = (await openFilings(engine.store)).length > 0;
  if (sending || arriving || filing || (await hasUnsent(engine))) throw new ChartkeyError('PERSON_BUSY');
}

/**
 * Takes somebody off this list, on every device, for good: the log says so first, then their database goes. With
 * `stopSharing` what they share ends before; the gateway must have heard it.
 */
export async function removePerson(household: Household, person: string, stopSharing: boolean): Promise<void> {
  const { profile } = await entryOf(household, person);
  const engine = await household.find(person);
  if (stopSharing) {
    const live = await sharedBy(engine);
    if (live.length > 0) await stopGrants(engine, live);
  }
  await requireSettled(engine);
  await leave(household, { kind: 'personRemoved', person, name: profile.name });
}

/** Whoever restores them from their words finds at the gateway all that is here: nothing leaves this disk before. */
async function requireCopied(engine: Engine): Promise<void> {
  await mirrorOf(engine).sync();
  const { missing, trouble } = await mirrorView(engine);
  if (missing > 0 || trouble) throw new ChartkeyError('PERSON_BUSY', { detail: trouble ?? `${missing} charts` });
}

/** They decide for themselves now, with their own words on their own device. What they share goes on: it is theirs. */
export async function handOver(household: Household, person: string): Promise<void> {
  const { profile } = await entryOf(household, person);
  const engine = await household.find(person);
  await requireSettled(engine);
  await requireCopied(engine);
  await leave(household, { kind: 'handedOver', person, name: profile.name });
}

async function leave(
  household: Household,
  fact: { kind: 'personRemoved' | 'handedOver'; person: string; name: string },
): Promise<void> {
  await household.self.store.write({ facts: [fact] });
  // From here every start of the worker would go on with it (X10).
  await household.tidy();
}
