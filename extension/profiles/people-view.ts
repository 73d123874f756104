import type { Engine } from '../background/create-context.ts';
import { pendingNow } from '../background/popup-view.ts';
import type { PeopleView, PersonView } from '../messages/views.ts';
import type { PersonEntry } from '../storage/ledger.ts';
import type { Household } from './household.ts';
import { localDay, majorityOf } from './majority.ts';
import { sharedBy } from './people.ts';

/** Everybody acted for, by name, and who is active. Names the fields one by one: an entry also holds a secret (X2). */
export async function peopleView(household: Household): Promise<PeopleView> {
  const { self } = household;
  const [{ people }, active, pending] = await Promise.all([self.ledger.read(), household.active(), pendingNow(self)]);
  const views = await Promise.all(
    [...people.values()].map(async (entry) => personView(entry, await household.find(entry.person))),
  );
  return {
    ...(active.person === undefined ? {} : { active: active.person }),
    pending: pending.length,
    people: views.sort((a, b) => a.profile.name.localeCompare(b.profile.name)),
  };
}

async function personView({ person, profile }: PersonEntry, engine: Engine): Promise<PersonView> {
  const [{ records }, pending, live] = await Promise.all([engine.ledger.read(), pendingNow(engine), sharedBy(engine)]);
  const majority = majorityOf(profile, localDay(engine.now()));
  return {
    person,
    profile,
    pending: pending.length,
    sharing: live.length,
    items: [...records.values()].reduce((sum, { items }) => sum + items, 0),
    ...(majority ? { majority } : {}),
  };
}
