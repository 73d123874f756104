// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC721Errors } from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import { IERC721 } from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import { IERC5192 } from "../../src/interfaces/IERC5192.sol";
import { IRecords } from "../../src/interfaces/IRecords.sol";
import { Errors } from "../../src/libraries/Errors.sol";
import { Base } from "../Base.t.sol";
import { Wallet1271 } from "../mocks/Wallet1271.sol";

/// @notice register, registerBySig, registerMany.
contract RecordsTest is Base {
    uint256 internal id;

    function setUp() public override {
        super.setUp();
        id = records.idOf(patient, MANIFEST);
    }

    function expectMint(address to, uint256 token) private {
        vm.expectEmit(address(records));
        emit IERC721.Transfer(address(0), to, token);
        vm.expectEmit(address(records));
        emit IERC5192.Locked(token);
    }

    function assertOwned(address owner, uint256 token, uint256 balance) private view {
        vm.assertEq(records.ownerOf(token), owner);
        vm.assertEq(records.balanceOf(owner), balance);
        vm.assertTrue(records.locked(token));
        vm.assertEq(records.getApproved(token), address(0));
        vm.assertFalse(records.isErased(token));
    }

    function test_Register_GivenNew() external {
        expectMint(patient, id);
        vm.prank(patient);
        vm.assertEq(records.register(MANIFEST), id);
        assertOwned(patient, id, 1);
    }

    function test_RevertGiven_Registered() external {
        vm.prank(patient);
        records.register(MANIFEST);
        vm.expectRevert(abi.encodeWithSelector(Errors.Records_Exists.selector, id));
        vm.prank(patient);
        records.register(MANIFEST);
    }

    function test_BySig_When65Bytes() external {
        bytes memory signature = sign(PATIENT_KEY, recordDigest(id));
        expectMint(patient, id);
        vm.prank(relay);
        vm.assertEq(records.registerBySig(patient, MANIFEST, signature), id);
        assertOwned(patient, id, 1);
    }

    function test_BySig_When64Bytes() external {
        records.registerBySig(patient, MANIFEST, signCompact(PATIENT_KEY, recordDigest(id)));
        assertOwned(patient, id, 1);
    }

    function test_BySig_WhenOwnerIsAWallet() external {
        Wallet1271 wallet = new Wallet1271(patient);
        uint256 token = records.idOf(address(wallet), MANIFEST);
        records.registerBySig(address(wallet), MANIFEST, sign(PATIENT_KEY, recordDigest(token)));
        assertOwned(address(wallet), token, 1);
    }

    function test_RevertWhen_BySigReplayed() external {
        bytes memory signature = sign(PATIENT_KEY, recordDigest(id));
        records.registerBySig(patient, MANIFEST, signature);
        vm.expectRevert(abi.encodeWithSelector(Errors.Records_Exists.selector, id));
        records.registerBySig(patient, MANIFEST, signature);
    }

    function test_RevertWhen_BySigOfAnotherKeyOrStruct() external {
        bytes memory theirs = sign(OTHER_KEY, recordDigest(id));
        vm.expectRevert(Errors.Records_BadSignature.selector);
        records.registerBySig(patient, MANIFEST, theirs);
        bytes memory erasure = sign(PATIENT_KEY, erasureDigest(id));
        vm.expectRevert(Errors.Records_BadSignature.selector);
        records.registerBySig(patient, MANIFEST, erasure);
    }

    /// @dev Another's signature, a repeated row, a wallet's, none, an erased one: skipped between two good ones.
    function test_Many_WhenRowsAreWeird() external {
        vm.prank(patient);
        records.burn(keccak256("erased"));
        IRecords.Signed[] memory rows = new IRecords.Signed[](7);
        rows[0] = recordRow(PATIENT_KEY, MANIFEST);
        rows[1] = recordRow(OTHER_KEY, keccak256("stolen"));
        rows[1].owner = patient;
        rows[2] = rows[0];
        rows[3] = recordRow(PATIENT_KEY, keccak256("wallet"));
        rows[3].owner = address(new Wallet1271(patient));
        rows[4] = IRecords.Signed({ owner: address(0), manifest: 0, r: 0, vs: 0 });
        rows[5] = recordRow(PATIENT_KEY, keccak256("erased"));
        rows[6] = recordRow(OTHER_KEY, MANIFEST);
        vm.prank(relay);
        vm.assertEq(records.registerMany(rows), 2);
        assertOwned(patient, id, 1);
        assertOwned(other, records.idOf(other, MANIFEST), 1);
    }

    function test_Many_WhenNoRows() external {
        vm.assertEq(records.registerMany(new IRecords.Signed[](0)), 0);
    }

    function test_BalanceOf() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidOwner.selector, address(0)));
        records.balanceOf(address(0));
        vm.assertEq(records.balanceOf(patient), 0);
        vm.prank(patient);
        records.register(MANIFEST);
        vm.prank(patient);
        records.register(keccak256("next"));
        vm.assertEq(records.balanceOf(patient), 2);
    }
}
