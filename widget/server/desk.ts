import type { ProveSigner } from '../../protocol/agent-word.ts';
import type { Hex } from '../../protocol/bytes.ts';
import type { ChainContext } from '../../protocol/typed-data.ts';
import type { ChainWatch } from './chain-watch.ts';
import type { ClinicianSessions } from './clinician-sessions.ts';
import type { DepositNonces } from './deposit-nonces.ts';
import type { GrantShelf } from './grant-shelf.ts';
import type { InstitutionSigner } from './institution-signer.ts';
import type { KeyDeskOptions } from './key-desk-options.ts';
import type { KeyRing } from './key-ring.ts';

/** What the routes of an opened desk work with. */
export interface Desk {
  options: KeyDeskOptions;
  chain: ChainContext;
  /** The accredited account. */
  account: Hex;
  signer: InstitutionSigner;
  keys: KeyRing;
  shelf: GrantShelf;
  watch: ChainWatch;
  sessions: ClinicianSessions;
  nonces: DepositNonces;
  /** Who signed, by key and then by the institution's own node (ERC-1271). */
  prove: ProveSigner;
  now(): number;
}

/** One route: takes a request of our own pages, answers JSON or a stream; throws `ChartkeyError`. */
export type Route = (desk: Desk, request: Request) => Promise<Response>;
