// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

import { IERC721Metadata } from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import { IERC5192 } from "./IERC5192.sol";

/// @title IRecords
/// @notice Who owns an encrypted deposit: one locked ERC-721 token for each, to a fresh account for each custodian.
/// The token id is the EIP-712 struct hash of `Record(address owner,Manifest manifest)`; the manifest stays off chain.
/// @dev Only the owner may burn, as with `BurnAuth.OwnerOnly` of ERC-5484; that interface is not claimed, because its
/// `Issued` event names an issuer, which must not be on chain (G9).
interface IRecords is IERC721Metadata, IERC5192 {
    /*//////////////////////////////////////////////////////////////////////////
                                      STRUCTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice A signed registration in a relay batch.
    /// @param owner The account that owns the deposit.
    /// @param manifest EIP-712 struct hash of the manifest.
    /// @param r First word of an EIP-2098 compact signature over the `Record`.
    /// @param vs Second word of it.
    struct Signed {
        address owner;
        bytes32 manifest;
        bytes32 r;
        bytes32 vs;
    }

    /*//////////////////////////////////////////////////////////////////////////
                                       EVENTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Emitted when a record is erased, also when it had never been registered.
    event RecordErased(uint256 indexed id);

    /*//////////////////////////////////////////////////////////////////////////
                          USER-FACING READ-ONLY FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice The token id of `owner`'s deposit with this manifest hash.
    function idOf(address owner, bytes32 manifest) external pure returns (uint256);

    /// @notice Whether `id` was erased, and so can never be registered (again).
    function isErased(uint256 id) external view returns (bool);

    /*//////////////////////////////////////////////////////////////////////////
                        USER-FACING STATE-CHANGING FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Mints the token of the caller's own deposit.
    ///
    /// @dev Requirements:
    /// - The id must be new: neither registered nor erased.
    function register(bytes32 manifest) external returns (uint256 id);

    /// @notice Mints it for an owner who signed the `Record`; anyone may relay.
    ///
    /// @dev Requirements:
    /// - As {register}; `signature` must be the owner's: ECDSA of 65 or 64 bytes, or ERC-1271.
    function registerBySig(address owner, bytes32 manifest, bytes calldata signature) external returns (uint256 id);

    /// @notice Mints every row that {registerBySig} would accept with ECDSA; skips the others without a trace.
    /// @return registered How many rows were minted.
    function registerMany(Signed[] calldata rows) external returns (uint256 registered);

    /// @notice Erases the caller's own deposit: burns the token, or forbids it if it was never minted. Terminal.
    ///
    /// @dev Requirements:
    /// - It must not be erased yet.
    function burn(bytes32 manifest) external;

    /// @notice Erases it for an owner who signed `Erasure(Record record)`; anyone may relay.
    ///
    /// @dev Requirements:
    /// - As {burn}; `signature` must be the owner's: ECDSA of 65 or 64 bytes, or ERC-1271.
    function burnBySig(address owner, bytes32 manifest, bytes calldata signature) external;
}
