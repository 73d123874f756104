// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IGrants } from "../../src/interfaces/IGrants.sol";
import { TypedData } from "../../src/libraries/TypedData.sol";
import { Base } from "../Base.t.sol";

/// @notice Properties of Grants over arbitrary words. Keys are few and fixed: what is fuzzed is not the curve.
contract GrantsFuzzTest is Base {
    /// @dev Recomputed from the standard: the id is a plain abi.encode of four words.
    function testFuzz_IdIsTheStructHash(address who, uint40 expires, bytes32 terms) external view {
        bytes32 encoded = keccak256(bytes.concat(TypedData.GRANT_TYPEHASH, word(who), word(expires), terms));
        vm.assertEq(bytes32(grants.idOf(who, expires, terms)), encoded);
    }

    function testFuzz_G2_OnlyThePatientsSignatureMints(
        uint40 expires,
        bytes32 terms,
        bytes calldata signature,
        address who
    ) external {
        vm.assume(who.code.length == 0);
        expires = notBefore(NOW + 1, expires);
        try grants.grantBySig(who, expires, terms, signature) {
            vm.assertTrue(false, "a made-up signature minted");
        } catch {
            assertGrant(grants.idOf(who, expires, terms), address(0), 0, 0);
        }
    }

    function testFuzz_G2_AFlippedBitIsRefused(uint40 expires, bytes32 terms, uint256 bit) external {
        expires = notBefore(NOW + 1, expires);
        uint256 id = grants.idOf(patient, expires, terms);
        bytes memory signature = sign(PATIENT_KEY, grantDigest(id));
        bit %= signature.length * 8;
        signature[bit / 8] ^= bytes1(uint8(1) << uint8(bit % 8));
        vm.expectRevert();
        grants.grantBySig(patient, expires, terms, signature);
    }

    function testFuzz_G5_ActiveUntilItExpires(uint40 expires, bytes32 terms, uint40 later) external {
        (expires, later) = (notBefore(NOW + 1, expires), notBefore(NOW, later));
        vm.prank(patient);
        uint256 id = grants.grant(expires, terms);
        vm.warp(later);
        vm.assertEq(grants.isActive(id), later < expires);
        assertGrant(id, patient, expires, 0);
    }

    function testFuzz_G1_RevokedStaysRevoked(uint40 expires, bytes32 terms, bool first, uint40 later) external {
        (expires, later) = (notBefore(NOW + 1, expires), notBefore(NOW, later));
        uint256 id = grants.idOf(patient, expires, terms);
        bytes memory signature = sign(PATIENT_KEY, grantDigest(id));
        if (first) grants.grantBySig(patient, expires, terms, signature);
        vm.prank(patient);
        grants.revoke(expires, terms);
        vm.warp(later);
        vm.expectRevert();
        grants.grantBySig(patient, expires, terms, signature);
        assertGrant(id, patient, expires, NOW);
    }

    /// @dev Flips one of four things a row can have wrong, in a seeded half of the rows, and compares the batch with
    /// the rows relayed one by one from the same state.
    function testFuzz_G6_ABatchEqualsItsRows(uint256 seed) external {
        IGrants.Signed[] memory rows = new IGrants.Signed[](8);
        for (uint256 i = 0; i < rows.length; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            uint40 expires = dice % 5 == 0 ? NOW - 1 : NOW + 1 days;
            bytes32 terms = bytes32(dice % 4);
            uint256 key = dice % 2 == 0 ? PATIENT_KEY : OTHER_KEY;
            bool revocation = (dice >> 8) % 4 == 0;
            rows[i] = revocation ? revocationRow(key, expires, terms) : grantRow(key, expires, terms);
            if ((dice >> 16) % 8 == 0) rows[i].patient = clinic;
            if ((dice >> 24) % 8 == 0) rows[i].vs ^= bytes32(uint256(1));
        }
        uint256 start = vm.snapshotState();
        uint256 granted = grants.grantMany(rows);
        uint256 revoked = grants.revokeMany(rows);
        IGrants.Slot[] memory batch = states(rows);
        vm.revertToState(start);

        uint256 grantedSingly;
        uint256 revokedSingly;
        for (uint256 i = 0; i < rows.length; ++i) {
            try grants.grantBySig(rows[i].patient, rows[i].expires, rows[i].terms, signatureOf(rows[i])) {
                ++grantedSingly;
            } catch { }
        }
        for (uint256 i = 0; i < rows.length; ++i) {
            try grants.revokeBySig(rows[i].patient, rows[i].expires, rows[i].terms, signatureOf(rows[i])) {
                ++revokedSingly;
            } catch { }
        }
        vm.assertEq(granted, grantedSingly);
        vm.assertEq(revoked, revokedSingly);
        vm.assertEq(keccak256(abi.encode(batch)), keccak256(abi.encode(states(rows))));
    }

    /// @dev Grants and revocations of four ids, relayed in two random orders within one block: the same end.
    function testFuzz_G8_TheOrderOfRelaysDoesNotMatter(uint256 order, uint256 otherOrder, uint8 subset) external {
        IGrants.Signed[] memory messages = new IGrants.Signed[](8);
        for (uint256 i = 0; i < 4; ++i) {
            messages[i] = grantRow(PATIENT_KEY, NOW + 1 days, bytes32(i));
            messages[i + 4] = revocationRow(PATIENT_KEY, NOW + 1 days, bytes32(i));
        }
        uint256 start = vm.snapshotState();
        relayIn(messages, order, subset);
        bytes32 once = keccak256(abi.encode(states(messages)));
        vm.revertToState(start);
        relayIn(messages, otherOrder, subset);
        vm.assertEq(once, keccak256(abi.encode(states(messages))));
    }

    function testFuzz_G10_TakesNoEther(uint96 amount, bytes calldata data) external {
        if (amount == 0) amount = 1;
        vm.deal(address(this), amount);
        (bool taken,) = address(grants).call{ value: amount }(data);
        vm.assertFalse(taken);
        (taken,) = address(grants).call{ value: amount }("");
        vm.assertFalse(taken);
        vm.assertEq(address(grants).balance, 0);
    }

    function relayIn(IGrants.Signed[] memory messages, uint256 order, uint8 subset) private {
        uint256 count = messages.length;
        uint256[] memory turns = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 swap = uint256(keccak256(abi.encode(order, i))) % (i + 1);
            turns[i] = turns[swap];
            turns[swap] = i;
        }
        for (uint256 i = 0; i < count; ++i) {
            if (subset & (1 << turns[i]) == 0) continue;
            IGrants.Signed[] memory one = new IGrants.Signed[](1);
            one[0] = messages[turns[i]];
            if (turns[i] < 4) grants.grantMany(one);
            else grants.revokeMany(one);
        }
    }

    function states(IGrants.Signed[] memory rows) private view returns (IGrants.Slot[] memory) {
        uint256[] memory ids = new uint256[](rows.length);
        for (uint256 i = 0; i < rows.length; ++i) {
            ids[i] = grants.idOf(rows[i].patient, rows[i].expires, rows[i].terms);
        }
        return grants.stateOf(ids);
    }

    function signatureOf(IGrants.Signed memory row) private pure returns (bytes memory) {
        return abi.encodePacked(row.r, row.vs);
    }

    function word(address value) private pure returns (bytes32) {
        return bytes32(uint256(uint160(value)));
    }

    function word(uint40 value) private pure returns (bytes32) {
        return bytes32(uint256(value));
    }
}
