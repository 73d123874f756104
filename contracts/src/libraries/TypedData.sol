// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

/// @title TypedData
/// @notice EIP-712 type hashes and the struct hashes the chain rebuilds from opaque words. The hashes are literals;
/// a test recomputes each from its string and from the vectors shared with TypeScript.
library TypedData {
    /// @dev keccak256("Grant(address patient,uint40 expires,Terms terms)Terms(address grantee,bytes32 granteeKey,
    /// string granteeName,string origin,string gateway,string purpose,string[] scopes,string[] labels,string dataFrom,
    /// string dataUntil,bytes32[] records,bytes32 capsule,bytes32 statement,bytes32 salt)"), without the line breaks.
    bytes32 internal constant GRANT_TYPEHASH = 0xb9c9782e6a7ea56a94f3dd93f5884c2f66ede42e7b63e80d621808aabae774e3;

    /// @dev keccak256("Revocation(Grant grant)" followed by the string of Grant).
    bytes32 internal constant REVOCATION_TYPEHASH = 0x8a927bb9e818204c35053e30313ca22c82b4f92f931f32a8ddc5aac06c18cae4;

    /// @dev keccak256("Record(address owner,Manifest manifest)Manifest(bytes32 ciphertextRoot,bytes32 schema,
    /// bytes32 attestation,bytes32 salt)"), without the line break; EIP-712 sorts the types referred to.
    bytes32 internal constant RECORD_TYPEHASH = 0xf9221443497421ffe8a19a37d0ffb373c0f7e7ac6419f3317bfb568b3d0ab263;

    /// @dev keccak256("Erasure(Record record)Manifest(…)Record(…)").
    bytes32 internal constant ERASURE_TYPEHASH = 0x5a1be1bb8a1c3dce1a174fd7fd4fb41bb2a815d62411d5e194c99c2f27eca76d;

    /// @notice hashStruct(Grant): the patient is inside, so nobody can take an id with terms seen in the mempool.
    function hashGrant(address patient, uint40 expires, bytes32 terms) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(GRANT_TYPEHASH, patient, expires, terms)));
    }

    /// @notice hashStruct(Revocation).
    function hashRevocation(uint256 grant) internal pure returns (bytes32) {
        return keccak256(abi.encode(REVOCATION_TYPEHASH, grant));
    }

    /// @notice hashStruct(Record).
    function hashRecord(address owner, bytes32 manifest) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(RECORD_TYPEHASH, owner, manifest)));
    }

    /// @notice hashStruct(Erasure).
    function hashErasure(uint256 record) internal pure returns (bytes32) {
        return keccak256(abi.encode(ERASURE_TYPEHASH, record));
    }
}
