// SPDX-License-Identifier: CC0-1.0
pragma solidity >=0.8.22;

/// @title IERC5633
/// @notice Composable soulbound ERC-1155, https://eips.ethereum.org/EIPS/eip-5633. Interface id 0x911ec470.
interface IERC5633 {
    /// @notice Emitted when an id's binding is set or lifted; here it never changes, so it is never emitted.
    event Soulbound(uint256 indexed id, bool bounded);

    /// @notice Whether the id is bound to its holder.
    function isSoulbound(uint256 id) external view returns (bool);
}
