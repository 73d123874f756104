import type { Hex } from '#protocol/bytes';
import type { Grant } from '#protocol/typed-data';
import type { WalletReach } from './wallet-facts.ts';
import type { WalletWord } from './wallet-words.ts';

/** What waits for the wallet: a grant to give, a copy to own, or the token of a copy that was filed. */
export interface WalletTaskView {
  id: string;
  kind: 'grant' | 'offer' | 'record';
  /** The institution, or the title of the copy. */
  name: string;
  since: number;
}

export interface WalletView {
  /** `address` in EIP-55 spelling. */
  wallet?: { address: string; reach: WalletReach; grants: boolean; records: boolean };
  /** Where rewards are to be sent, in EIP-55 spelling. */
  payout?: string;
  tasks: WalletTaskView[];
}

/** The next thing the wallet signs for a task. The page computes `word.digest` again from `word.message` (X4). */
export interface WalletTask extends WalletTaskView {
  /** The account that must sign, lower case. */
  account: Hex;
  reach: WalletReach;
  /** The share it is about, where it is about one: what the screen describes. */
  grant?: Grant;
  word: WalletWord;
  step: number;
  of: number;
}
