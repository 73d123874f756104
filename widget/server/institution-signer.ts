import type { Bytes, Hex } from '../../protocol/bytes.ts';
import type { Messages } from '../../protocol/typed-data.ts';
import type { SessionResponse } from '../../protocol/wire/desk.ts';
import type { KeyOffer, SignedKeys } from '../../protocol/wire/desk-keys.ts';

interface Vouching {
  /** Vouches for a page's key. Throws `DESK_UNSIGNED`. */
  delegate(delegation: Messages['Delegation']): SessionResponse;
}

/** The account's private key is here. */
export interface KeySigner extends Vouching {
  by: 'key';
  accountKey: Bytes;
  /** Makes and certifies a new institution key. */
  rotate(live: ReadonlySet<Hex>): Promise<void>;
}

/** An officer signs with the account elsewhere, once for a year. */
export interface OfficerSigner extends Vouching {
  by: 'officer';
  /** Unix seconds until which what was signed last is good, also where that is over. */
  signedUntil(): number | undefined;
  /** What is to be signed next. */
  offer(): Promise<KeyOffer>;
  /** Takes both signatures. Throws `STALE_SIGNATURE`, `BAD_SIGNATURE`, `KEY_NOT_CERTIFIED`. */
  take(signed: SignedKeys, live: ReadonlySet<Hex>): Promise<void>;
}

/** Who signs for the institution. */
export type InstitutionSigner = KeySigner | OfficerSigner;
