import type { Eip1193 } from './ask-wallet.ts';

/** A wallet that answers, for as long as the page needs it. */
export interface ReachedWallet extends Eip1193 {
  /** Lets go of it: ends the connection, and whatever is still being asked throws `CANCELLED` or stays unanswered. */
  leave(): void;
}

export interface ReachOptions {
  /** An address for the phone's camera, whenever there is a new one. */
  onLink(link: string): void;
}
