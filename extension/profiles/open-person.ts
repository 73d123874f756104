import { ChartkeyError } from '#protocol/errors';
import { type ContextInputs, createEngine, type Engine } from '../background/create-context.ts';
import { openDatabase } from '../storage/database.ts';
import { readSession } from '../vault/session.ts';
import { readActivePerson } from './active-person.ts';
import { databaseOf } from './person-databases.ts';
import { personSource } from './person-source.ts';

/** Whether screens and pages are answered for that person now, or for oneself without a name. Throws `LOCKED`. */
export const isActivePerson = async (now: number, person: string | undefined): Promise<boolean> =>
  (await readActivePerson((await readSession(now)).id)) === person;

/** The engine of whoever set this browser up. */
export const createSelf = (inputs: ContextInputs): Engine =>
  createEngine({ ...inputs, isActive: () => isActivePerson(inputs.now(), undefined) });

/** The engine of somebody else in the same browser: own database, own seed, own row key; clock and chain are shared. */
export async function openPerson(self: Engine, inputs: Omit<ContextInputs, 'db'>, person: string): Promise<Engine> {
  const db = await openDatabase(databaseOf(person), inputs.lost ? { lost: inputs.lost } : {});
  const profile = async () => {
    const entry = (await self.ledger.read()).people.get(person);
    if (!entry) throw new ChartkeyError('NOT_FOUND', { detail: 'person' });
    return entry.profile;
  };
  const other = { person, keys: personSource(self, person), profile, follower: self.follower };
  return createEngine({ ...inputs, db, other, isActive: () => isActivePerson(inputs.now(), person) });
}
