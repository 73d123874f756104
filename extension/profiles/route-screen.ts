import { ChartkeyError } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import type { createScreenRouter, ScreenAnswer } from '../messages/screen-router.ts';
import type { Household } from './household.ts';
import { wasAsked } from './route-agent.ts';

type Answer = ReturnType<typeof createScreenRouter>;

/**
 * Screens are answered for whoever is active. A question that somebody else was asked is not answered by accident for this
 * one: it is said whose it is not (`OTHER_PERSON`), and nothing happens until the person switches.
 */
export const routeScreen =
  (household: Household, answerOf: (engine: Engine) => Answer): Answer =>
  async (method, params): Promise<ScreenAnswer> => {
    const active = await household.active();
    const reply = await answerOf(active)(method, params);
    if (!('error' in reply) || reply.error.code !== 'NOT_FOUND') return reply;
    if (typeof params !== 'object' || params === null) return reply;
    for (const engine of await household.everyone())
      if (engine !== active && (await wasAsked(engine, params)))
        return { error: new ChartkeyError('OTHER_PERSON').toJSON() };
    return reply;
  };
