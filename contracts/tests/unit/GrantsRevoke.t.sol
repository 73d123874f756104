// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC1155 } from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import { IGrants } from "../../src/interfaces/IGrants.sol";
import { Errors } from "../../src/libraries/Errors.sol";
import { Base } from "../Base.t.sol";
import { Vm } from "../Vm.sol";
import { Wallet1271 } from "../mocks/Wallet1271.sol";

/// @notice revoke and revokeBySig: terminal, and allowed to come first.
contract GrantsRevokeTest is Base {
    uint40 internal constant EXPIRES = NOW + 30 days;
    uint256 internal id;

    function setUp() public override {
        super.setUp();
        id = grants.idOf(patient, EXPIRES, TERMS);
    }

    modifier givenGranted() {
        vm.prank(patient);
        grants.grant(EXPIRES, TERMS);
        _;
    }

    function test_GivenGranted() external givenGranted {
        vm.expectEmit(address(grants));
        emit IERC1155.TransferSingle(patient, patient, address(0), id, 1);
        vm.expectEmit(address(grants));
        emit IGrants.GrantRevoked(id);
        vm.prank(patient);
        grants.revoke(EXPIRES, TERMS);
        assertGrant(id, patient, EXPIRES, NOW);
    }

    /// @dev Nothing was minted, so nothing is burnt: one event only.
    function test_GivenNew() external {
        vm.recordLogs();
        vm.prank(patient);
        grants.revoke(EXPIRES, TERMS);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 1);
        vm.assertEq(logs[0].topics[0], IGrants.GrantRevoked.selector);
        vm.assertEq(logs[0].topics[1], bytes32(id));
        assertGrant(id, patient, EXPIRES, NOW);
    }

    function test_GivenExpired() external givenGranted {
        vm.warp(EXPIRES + 1);
        vm.prank(patient);
        grants.revoke(EXPIRES, TERMS);
        assertGrant(id, patient, EXPIRES, EXPIRES + 1);
    }

    function test_RevertGiven_Revoked() external givenGranted {
        vm.prank(patient);
        grants.revoke(EXPIRES, TERMS);
        vm.warp(NOW + 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Grants_AlreadyRevoked.selector, id));
        vm.prank(patient);
        grants.revoke(EXPIRES, TERMS);
        assertGrant(id, patient, EXPIRES, NOW);
    }

    /// @dev A stranger's call makes a tombstone of the stranger's own, empty grant.
    function test_WhenCallerIsNotThePatient() external givenGranted {
        vm.prank(other);
        grants.revoke(EXPIRES, TERMS);
        assertGrant(id, patient, EXPIRES, 0);
    }

    function test_BySig_When65Bytes() external givenGranted {
        vm.prank(relay);
        grants.revokeBySig(patient, EXPIRES, TERMS, sign(PATIENT_KEY, revocationDigest(id)));
        assertGrant(id, patient, EXPIRES, NOW);
    }

    function test_BySig_When64Bytes() external givenGranted {
        vm.prank(relay);
        grants.revokeBySig(patient, EXPIRES, TERMS, signCompact(PATIENT_KEY, revocationDigest(id)));
        assertGrant(id, patient, EXPIRES, NOW);
    }

    function test_BySig_WhenPatientIsAWallet() external {
        Wallet1271 wallet = new Wallet1271(patient);
        uint256 token = grants.idOf(address(wallet), EXPIRES, TERMS);
        grants.grantBySig(address(wallet), EXPIRES, TERMS, sign(PATIENT_KEY, grantDigest(token)));
        grants.revokeBySig(address(wallet), EXPIRES, TERMS, sign(PATIENT_KEY, revocationDigest(token)));
        assertGrant(token, address(wallet), EXPIRES, NOW);
    }

    function test_RevertGiven_BySigRevoked() external givenGranted {
        bytes memory signature = sign(PATIENT_KEY, revocationDigest(id));
        grants.revokeBySig(patient, EXPIRES, TERMS, signature);
        vm.expectRevert(abi.encodeWithSelector(Errors.Grants_AlreadyRevoked.selector, id));
        grants.revokeBySig(patient, EXPIRES, TERMS, signature);
    }

    function test_RevertWhen_BySigOfAnotherKey() external givenGranted {
        bytes memory signature = sign(OTHER_KEY, revocationDigest(id));
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.revokeBySig(patient, EXPIRES, TERMS, signature);
    }

    /// @dev Whoever holds the grant's own signature cannot end it with that.
    function test_RevertWhen_BySigOfTheGrant() external givenGranted {
        bytes memory signature = sign(PATIENT_KEY, grantDigest(id));
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.revokeBySig(patient, EXPIRES, TERMS, signature);
    }
}
