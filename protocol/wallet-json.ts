import { type ChainContext, domainOf, type MessageName, type Messages, types } from './typed-data.ts';

const domainFields = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'verifyingContract', type: 'address' },
];

/** The structs a message needs, itself first. */
function structsOf(name: string): string[] {
  const inner = types[name]!.map(({ type }) => type.replace(/\[\]$/, '')).filter((type) => types[type]);
  return [name, ...inner.flatMap(structsOf)];
}

/**
 * A message as `eth_signTypedData_v4` takes it, for wallets that are not ours
 * (https://eips.ethereum.org/EIPS/eip-712#specification-of-the-eth_signtypeddata-json-rpc). It hashes to `digestOf` of the same
 * message: a test holds that against ethers.
 */
export const walletJson = <N extends MessageName>(name: N, message: Messages[N], chain: ChainContext) => ({
  types: {
    EIP712Domain: domainFields,
    ...Object.fromEntries(structsOf(name).map((struct) => [struct, types[struct]!.map((field) => ({ ...field }))])),
  },
  primaryType: name,
  domain: domainOf(name, chain),
  message,
});
