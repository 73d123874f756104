import type { Hex } from '#protocol/bytes';
import type { Language } from '#protocol/language';
import type { Grant } from '#protocol/typed-data';
import type { ActingFor } from '#protocol/wire/acting-for';

/** The receipt of one grant, live or ended: what the printed page says, and the file for whoever wants to check it. */
export interface ReceiptView {
  id: Hex;
  grant: Grant;
  place: string;
  /** Items counted when it was signed. */
  items: number;
  /** Unix ms. */
  signedAt: number;
  /** Which rules of the person answered, in the words they had then; absent where the person approved it. */
  ruled?: { version: number; text: string }[];
  actingFor?: ActingFor;
  /** The name of whom somebody acts for. */
  person?: string;
  stoppedAt?: number;
  /** Whether it was narrowed after it was signed: what is open is less than the signed words say. */
  narrowed: boolean;
  /** Items that hint at something sensitive were left out when it was signed: as `narrowed`. */
  leftOut: boolean;
  /** Unix ms of every opening, oldest first. */
  openings: number[];
  /** The words that were signed with it, as they were read, and in which language. */
  statement: string;
  language: Language;
  /** Chain id and the contract of grants, `31337 0x…`. */
  contract: string;
  fileName: string;
  /** The whole receipt (`protocol/consent/make-receipt.ts`), as it is saved. */
  file: string;
}
