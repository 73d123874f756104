import type { Engine } from '../background/create-context.ts';

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
  const store = risky(engine.store, ['change', 'write']);
  const gateway = risky(engine.gateway, ['deposit', 'putHead', 'headOf', 'relay', 'stop']);
  return { engine: { ...engine, store, gateway }, used: () => used };
}
