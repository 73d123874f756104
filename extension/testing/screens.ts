import { ChartkeyError } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import { type Desk, screenHandlers } from '../background/screen-handlers.ts';
import { createScreenRouter } from '../messages/screen-router.ts';
import { createHousehold } from '../profiles/household.ts';

/** The router of the screens around an engine, with a desk that does nothing by itself. */
export function screensOf(engine: Engine) {
  const household = createHousehold({
    self: engine,
    open: () => Promise.reject(new ChartkeyError('NOT_FOUND')),
    onSwitch: () => undefined,
  });
  const desk: Desk = {
    household,
    lock: async () => undefined,
    opened: async () => undefined,
    later: () => undefined,
    refresh: () => undefined,
    isOffline: () => false,
    problem: () => undefined,
  };
  return createScreenRouter(screenHandlers(engine, desk));
}
