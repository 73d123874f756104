// SPDX-License-Identifier: CC0-1.0
pragma solidity >=0.8.22;

/// @title IERC5192
/// @notice Minimal soulbound NFTs, https://eips.ethereum.org/EIPS/eip-5192. Interface id 0xb45a3c0e.
interface IERC5192 {
    /// @notice Emitted when a token becomes locked, here: always at its mint.
    event Locked(uint256 tokenId);

    /// @notice Never emitted here; the standard declares it.
    event Unlocked(uint256 tokenId);

    /// @notice Whether the token is locked. Reverts for a token that does not exist.
    function locked(uint256 tokenId) external view returns (bool);
}
