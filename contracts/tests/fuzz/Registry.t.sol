// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TypedData } from "../../src/libraries/TypedData.sol";
import { Base } from "../Base.t.sol";

/// @notice Properties of Records and Accreditation over arbitrary words.
contract RegistryFuzzTest is Base {
    function testFuzz_RecordIdIsTheStructHash(address owner, bytes32 manifest) external view {
        bytes32 owned = bytes32(uint256(uint160(owner)));
        bytes32 encoded = keccak256(bytes.concat(TypedData.RECORD_TYPEHASH, owned, manifest));
        vm.assertEq(bytes32(records.idOf(owner, manifest)), encoded);
    }

    function testFuzz_OnlyTheOwnersSignatureRegisters(bytes32 manifest, bytes calldata signature, address who)
        external
    {
        vm.assume(who.code.length == 0 && who != address(0));
        try records.registerBySig(who, manifest, signature) {
            vm.assertTrue(false, "a made-up signature registered");
        } catch {
            vm.assertEq(records.balanceOf(who), 0);
        }
        try records.burnBySig(who, manifest, signature) {
            vm.assertTrue(false, "a made-up signature erased");
        } catch {
            vm.assertFalse(records.isErased(records.idOf(who, manifest)));
        }
    }

    function testFuzz_ErasedStaysErased(bytes32 manifest, bool first) external {
        bytes memory signature = sign(PATIENT_KEY, recordDigest(records.idOf(patient, manifest)));
        if (first) records.registerBySig(patient, manifest, signature);
        vm.prank(patient);
        records.burn(manifest);
        vm.expectRevert();
        records.registerBySig(patient, manifest, signature);
        vm.assertEq(records.balanceOf(patient), 0);
    }

    /// @dev Held exactly within [since, min(until, revokedAt)), for any subset of the roles.
    function testFuzz_A1_WasIsAnInterval(uint32 roles, uint32 asked, uint40 until, uint40 revokedAt, uint40 moment)
        external
    {
        vm.assume(roles != 0);
        if (moment % 2 == 0) asked &= roles; // random sets are hardly ever contained in one another
        (until, revokedAt) = (notBefore(NOW + 1, until), notBefore(NOW, revokedAt));
        vm.prank(authority);
        accreditation.accredit(clinic, institution(1, 7), roles, until, 0);
        vm.warp(revokedAt);
        uint40 end = until;
        if (revokedAt < until) {
            vm.prank(authority);
            accreditation.revoke(clinic);
            end = revokedAt;
        }
        bool expected = moment >= NOW && moment < end && asked != 0 && asked & ~roles == 0;
        vm.assertEq(accreditation.was(clinic, asked, moment), expected);
    }

    function testFuzz_A2_OnlyInItsOwnSpace(uint32 space, uint96 where, address caller, bool near) external {
        vm.assume(caller != root && caller != authority);
        if (near) where = institution(space, uint64(where));
        vm.prank(root);
        accreditation.setAuthority(caller, space);
        bool own = space != 0 && where >> 64 == space;
        if (!own) vm.expectRevert();
        vm.prank(caller);
        accreditation.accredit(clinic, where, 1, NOW + 1, 0);
        vm.assertEq(accreditation.was(clinic, 1, NOW), own);
    }
}
