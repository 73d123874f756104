import type { Profile } from './profile.ts';

/**
 * What the own log says of the people one acts for. Gone is gone: whatever another device wrote about that person later, or
 * whenever it arrives, does not bring them back.
 */
export type PersonFact =
  /**
   * Added, or their profile corrected. `secret` is sealed (`person-secret.ts`), is for no screen (X2), and is struck out when
   * the person is gone: the chain of the log does not hash it.
   */
  | { kind: 'person'; person: string; profile: Profile; secret?: string }
  /** They decide for themselves now. */
  | { kind: 'handedOver'; person: string; name: string }
  | { kind: 'personRemoved'; person: string; name: string };
