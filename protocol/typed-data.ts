import { type Bytes, beBytes, concat, fromHex, type Hex, toHex } from './bytes.ts';
import { type Domain, keccak256, signingDigest, structHash, type TypeTable, typeHash } from './eip712.ts';

/** The words a patient reads. `dataFrom` and `dataUntil` are `YYYY-MM`, inclusive; `records: []` means every record. */
export interface Terms {
  grantee: Hex;
  granteeKey: Hex;
  granteeName: string;
  origin: string;
  gateway: string;
  purpose: string;
  scopes: string[];
  labels: string[];
  dataFrom: string;
  dataUntil: string;
  records: Hex[];
  capsule: Hex;
  statement: Hex;
  salt: Hex;
}

/** `expires` is unix seconds, quantised to midnight UTC. */
export interface Grant {
  patient: Hex;
  expires: number;
  terms: Terms;
}

export interface Manifest {
  ciphertextRoot: Hex;
  schema: Hex;
  attestation: Hex;
  salt: Hex;
}

export interface Messages {
  Grant: Grant;
  Revocation: { grant: Grant };
  Record: { owner: Hex; manifest: Manifest };
  Attestation: { owner: Hex; custodian: Hex; root: Hex; at: number };
  Link: { owner: Hex; grant: Hex; until: number };
  Deposit: { grant: Hex; grantee: Hex; shareHash: Hex; capsule: Hex; gateway: Hex };
  Head: { grant: Hex; version: number; body: Hex; at: number };
  Agent: { patient: Hex; agent: Hex; grant: Hex; until: number };
  Receipt: { grant: Hex; gateway: Hex; nonce: Hex; sessionKey: Hex; at: number };
  Delegation: { grantee: Hex; clinicianKey: Hex; from: number; until: number };
  EncryptionKey: { grantee: Hex; keyHash: Hex; origin: string; notBefore: number; notAfter: number };
  OwnerProof: { owner: Hex; nonce: Hex; origin: string };
  BlobWrite: { owner: Hex; cids: string[]; at: number };
  ReceiptsQuery: { patient: Hex; at: number };
  IndexWrite: { owner: Hex; version: number; previous: Hex; body: Hex };
  InboxWrite: { custodian: Hex; owner: Hex; body: Hex; at: number };
  Pause: { grant: Hex; paused: boolean; version: number; at: number };
  EscrowWrite: { controller: Hex; escrow: Hex; days: number; body: Hex; at: number };
  EscrowRemoval: { controller: Hex; escrow: Hex };
  RecoveryRequest: { escrow: Hex; at: number };
  RecoveryRefusal: { controller: Hex; escrow: Hex; request: Hex };
  Shred: { account: Hex; gateway: Hex; at: number };
  ErasureCertificate: { account: Hex; gateway: Hex; report: Hex; at: number };
}
export type MessageName = keyof Messages;

const fields = (list: string) =>
  list.split(',').map((pair) => {
    const [type, name] = pair.split(' ') as [string, string];
    return { name, type };
  });

/** Every EIP-712 struct of protocol version 1. The first three are also known to the contracts. */
export const types: TypeTable = {
  Grant: fields('address patient,uint40 expires,Terms terms'),
  Terms: fields(
    'address grantee,bytes32 granteeKey,string granteeName,string origin,string gateway,string purpose,' +
      'string[] scopes,string[] labels,string dataFrom,string dataUntil,bytes32[] records,' +
      'bytes32 capsule,bytes32 statement,bytes32 salt',
  ),
  Revocation: fields('Grant grant'),
  Record: fields('address owner,Manifest manifest'),
  Manifest: fields('bytes32 ciphertextRoot,bytes32 schema,bytes32 attestation,bytes32 salt'),
  Attestation: fields('address owner,address custodian,bytes32 root,uint40 at'),
  Link: fields('address owner,bytes32 grant,uint40 until'),
  Deposit: fields('bytes32 grant,address grantee,bytes32 shareHash,bytes32 capsule,bytes32 gateway'),
  Head: fields('bytes32 grant,uint64 version,bytes32 body,uint40 at'),
  Agent: fields('address patient,address agent,bytes32 grant,uint40 until'),
  Receipt: fields('bytes32 grant,bytes32 gateway,bytes32 nonce,bytes32 sessionKey,uint40 at'),
  Delegation: fields('address grantee,bytes32 clinicianKey,uint40 from,uint40 until'),
  EncryptionKey: fields('address grantee,bytes32 keyHash,string origin,uint40 notBefore,uint40 notAfter'),
  OwnerProof: fields('address owner,bytes32 nonce,string origin'),
  BlobWrite: fields('address owner,string[] cids,uint40 at'),
  ReceiptsQuery: fields('address patient,uint40 at'),
  IndexWrite: fields('address owner,uint64 version,bytes32 previous,bytes32 body'),
  InboxWrite: fields('address custodian,address owner,bytes32 body,uint40 at'),
  Pause: fields('bytes32 grant,bool paused,uint64 version,uint40 at'),
  EscrowWrite: fields('address controller,address escrow,uint8 days,bytes32 body,uint40 at'),
  EscrowRemoval: fields('address controller,address escrow'),
  RecoveryRequest: fields('address escrow,uint40 at'),
  RecoveryRefusal: fields('address controller,address escrow,bytes32 request'),
  Shred: fields('address account,bytes32 gateway,uint40 at'),
  ErasureCertificate: fields('address account,bytes32 gateway,bytes32 report,uint40 at'),
};

/** Where a deployment lives: part of every signature, so nothing replays on another chain or contract (G7). */
export interface ChainContext {
  chainId: number;
  grants: Hex;
  records: Hex;
  accreditation: Hex;
}

/** The EIP-712 domain each message is signed under. Messages no contract reads share the domain `Chartkey`. */
export function domainOf(name: MessageName, chain: ChainContext): Domain {
  const make = (domain: string, verifyingContract: Hex): Domain => ({
    name: domain,
    version: '1',
    chainId: chain.chainId,
    verifyingContract,
  });
  if (name === 'Grant' || name === 'Revocation') return make('Grants', chain.grants);
  if (name === 'Record') return make('Records', chain.records);
  if (name === 'Receipt') return make('Chartkey Lease', chain.grants);
  return make('Chartkey', chain.grants);
}

export const hashOf = <N extends MessageName>(name: N, message: Messages[N]): Hex =>
  toHex(structHash(types, name, message as unknown as Record<string, unknown>));

/** The digest that a signer of `message` signs, 32 bytes. */
export const digestOf = <N extends MessageName>(name: N, message: Messages[N], chain: ChainContext): Bytes =>
  signingDigest(domainOf(name, chain), structHash(types, name, message as unknown as Record<string, unknown>));

/** hashStruct(terms): with `patient` and `expires`, all that the chain ever sees of a grant. */
export const termsHash = (terms: Terms): Hex =>
  toHex(structHash(types, 'Terms', terms as unknown as Record<string, unknown>));

/** The token id of a grant: the EIP-712 struct hash of the words the patient read. */
export const grantId = (grant: Grant): Hex => hashOf('Grant', grant);

/** The same id from the three words the chain is given. */
export const grantIdOf = (patient: Hex, expires: number, terms: Hex): Hex =>
  toHex(
    keccak256(
      concat(typeHash(types, 'Grant'), word(patient, 20), beBytes(0, 27), beBytes(expires, 5), fromHex(terms, 32)),
    ),
  );

/** The digest of a grant whose terms are only known by hash. */
export const grantDigest = (id: Hex, chain: ChainContext): Bytes =>
  signingDigest(domainOf('Grant', chain), fromHex(id, 32));

/** The digest of a Revocation of grant `id`: hashStruct(Revocation) = keccak256(typeHash ‖ id). */
export const revocationDigest = (id: Hex, chain: ChainContext): Bytes =>
  signingDigest(domainOf('Revocation', chain), keccak256(concat(typeHash(types, 'Revocation'), fromHex(id, 32))));

/** The token id of a record from what the chain is given: hashStruct(Record), `manifest` being hashStruct(Manifest). */
export const recordIdOf = (owner: Hex, manifest: Hex): Hex =>
  toHex(keccak256(concat(typeHash(types, 'Record'), word(owner, 20), fromHex(manifest, 32))));

/** The digest its owner signs. */
export const recordDigest = (id: Hex, chain: ChainContext): Bytes =>
  signingDigest(domainOf('Record', chain), fromHex(id, 32));

const word = (hex: Hex, size: number): Bytes => concat(new Uint8Array(32 - size), fromHex(hex, size));
