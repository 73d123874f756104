import { toChartkeyError } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import { sharingNow } from '../background/popup-view.ts';
import { publishHeads } from '../background/resume.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import { drainOutbox } from './drain-outbox.ts';
import { narrowGrant, narrowingOf } from './narrow-grant.ts';
import { planStop } from './plan-stop.ts';
import { renewGrant } from './renew-grant.ts';
import { stopGrants } from './stop-grants.ts';

type Answered =
  | 'sharing.list'
  | 'sharing.stop'
  | 'sharing.openings'
  | 'sharing.narrowing'
  | 'sharing.narrow'
  | 'sharing.plan'
  | 'sharing.renew';

/** What the screens ask about shares; `refresh` starts catching up with gateway and chain. */
export function sharingHandlers(engine: Engine, refresh: () => void): Pick<ScreenHandlers, Answered> {
  return {
    'sharing.list': () => sharingNow(engine),
    'sharing.stop': async ({ ids }) => {
      await stopGrants(engine, ids);
      await drainOutbox(engine);
      refresh();
      return sharingNow(engine);
    },
    'sharing.openings': async ({ id }) => {
      const openings = (await engine.ledger.read()).openings.get(id) ?? [];
      return openings.map(({ signedAt, receipt }) => ({ at: signedAt * 1000, receipt })).reverse();
    },
    'sharing.narrowing': async ({ id, limit }) => narrowingOf(engine, await engine.charts.read(), id, limit),
    'sharing.narrow': async ({ id, limit }) => {
      await narrowGrant(engine, id, limit);
      // Written down: what does not get through now is sent at the next wake, and the list says so.
      await publishHeads(engine).catch((thrown: unknown) => {
        if (!toChartkeyError(thrown).retryable) throw thrown;
      });
      engine.news('sharing');
      return sharingNow(engine);
    },
    'sharing.plan': async ({ id, stopAt }) => {
      await planStop(engine, id, stopAt);
      return sharingNow(engine);
    },
    'sharing.renew': async ({ id }) => ({ requestId: await renewGrant(engine, id) }),
  };
}
