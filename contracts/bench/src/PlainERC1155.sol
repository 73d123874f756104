// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ERC1155 } from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";

/// @notice The smallest ERC-1155 OpenZeppelin allows, to measure ours against.
contract PlainERC1155 is ERC1155("") {
    function mint(address to, uint256 id) external {
        _mint(to, id, 1, "");
    }
}
