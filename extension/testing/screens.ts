import type { Engine } from '../background/create-context.ts';
import { type Desk, screenHandlers } from '../background/screen-handlers.ts';
import { createScreenRouter } from '../messages/screen-router.ts';

/** The router of the screens around an engine, with a desk that does nothing by itself. */
export function screensOf(engine: Engine) {
  const desk: Desk = {
    lock: async () => undefined,
    opened: async () => undefined,
    later: () => undefined,
    refresh: () => undefined,
    isOffline: () => false,
    problem: () => undefined,
  };
  return createScreenRouter(screenHandlers(engine, desk));
}
