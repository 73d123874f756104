import type { Engine } from '../background/create-context.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import type { RecoveryView } from '../messages/views.ts';
import { isRehearsalDue, type RecoveryState, readRecovery } from './recovery-state.ts';
import { isOpen, refuseRecovery, watchRecovery } from './watch-recovery.ts';
import { readWatch } from './watch-row.ts';

type Methods = 'recovery.get' | 'recovery.refuse' | 'recovery.changed';

/** Ways back in concern one's own vault, whoever one acts for: `self` is that engine. */
export function recoveryHandlers(self: Engine): Pick<ScreenHandlers, Methods> {
  let known: { length: string; rehearsals: Pick<RecoveryState, 'rehearsed' | 'since'> } | undefined;
  const isDue = async (): Promise<boolean> => {
    const length = JSON.stringify((await self.store.devices()).map(({ lane, count }) => [lane, count]));
    if (known?.length !== length) {
      const { rehearsed, since } = await readRecovery(self.store);
      known = { length, rehearsals: since === undefined ? { rehearsed } : { rehearsed, since } };
    }
    return isRehearsalDue(known.rehearsals, self.now());
  };
  const view = async (rehearse = false): Promise<RecoveryView> => {
    const { notices } = await readWatch();
    return { notices, rehearse: rehearse && (await isOpen(self)) && (await isDue()) };
  };
  return {
    'recovery.get': ({ rehearse }) => view(rehearse),
    'recovery.refuse': async ({ request }) => {
      await refuseRecovery(self, request);
      self.news('state', 'activity');
      return view();
    },
    'recovery.changed': async () => {
      self.news('state', 'activity');
      // A gateway that is away is asked again by itself.
      void watchRecovery(self, undefined, true).catch(() => undefined);
      return view();
    },
  };
}
