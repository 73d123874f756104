// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC1155Errors } from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import { IERC1155 } from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import { IGrants } from "../../src/interfaces/IGrants.sol";
import { Errors } from "../../src/libraries/Errors.sol";
import { Base } from "../Base.t.sol";
import { ReenteringWallet } from "../mocks/ReenteringWallet.sol";
import { RefusingWallet } from "../mocks/RefusingWallet.sol";
import { Wallet1271 } from "../mocks/Wallet1271.sol";

/// @notice grant and grantBySig: what mints, and what does not.
contract GrantsGrantTest is Base {
    uint40 internal constant EXPIRES = NOW + 30 days;
    uint256 internal id;

    function setUp() public override {
        super.setUp();
        id = grants.idOf(patient, EXPIRES, TERMS);
    }

    function expectMint(address operator, address to, uint256 token) private {
        vm.expectEmit(address(grants));
        emit IERC1155.TransferSingle(operator, address(0), to, token, 1);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                        GRANT
    //////////////////////////////////////////////////////////////////////////*/

    function test_RevertWhen_ExpiresNow() external {
        vm.expectRevert(abi.encodeWithSelector(Errors.Grants_Expired.selector, NOW));
        vm.prank(patient);
        grants.grant(NOW, TERMS);
    }

    function test_WhenExpiresInOneSecond() external {
        vm.prank(patient);
        uint256 minted = grants.grant(NOW + 1, TERMS);
        assertGrant(minted, patient, NOW + 1, 0);
        vm.warp(NOW + 1);
        vm.assertFalse(grants.isActive(minted));
    }

    function test_RevertGiven_Granted() external {
        vm.prank(patient);
        grants.grant(EXPIRES, TERMS);
        vm.expectRevert(abi.encodeWithSelector(Errors.Grants_Exists.selector, id));
        vm.prank(patient);
        grants.grant(EXPIRES, TERMS);
    }

    function test_RevertGiven_RevokedBefore() external {
        vm.prank(patient);
        grants.revoke(EXPIRES, TERMS);
        vm.expectRevert(abi.encodeWithSelector(Errors.Grants_Exists.selector, id));
        vm.prank(patient);
        grants.grant(EXPIRES, TERMS);
    }

    function test_GivenNew() external {
        expectMint(patient, patient, id);
        vm.prank(patient);
        vm.assertEq(grants.grant(EXPIRES, TERMS), id);
        assertGrant(id, patient, EXPIRES, 0);
    }

    /// @dev The patient is inside the id: copying another's terms gives another token.
    function test_GivenAnotherPatientsTerms() external {
        vm.prank(other);
        uint256 theirs = grants.grant(EXPIRES, TERMS);
        vm.assertTrue(theirs != id);
        assertGrant(id, address(0), 0, 0);
    }

    function test_RevertWhen_CallerIsCodeThatTakesNoToken() external {
        RefusingWallet wallet = new RefusingWallet();
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(wallet)));
        vm.prank(address(wallet));
        grants.grant(EXPIRES, TERMS);
    }

    function test_WhenReceiverReenters() external {
        ReenteringWallet wallet = new ReenteringWallet();
        wallet.open(grants, EXPIRES, TERMS);
        vm.assertFalse(wallet.grantedTwice());
        assertGrant(grants.idOf(address(wallet), EXPIRES, TERMS), address(wallet), EXPIRES, NOW);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                    GRANT BY SIG
    //////////////////////////////////////////////////////////////////////////*/

    function test_BySig_When65Bytes() external {
        bytes memory signature = sign(PATIENT_KEY, grantDigest(id));
        expectMint(relay, patient, id);
        vm.prank(relay);
        vm.assertEq(grants.grantBySig(patient, EXPIRES, TERMS, signature), id);
        assertGrant(id, patient, EXPIRES, 0);
    }

    function test_BySig_When64Bytes() external {
        vm.prank(relay);
        grants.grantBySig(patient, EXPIRES, TERMS, signCompact(PATIENT_KEY, grantDigest(id)));
        assertGrant(id, patient, EXPIRES, 0);
    }

    function test_RevertWhen_BySigExpired() external {
        bytes memory signature = sign(PATIENT_KEY, grantDigest(id));
        vm.warp(EXPIRES);
        vm.expectRevert(abi.encodeWithSelector(Errors.Grants_Expired.selector, EXPIRES));
        grants.grantBySig(patient, EXPIRES, TERMS, signature);
    }

    function test_RevertWhen_BySigReplayed() external {
        bytes memory signature = sign(PATIENT_KEY, grantDigest(id));
        grants.grantBySig(patient, EXPIRES, TERMS, signature);
        vm.expectRevert(abi.encodeWithSelector(Errors.Grants_Exists.selector, id));
        grants.grantBySig(patient, EXPIRES, TERMS, signature);
    }

    function test_RevertWhen_BySigOfAnotherKey() external {
        bytes memory signature = sign(OTHER_KEY, grantDigest(id));
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(patient, EXPIRES, TERMS, signature);
    }

    function test_RevertWhen_BySigOfARevocation() external {
        bytes memory signature = sign(PATIENT_KEY, revocationDigest(id));
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(patient, EXPIRES, TERMS, signature);
    }

    function test_RevertWhen_BySigOfOtherWords() external {
        bytes memory signature = sign(PATIENT_KEY, grantDigest(id));
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(patient, EXPIRES + 1, TERMS, signature);
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(patient, EXPIRES, keccak256("wider"), signature);
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(other, EXPIRES, TERMS, signature);
    }

    function test_BySig_WhenPatientIsAWallet() external {
        Wallet1271 wallet = new Wallet1271(patient);
        uint256 token = grants.idOf(address(wallet), EXPIRES, TERMS);
        grants.grantBySig(address(wallet), EXPIRES, TERMS, sign(PATIENT_KEY, grantDigest(token)));
        assertGrant(token, address(wallet), EXPIRES, 0);
    }

    function test_RevertWhen_BySigWalletSaysNo() external {
        Wallet1271 wallet = new Wallet1271(patient);
        bytes memory signature = sign(OTHER_KEY, grantDigest(grants.idOf(address(wallet), EXPIRES, TERMS)));
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(address(wallet), EXPIRES, TERMS, signature);
    }

    function test_RevertWhen_BySigWalletTakesNoToken() external {
        RefusingWallet wallet = new RefusingWallet();
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(wallet)));
        grants.grantBySig(address(wallet), EXPIRES, TERMS, "");
    }
}
