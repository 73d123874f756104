import type { Engine } from '../background/create-context.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import { mirrorOf } from './mirror.ts';
import { type MirrorRow, mirrorPlace } from './mirror-row.ts';
import { mirrorView } from './mirror-view.ts';

type MirrorMethod = 'mirror.view' | 'mirror.sync' | 'mirror.cancel' | 'mirror.dismiss';

/** Answers about the copy at the gateway. */
export function mirrorHandlers(engine: Engine): Pick<ScreenHandlers, MirrorMethod> {
  const view = () => mirrorView(engine);
  return {
    'mirror.view': view,
    'mirror.sync': async () => {
      await mirrorOf(engine).sync();
      return view();
    },
    'mirror.cancel': async () => {
      mirrorOf(engine).cancel();
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
