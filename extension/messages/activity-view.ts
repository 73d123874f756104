import type { Hex } from '#protocol/bytes';

export type ActivityKind =
  | 'asked'
  | 'shared'
  | 'refused'
  | 'cancelled'
  | 'opened'
  | 'stopped'
  /** By its date; stands in no log. */
  | 'ended'
  | 'narrowed'
  | 'paused'
  | 'resumed'
  | 'received'
  | 'added'
  | 'connected'
  | 'disconnected'
  | 'personAdded'
  | 'handedOver'
  | 'personRemoved'
  | 'guarded'
  | 'unguarded'
  | 'recoveryRefused'
  | 'ruleSaved'
  | 'ruleOff'
  | 'ruleRemoved';

/** What the list of activity can be narrowed to. */
export const activityFilters = ['opened', 'shared', 'asked', 'records', 'portals', 'people', 'keys', 'rules'] as const;
export type ActivityFilter = (typeof activityFilters)[number];

export interface ActivityView {
  /** Which device's log, and the place in it: stable. */
  id: string;
  at: number;
  kind: ActivityKind;
  /** The institution or, for a portal, its origin. */
  name: string;
  /** Items shared, received or added. */
  items?: number;
  grant?: Hex;
  /** A standing rule answered, rather than a click. */
  byRule?: true;
  /** For `opened`: unix seconds the receipt was signed at, and its hash; a proven opening. */
  receipt?: { at: number; hash: Hex };
}
