import type { Hex } from '#protocol/bytes';
import type { AgentProof } from '#protocol/wire/common';

/** How the wallet is reached: MetaMask in this browser, or on a phone through MetaMask's own software. */
export type WalletReach = 'browser' | 'phone';

/** The wallet a patient connected, and what it is used for. What is not chosen stays with Chartkey's own accounts. */
export interface OwnWallet {
  /** Lower case. */
  address: Hex;
  reach: WalletReach;
  /** Signs new shares. */
  grants: boolean;
  /** Owns new copies of records. */
  records: boolean;
}

/** What the device log says of it. Absent means taken out again. */
export type WalletFact =
  | { kind: 'wallet'; wallet?: OwnWallet }
  /** Where rewards are to be sent; read by what pays them. */
  | { kind: 'payout'; address?: Hex }
  /** The wallet has signed for a record it owns: registered from here on, and linked to grants by its agent. */
  | { kind: 'owned'; record: Hex; signature: Hex; agent?: AgentProof };

/** Kept with a grant that a wallet signed: who acts for it, and the stop it signed in advance. */
export interface WalletWords {
  agent: AgentProof;
  /** Signature of the grant's `Revocation`. */
  revocation: Hex;
}
