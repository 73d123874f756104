import { ChartkeyError } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import { openLane } from '../background/open-lane.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { forgetReminders } from '../reminders/remind.ts';
import type { Session } from '../vault/session.ts';
import { clearActivePerson, readActivePerson, writeActivePerson } from './active-person.ts';
import { databaseOf, deletePersonDatabase, personsOnDisk } from './person-databases.ts';
import { strikeOut } from './strike-out.ts';
import { hasUnsent } from './unsent.ts';

/** Everybody whose records this browser keeps: one engine each, one of them active. */
export interface Household {
  self: Engine;
  /** Oneself first. While locked: everybody on this disk, since signed words must go out for all of them. */
  everyone(): Promise<Engine[]>;
  /** For whom screens and pages are answered now; oneself while locked. */
  active(): Promise<Engine>;
  /** Throws `NOT_FOUND`, `LOCKED`. */
  find(person: string): Promise<Engine>;
  /** Makes that person active, oneself without a name. A click given for another does not count any more (X5). */
  switchTo(person: string | undefined): Promise<void>;
  /** Takes the databases of those who are gone off this disk, also when another device said so. */
  tidy(): Promise<void>;
}

export interface HouseholdInputs {
  self: Engine;
  /** The engine on the database of one person; called once for each. */
  open(person: string): Promise<Engine>;
  onSwitch(): void;
}

export function createHousehold({ self, open, onSwitch }: HouseholdInputs): Household {
  const engines = new Map<string, Promise<Engine>>();
  const engineOf = (person: string): Promise<Engine> => {
    const known = engines.get(person) ?? open(person);
    engines.set(person, known);
    known.catch(() => engines.delete(person));
    return known;
  };
  const session = (): Promise<Session | undefined> => self.keys.session().catch(() => undefined);

  /** The same, ready to write: whoever was added or restored a moment ago has a lane (K9). */
  const readied = async (person: string): Promise<Engine> => {
    const engine = await engineOf(person);
    await openLane(engine);
    return engine;
  };

  const find = async (person: string): Promise<Engine> => {
    if (!(await self.ledger.read()).people.has(person)) throw new ChartkeyError('NOT_FOUND', { detail: 'person' });
    return readied(person);
  };

  const activePerson = async (): Promise<string | undefined> => {
    const open = await session();
    return open && (await readActivePerson(open.id));
  };

  return {
    self,
    everyone: async () => {
      const known = (await session())
        ? [...(await self.ledger.read()).people.keys()].map(readied)
        : (await personsOnDisk()).map(engineOf);
      // Whose storage cannot be opened now holds up nobody else.
      const opened = await Promise.allSettled(known);
      return [self, ...opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))];
    },
    active: async () => {
      const person = await activePerson();
      if (person === undefined || !(await self.ledger.read()).people.has(person)) return self;
      return readied(person);
    },
    find,
    switchTo: async (person) => {
      const { id } = await self.keys.session();
      if (person === undefined) await clearActivePerson();
      else await find(person).then(() => writeActivePerson(id, person));
      onSwitch();
    },
    tidy: async () => {
      if (!(await session())) return;
      const { gone } = await self.ledger.read();
      if (gone.size > 0) {
        await strikeOut(self, gone);
        await forgetReminders(new Set([...gone].map(databaseOf)), self.now());
      }
      for (const person of await personsOnDisk()) {
        if (!gone.has(person)) continue;
        const engine = await engineOf(person);
        // A stop they signed is worth more than a clean disk: it goes out first.
        await drainOutbox(engine);
        if (await hasUnsent(engine)) continue;
        if ((await activePerson()) === person) {
          await clearActivePerson();
          onSwitch();
        }
        engines.delete(person);
        engine.forget();
        engine.db.close();
        await deletePersonDatabase(person);
      }
    },
  };
}
