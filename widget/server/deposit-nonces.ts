import { type Hex, toHex } from '../../protocol/bytes.ts';
import { ChartkeyError } from '../../protocol/errors.ts';

/** Seconds from the offer until the copy is fetched: a patient may first have to set Chartkey up. */
const nonceLife = 30 * 60;
/** A patient who presses the button again and again must not fill the memory. */
const mostNonces = 10_000;

interface Nonce {
  patient: string;
  until: number;
  owner?: Hex;
}

/** The custodian's challenges. One is bound to its patient when given and to its owner account when first used. */
export function depositNonces(now: () => number) {
  const nonces = new Map<Hex, Nonce>();
  return {
    give(patient: string): Hex {
      for (const [old, { until }] of nonces) {
        if (until > now() && nonces.size < mostNonces) break;
        nonces.delete(old);
      }
      const nonce = toHex(crypto.getRandomValues(new Uint8Array(32)));
      nonces.set(nonce, { patient, until: now() + nonceLife });
      return nonce;
    },
    /** The same owner may fetch again, after a broken connection; another never. Throws `NONCE_INVALID`. */
    use(nonce: Hex, patient: string, owner: Hex): void {
      const given = nonces.get(nonce);
      if (!given || given.patient !== patient || given.until <= now() || (given.owner ?? owner) !== owner)
        throw new ChartkeyError('NONCE_INVALID', { detail: 'deposit nonce' });
      given.owner = owner;
    },
  };
}

export type DepositNonces = ReturnType<typeof depositNonces>;
