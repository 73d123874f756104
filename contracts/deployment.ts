import type { Hex } from '#protocol/bytes';

/** Where the contracts live on one chain. Addresses are lower-case; `block` is the first that may hold our events. */
export interface Deployment {
  chainId: number;
  accreditation: Hex;
  records: Hex;
  grants: Hex;
  disclosures: Hex;
  block: number;
}
