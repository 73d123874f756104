import type { AgentReply } from '#protocol/wire/agent';

/** Bridge → background: one call of the page, verbatim. */
export interface FromBridge {
  agent: string;
  active: boolean;
  /** This bridge's own name for its document, where the browser has none to give. */
  document: string;
}
/** Background → bridge of one document; with a name, of that document alone. */
export type ToBridge = { document?: string } & (
  | { bridge: 'ping' }
  /** News for the page. */
  | { bridge: 'tell'; reply: AgentReply }
  /** The patient disconnected this origin: leave no trace (X9). */
  | { bridge: 'leave' }
);
