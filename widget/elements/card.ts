import type { IconNode } from './icon.ts';

/** Every state that is designed. An element shows exactly one, and says it in its `state` attribute. */
export type WidgetState =
  | 'loading'
  | 'not-connected'
  | 'not-set-up'
  | 'locked'
  | 'wrong-version'
  | 'ready'
  | 'waiting'
  | 'recording'
  | 'counter-offer'
  | 'granted'
  | 'receiving'
  | 'filing'
  | 'filed'
  | 'open'
  | 'empty'
  | 'refused'
  | 'expired'
  | 'revoked'
  | 'paused'
  | 'offline'
  | 'unsigned'
  | 'signed'
  | 'renew'
  | 'choose'
  | 'no-wallet'
  | 'rejected'
  | 'wrong-account'
  | 'wrong-network'
  | 'wallet-gone'
  | 'error';

/** One line of facts; `was` is what was asked where less was given. */
export interface CardRow {
  label: string;
  value: string;
  was?: string;
}

export interface CardAction {
  label: string;
  /** Given back to the flow when pressed. */
  act: string;
  primary?: boolean;
}

/** What an element shows: words and facts only. How it looks is decided in one place, `render-card.ts`. */
export interface Card {
  state: WidgetState;
  title: string;
  text?: string;
  icon?: IconNode;
  tone?: 'accent' | 'caution' | 'critical';
  rows?: readonly CardRow[];
  /** Work under way: a share from 0 to 1, or `undefined` where nobody can tell how much is left. */
  progress?: { share?: number; label: string };
  actions?: readonly CardAction[];
  /** In place of the card: a lit template of whatever the flow shows instead. */
  content?: unknown;
}
