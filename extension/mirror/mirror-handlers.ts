import type { Engine } from '../background/create-context.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import type { Household } from '../profiles/household.ts';
import { mirrorOf } from './mirror.ts';
import { type MirrorRow, mirrorPlace } from './mirror-row.ts';
import { mirrorView } from './mirror-view.ts';

type MirrorMethod = 'mirror.view' | 'mirror.sync' | 'mirror.cancel' | 'mirror.dismiss';

/**
 * Answers about the copy at the gateway. Whoever runs it for oneself runs it for everybody one acts for: a restore brings
 * them back one after the other.
 */
export function mirrorHandlers(engine: Engine, household: Household): Pick<ScreenHandlers, MirrorMethod> {
  const view = () => mirrorView(engine);
  const everybody = async () =>
    engine === household.self ? (await household.everyone()).filter((other) => other !== engine) : [];
  return {
    'mirror.view': view,
    'mirror.sync': async () => {
      await mirrorOf(engine).sync();
      for (const other of await everybody()) await mirrorOf(other).sync();
      return view();
    },
    'mirror.cancel': async () => {
      for (const each of [engine, ...(await everybody())]) mirrorOf(each).cancel();
      return { done: true };
    },
    'mirror.dismiss': async () => {
      await engine.store.change(async () => {
        const row = await engine.store.row<MirrorRow>(mirrorPlace);
        if (!row) return { batch: {}, result: undefined };
        const { alert: _, ...read } = row;
        return { batch: { rows: { [mirrorPlace]: read } }, result: undefined };
      });
      engine.news('mirror');
      return view();
    },
  };
}
