import type { Engine } from '../background/create-context.ts';
import type { ScreenHandlers } from '../background/screen-handlers.ts';
import type { RecoveryView } from '../messages/views.ts';
import { isRehearsalDue, readRecovery } from './recovery-state.ts';
import { refuseRecovery, watchRecovery } from './watch-recovery.ts';
import { readWatch } from './watch-row.ts';

type Methods = 'recovery.get' | 'recovery.refuse' | 'recovery.changed';

/** Ways back in concern one's own vault, whoever one acts for: `self` is that engine. */
export function recoveryHandlers(self: Engine): Pick<ScreenHandlers, Methods> {
  const view = async (): Promise<RecoveryView> => {
    const { notices } = await readWatch();
    const isLocked = await self.keys.session().then(
      () => false,
      () => true,
    );
    if (isLocked) return { notices, rehearse: false };
    return { notices, rehearse: isRehearsalDue(await readRecovery(self.store), self.now()) };
  };
  return {
    'recovery.get': view,
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
