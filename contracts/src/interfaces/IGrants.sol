// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

import { IERC1155MetadataURI } from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import { IERC5633 } from "./IERC5633.sol";

/// @title IGrants
/// @notice Authority, evidence and off-switch of a patient's consent; never a key to data. The token id is the EIP-712
/// struct hash of the words the patient read: `Grant(address patient,uint40 expires,Terms terms)`. The chain is given
/// the patient's fresh account, the expiry and the hash of the terms, nothing else.
/// @dev A soulbound ERC-1155 whose balances are derived from one slot for each id. No nonce: an id is used once,
/// revocation is terminal and may arrive before the grant. No owner, no proxy, no pause.
interface IGrants is IERC1155MetadataURI, IERC5633 {
    /*//////////////////////////////////////////////////////////////////////////
                                      STRUCTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice All the chain remembers of a grant. All zero: never seen.
    /// @param patient The account that granted it, fresh for each relationship.
    /// @param expires Unix time from which it is over; part of the id, so it cannot change.
    /// @param revokedAt Unix time of the revocation, 0 while there is none. Never returns to 0 (G1).
    struct Slot {
        // slot 0
        address patient;
        uint40 expires;
        uint40 revokedAt;
    }

    /// @notice A signed grant, or a signed revocation, in a relay batch.
    /// @param patient The account that signed.
    /// @param expires Unix time, as in the id.
    /// @param terms EIP-712 struct hash of the terms.
    /// @param r First word of an EIP-2098 compact signature over the `Grant`, or over the `Revocation`.
    /// @param vs Second word of it.
    struct Signed {
        address patient;
        uint40 expires;
        bytes32 terms;
        bytes32 r;
        bytes32 vs;
    }

    /*//////////////////////////////////////////////////////////////////////////
                                       EVENTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Emitted with every revocation, also of a grant that has not been minted. Mint and burn emit the
    /// standard's `TransferSingle` as well.
    event GrantRevoked(uint256 indexed id);

    /*//////////////////////////////////////////////////////////////////////////
                          USER-FACING READ-ONLY FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice The EIP-712 struct hash of the grant, which is its token id.
    function idOf(address patient, uint40 expires, bytes32 terms) external pure returns (uint256);

    /// @notice Whether the grant was minted, not revoked, and has not expired (G5).
    function isActive(uint256 id) external view returns (bool);

    /// @notice What the chain remembers of each id, in the order asked.
    function stateOf(uint256[] calldata ids) external view returns (Slot[] memory);

    /*//////////////////////////////////////////////////////////////////////////
                        USER-FACING STATE-CHANGING FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Mints the caller's own grant.
    ///
    /// @dev Requirements:
    /// - `expires` must be in the future.
    /// - The id must be new: neither minted nor revoked.
    /// - A caller with code must accept ERC-1155 tokens.
    function grant(uint40 expires, bytes32 terms) external returns (uint256 id);

    /// @notice Mints the grant of a patient who signed it; anyone may relay.
    ///
    /// @dev Requirements:
    /// - As {grant}; `signature` must be the patient's: ECDSA of 65 or 64 bytes, or ERC-1271.
    function grantBySig(address patient, uint40 expires, bytes32 terms, bytes calldata signature)
        external
        returns (uint256 id);

    /// @notice Mints every row that {grantBySig} would accept with ECDSA; skips the others without a trace (G6).
    /// @dev Notes:
    /// - Calls nobody, so that no row can spend another's gas. An account that is both a key and code (EIP-7702) is
    /// not asked through the receiver hook: its signature over this very grant is the acceptance.
    /// @return granted How many rows were minted.
    function grantMany(Signed[] calldata rows) external returns (uint256 granted);

    /// @notice Revokes the caller's own grant, for good, minted or not.
    ///
    /// @dev Requirements:
    /// - It must not be revoked yet.
    function revoke(uint40 expires, bytes32 terms) external;

    /// @notice Revokes the grant of a patient who signed `Revocation(Grant grant)`; anyone may relay.
    ///
    /// @dev Requirements:
    /// - As {revoke}; `signature` must be the patient's: ECDSA of 65 or 64 bytes, or ERC-1271.
    function revokeBySig(address patient, uint40 expires, bytes32 terms, bytes calldata signature) external;

    /// @notice Revokes every row that {revokeBySig} would accept with ECDSA; skips the others without a trace (G6).
    /// @return revoked How many rows were revoked.
    function revokeMany(Signed[] calldata rows) external returns (uint256 revoked);
}
