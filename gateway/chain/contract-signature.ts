import { proveSigner } from '#contracts/prove-signer';
import { rpc } from './rpc.ts';

/** The check of who signed a digest, on this node's chain: by key, then by the account's contract (ERC-1271). */
export const signatureCheck = (rpcUrl: string) => proveSigner((method, params) => rpc(rpcUrl, method, [...params]));
