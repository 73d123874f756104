// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ERC721 } from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

/// @notice The smallest ERC-721 OpenZeppelin allows, to measure ours against.
contract PlainERC721 is ERC721("Plain", "P") {
    function mint(address to, uint256 id) external {
        _mint(to, id);
    }
}
