import type { Hex } from '../../protocol/bytes.ts';
import type { ErrorCode } from '../../protocol/errors.ts';

/** Composed, bubbling events of the elements. None carries health data. */
export interface ChartkeyEventDetail {
  /** The patient was asked; nothing is decided. */
  'chartkey-request': { requestId: string };
  /** Verified by signature and chain, and handed to the key desk (W1). `expires` is unix seconds. */
  'chartkey-granted': { grant: Hex; expires: number };
  'chartkey-refused': { requestId: string };
  /** A copy was given and filed: how many items, and the record token's id. */
  'chartkey-filed': { items: number; record: Hex };
  /** Records are on the screen: how many, and how many could not be checked. */
  'chartkey-opened': { grant: Hex; items: number; failed: number };
  /** The records were dropped: the patient stopped sharing, or the date came. */
  'chartkey-revoked': { grant: Hex; reason: 'revoked' | 'expired' };
  /** The records were dropped: the patient paused all sharing. They can be opened again after `chartkey-resumed`. */
  'chartkey-paused': { grant: Hex };
  'chartkey-resumed': { grant: Hex };
  /** An officer signed for the key desk, and it took that. `until` is unix seconds. */
  'chartkey-keys-signed': { until: number };
  'chartkey-error': { code: ErrorCode; retryable: boolean };
}
export type ChartkeyEvent = keyof ChartkeyEventDetail;

declare global {
  interface HTMLElementEventMap {
    'chartkey-request': CustomEvent<ChartkeyEventDetail['chartkey-request']>;
    'chartkey-granted': CustomEvent<ChartkeyEventDetail['chartkey-granted']>;
    'chartkey-refused': CustomEvent<ChartkeyEventDetail['chartkey-refused']>;
    'chartkey-filed': CustomEvent<ChartkeyEventDetail['chartkey-filed']>;
    'chartkey-opened': CustomEvent<ChartkeyEventDetail['chartkey-opened']>;
    'chartkey-revoked': CustomEvent<ChartkeyEventDetail['chartkey-revoked']>;
    'chartkey-paused': CustomEvent<ChartkeyEventDetail['chartkey-paused']>;
    'chartkey-resumed': CustomEvent<ChartkeyEventDetail['chartkey-resumed']>;
    'chartkey-keys-signed': CustomEvent<ChartkeyEventDetail['chartkey-keys-signed']>;
    'chartkey-error': CustomEvent<ChartkeyEventDetail['chartkey-error']>;
  }
}
