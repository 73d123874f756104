import { canonicalHash } from '../../protocol/canonical-json.ts';
import type { AccessRequest } from '../../protocol/wire/agent.ts';

/** Everything of a question but its id and the institution's keys, which may rotate while it is open. */
const keyOf = async ({ scopes, optionalScopes, purpose, dataFrom, dataUntil, days, reason }: AccessRequest) =>
  `chartkey:${(await canonicalHash({ scopes, optionalScopes, purpose, dataFrom, dataUntil, days, reason })).slice(2, 34)}`;

/**
 * The id of a question this tab has open, so that a reload finds its answer. An id of random bytes, nothing else; gone
 * with the tab. A browser that refuses storage only loses that.
 */
export const requestMemory = {
  async recall(asked: AccessRequest): Promise<string | undefined> {
    try {
      return sessionStorage.getItem(await keyOf(asked)) ?? undefined;
    } catch {
      return undefined;
    }
  },
  async keep(asked: AccessRequest): Promise<void> {
    try {
      sessionStorage.setItem(await keyOf(asked), asked.requestId);
    } catch {
      // Private windows may refuse.
    }
  },
  async forget(asked: AccessRequest): Promise<void> {
    try {
      sessionStorage.removeItem(await keyOf(asked));
    } catch {
      // As above.
    }
  },
};
