import { toChartkeyError } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import { sharingNow } from '../background/popup-view.ts';
import { publishHeads } from '../background/resume.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import { mirrorOf } from '../mirror/mirror.ts';
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

/** How long the log may take to the other browsers before a narrower head goes out without it, ms. */
const logFirst = 3_000;

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
      // A browser that loses the race for the next head reads there what it must leave out; offline it goes without.
      const enough = new Promise((resolve) => setTimeout(resolve, logFirst));
      await Promise.race([mirrorOf(engine).syncAnew(), enough]).catch(() => undefined);
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
