import { sha256 } from '@noble/hashes/sha2.js';
import { type Hex, toHex, utf8 } from '../bytes.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { SignedGrant } from './signed-grant.ts';

/**
 * SHA-256 over everything a representation is made from. It finds a change of what no signature covers (place, counted items)
 * in a file that stands alone. Whoever writes the whole file anew writes this anew as well: it is no proof.
 */
export const checksumOf = (signed: SignedGrant): Hex => toHex(sha256(utf8(canonicalJson(signed))));
