import type { AgentReply } from '#protocol/wire/agent';

/** Bridge → background: one call of the page, verbatim. */
export interface FromBridge {
  agent: string;
  active: boolean;
}
/** Background → bridge of one document. */
export type ToBridge =
  | { bridge: 'ping' }
  /** News for the page. */
  | { bridge: 'tell'; reply: AgentReply }
  /** The patient disconnected this origin: leave no trace (X9). */
  | { bridge: 'leave' };
