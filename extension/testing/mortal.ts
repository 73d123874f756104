import type { Engine } from '../background/create-context.ts';
import type { Database } from '../storage/database.ts';

/** What a worker that was killed throws from then on. */
export class Killed extends Error {}

/**
 * The engine of a worker that dies at its `fuse`-th effect, just before or just after it; a dead worker does nothing any
 * more. `used` counts the effects.
 */
export function mortal(engine: Engine, fuse: number, after: boolean): { engine: Engine; used: () => number } {
  let used = 0;
  const risky = <T extends object>(target: T, names: readonly (keyof T)[]): T => {
    const wrapped = { ...target };
    for (const name of names) {
      const real = target[name] as (...given: unknown[]) => Promise<unknown>;
      wrapped[name] = (async (...given: unknown[]) => {
        used += 1;
        if (used > fuse || (used === fuse && !after)) throw new Killed();
        const result = await real(...given);
        if (used >= fuse) throw new Killed();
        return result;
      }) as T[typeof name];
    }
    return wrapped;
  };
  const db = mortalDb(engine.db, {
    before: () => {
      used += 1;
      if (used > fuse || (used === fuse && !after)) throw new Killed();
    },
    after: () => {
      if (used >= fuse) throw new Killed();
    },
  });
  const store = risky(engine.store, ['change', 'write']);
  const gateway = risky(engine.gateway, ['deposit', 'putHead', 'headOf', 'relay', 'stop']);
  return { engine: { ...engine, db, store, gateway }, used: () => used };
}

type Effect = Record<'before' | 'after', () => void>;

/** The property, for whoever stands in front of that object. */
function partOf(of: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(of, name);
  return typeof value === 'function' ? value.bind(of) : value;
}

/** What is written past the store: a `put`, a `delete`, and a transaction as a whole are an effect each. */
function mortalDb(db: Database, { before, after }: Effect): Database {
  const whole = <T extends { done: Promise<void> }>(tx: T): T =>
    new Proxy(tx, { get: (_, name) => (name === 'done' ? tx.done.then(after) : partOf(tx, name)) });
  const risky: Partial<Record<string | symbol, unknown>> = {
    put: async (...given: Parameters<Database['put']>) => {
      before();
      await db.put(...given);
      after();
    },
    delete: async (...given: Parameters<Database['delete']>) => {
      before();
      await db.delete(...given);
      after();
    },
    transaction: (...given: Parameters<Database['transaction']>) => {
      if (given[1] !== 'readwrite') return db.transaction(...given);
      before();
      return whole(db.transaction(...given));
    },
  };
  return new Proxy(db, { get: (_, name) => risky[name] ?? partOf(db, name) });
}
