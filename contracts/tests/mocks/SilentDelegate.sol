// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ERC1155Holder } from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";

/// @notice Code an EIP-7702 account may run that takes tokens and knows no ERC-1271.
contract SilentDelegate is ERC1155Holder { }
