// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC1155Errors } from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import { Base64 } from "@openzeppelin/contracts/utils/Base64.sol";
import { Errors } from "../../src/libraries/Errors.sol";
import { Base } from "../Base.t.sol";

/// @notice The ERC-1155 face: balances, refusals, interfaces, picture.
contract GrantsTokenTest is Base {
    uint40 internal constant EXPIRES = NOW + 30 days;
    uint256 internal id;

    function setUp() public override {
        super.setUp();
        vm.prank(patient);
        id = grants.grant(EXPIRES, TERMS);
    }

    function test_BalanceOf() external view {
        vm.assertEq(grants.balanceOf(patient, id), 1);
        vm.assertEq(grants.balanceOf(other, id), 0);
        vm.assertEq(grants.balanceOf(address(0), id), 0);
        vm.assertEq(grants.balanceOf(address(0), id + 1), 0);
        vm.assertEq(grants.balanceOf(patient, id + 1), 0);
    }

    function test_BalanceOf_GivenExpired() external {
        vm.warp(EXPIRES);
        vm.assertEq(grants.balanceOf(patient, id), 1);
        vm.assertFalse(grants.isActive(id));
    }

    function test_BalanceOfBatch() external view {
        (address[] memory accounts, uint256[] memory ids) = (new address[](2), new uint256[](2));
        (accounts[0], accounts[1]) = (patient, other);
        (ids[0], ids[1]) = (id, id);
        uint256[] memory balances = grants.balanceOfBatch(accounts, ids);
        vm.assertEq(balances[0], 1);
        vm.assertEq(balances[1], 0);
    }

    function test_RevertWhen_BatchLengthsDiffer() external {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 1, 2));
        grants.balanceOfBatch(new address[](2), new uint256[](1));
    }

    function test_RevertWhen_Transferred() external {
        vm.expectRevert(Errors.Grants_Soulbound.selector);
        vm.prank(patient);
        grants.safeTransferFrom(patient, other, id, 1, "");
        vm.expectRevert(Errors.Grants_Soulbound.selector);
        vm.prank(patient);
        grants.safeBatchTransferFrom(patient, other, new uint256[](0), new uint256[](0), "");
        vm.expectRevert(Errors.Grants_Soulbound.selector);
        vm.prank(patient);
        grants.setApprovalForAll(other, true);
        vm.assertFalse(grants.isApprovedForAll(patient, other));
        vm.assertTrue(grants.isSoulbound(id));
    }

    function test_SupportsInterface() external view {
        vm.assertTrue(grants.supportsInterface(0x01ffc9a7)); // ERC-165
        vm.assertTrue(grants.supportsInterface(0xd9b67a26)); // ERC-1155
        vm.assertTrue(grants.supportsInterface(0x0e89341c)); // ERC-1155 metadata
        vm.assertTrue(grants.supportsInterface(0x911ec470)); // ERC-5633
        vm.assertFalse(grants.supportsInterface(0xb45a3c0e)); // ERC-5192 belongs to ERC-721
        vm.assertFalse(grants.supportsInterface(0xffffffff));
    }

    function test_Eip712Domain() external view {
        (, string memory name, string memory version, uint256 chainId, address verifying,,) = grants.eip712Domain();
        vm.assertEq(name, "Grants");
        vm.assertEq(version, "1");
        vm.assertEq(chainId, block.chainid);
        vm.assertEq(verifying, address(grants));
    }

    function test_StateOf_KeepsOrder() external view {
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (id + 1, id);
        vm.assertEq(grants.stateOf(ids)[0].patient, address(0));
        vm.assertEq(grants.stateOf(ids)[1].patient, patient);
    }

    /// @dev State, days left and short id; the patient's address never.
    function test_Uri_InEachState() external {
        assertShows(id, "Active, days left: 30");
        vm.warp(EXPIRES - 1);
        assertShows(id, "Active, days left: 0");
        vm.warp(EXPIRES);
        assertShows(id, "Expired");
        vm.prank(patient);
        grants.revoke(EXPIRES, TERMS);
        assertShows(id, "Stopped by the patient");
        assertShows(0xabcdef01 << 224, "Not granted");
    }

    function assertShows(uint256 token, string memory state) private view {
        string memory short = shortOf(token);
        string memory image = string.concat(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 200' font-family='system-ui,sans-serif'>",
            "<rect width='320' height='200' rx='16' fill='#f6f8f7'/>",
            "<text x='24' y='52' font-size='20' font-weight='600' fill='#12302b'>Chartkey grant</text>",
            "<text x='24' y='84' font-size='14' fill='#4a615c'>",
            short,
            "</text><text x='24' y='164' font-size='18' fill='#0b6b58'>",
            state,
            "</text></svg>"
        );
        string memory json = string.concat(
            '{"name":"Chartkey grant ', short, '","description":"', state, '","image":"data:image/svg+xml;base64,'
        );
        json = string.concat(json, Base64.encode(bytes(image)), '"}');
        vm.assertEq(grants.uri(token), string.concat("data:application/json;base64,", Base64.encode(bytes(json))));
    }

    function shortOf(uint256 token) private pure returns (string memory) {
        bytes memory digits = "0123456789abcdef";
        bytes memory out = "0x00000000";
        for (uint256 i = 0; i < 8; ++i) {
            out[2 + i] = digits[(token >> (252 - 4 * i)) & 15];
        }
        return string(out);
    }
}
