import { ChartkeyError } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import { type Desk, screenHandlers } from '../background/screen-handlers.ts';
import { createScreenRouter } from '../messages/screen-router.ts';
import { createHousehold, type Household } from '../profiles/household.ts';

const alone = (self: Engine): Household =>
  createHousehold({ self, open: () => Promise.reject(new ChartkeyError('NOT_FOUND')), onSwitch: () => undefined });

/** The router of the screens around an engine, with a desk that does nothing by itself. */
export function screensOf(engine: Engine, household = alone(engine)) {
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
