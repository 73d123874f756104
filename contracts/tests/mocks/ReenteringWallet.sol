// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ERC1155Holder } from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import { IGrants } from "../../src/interfaces/IGrants.sol";

/// @notice A patient contract that, while its grant is being minted, grants again and revokes.
contract ReenteringWallet is ERC1155Holder {
    bool public grantedTwice;
    uint40 private _expires;
    bytes32 private _terms;

    function open(IGrants grants, uint40 expires, bytes32 terms) external {
        (_expires, _terms) = (expires, terms);
        grants.grant(expires, terms);
    }

    function onERC1155Received(address operator, address from, uint256 id, uint256 value, bytes memory data)
        public
        override
        returns (bytes4)
    {
        try IGrants(msg.sender).grant(_expires, _terms) {
            grantedTwice = true;
        } catch { }
        IGrants(msg.sender).revoke(_expires, _terms);
        return super.onERC1155Received(operator, from, id, value, data);
    }
}
