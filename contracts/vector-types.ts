import type { TypedDataField } from 'ethers';

const fields = (list: string): TypedDataField[] =>
  list.split(',').map((pair) => {
    const [type, name] = pair.trim().split(' ');
    return { type: type!, name: name! };
  });

/**
 * The signed structs as the protocol text gives them, written down a second time on purpose: the vectors made from
 * these must not share a mistake with `#protocol/typed-data`.
 */
export const vectorTypes: Record<string, TypedDataField[]> = {
  Grant: fields('address patient,uint40 expires,Terms terms'),
  Terms: fields(
    'address grantee,bytes32 granteeKey,string granteeName,string origin,string gateway,string purpose,' +
      'string[] scopes,string[] labels,string dataFrom,string dataUntil,bytes32[] records,' +
      'bytes32 capsule,bytes32 statement,bytes32 salt',
  ),
  Revocation: fields('Grant grant'),
  Record: fields('address owner,Manifest manifest'),
  Manifest: fields('bytes32 ciphertextRoot,bytes32 schema,bytes32 attestation,bytes32 salt'),
  Erasure: fields('Record record'),
  EncryptionKey: fields('address grantee,bytes32 keyHash,string origin,uint40 notBefore,uint40 notAfter'),
  Delegation: fields('address grantee,bytes32 clinicianKey,uint40 from,uint40 until'),
  Attestation: fields('address owner,address custodian,bytes32 root,uint40 at'),
  Link: fields('address owner,bytes32 grant,uint40 until'),
  Deposit: fields('bytes32 grant,address grantee,bytes32 shareHash,bytes32 capsule,bytes32 gateway'),
  Head: fields('bytes32 grant,uint64 version,bytes32 body,uint40 at'),
  Pause: fields('bytes32 grant,bool paused,uint64 version,uint40 at'),
  Receipt: fields('bytes32 grant,bytes32 gateway,bytes32 nonce,bytes32 sessionKey,uint40 at'),
};
