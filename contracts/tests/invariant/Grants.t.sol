// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IGrants } from "../../src/interfaces/IGrants.sol";
import { TypedData } from "../../src/libraries/TypedData.sol";
import { Base } from "../Base.t.sol";
import { GrantsHandler } from "./GrantsHandler.sol";

/// @notice G1 to G8 and G10, over random lives of twelve consents of three patients. G9, that nothing identifying is
/// on chain, is scanned for over whole scenarios by `privacy-scan.ts`.
contract GrantsInvariantTest is Base {
    GrantsHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new GrantsHandler(vm, grants);
        uint256[3] memory keys = [PATIENT_KEY, OTHER_KEY, uint256(keccak256("third patient"))];
        for (uint256 i = 0; i < 12; ++i) {
            uint40 expires = NOW + uint40(i % 4 * 5 days) + 1 days;
            bytes32 terms = keccak256(abi.encode("terms", i));
            handler.addConsent(grantRow(keys[i % 3], expires, terms), revocationRow(keys[i % 3], expires, terms));
        }
        addForgeries(NOW + 30 days);
    }

    /// @dev The words are right each time; the signature is for something else.
    function addForgeries(uint40 expires) private {
        IGrants.Signed memory words = IGrants.Signed({ patient: patient, expires: expires, terms: TERMS, r: 0, vs: 0 });
        uint256 id = grants.idOf(patient, expires, TERMS);
        bytes32 other = domainOf("Grants", "1", block.chainid + 1, address(grants));
        addForgery(words, PATIENT_KEY, digestOf(other, bytes32(id)));
        addForgery(words, PATIENT_KEY, digestOf(other, TypedData.hashRevocation(id)));
        other = domainOf("Grants", "2", block.chainid, address(grants));
        addForgery(words, PATIENT_KEY, digestOf(other, bytes32(id)));
        other = domainOf("Grants", "1", block.chainid, address(records));
        addForgery(words, PATIENT_KEY, digestOf(other, bytes32(id)));
        other = domainOf("Records", "1", block.chainid, address(grants));
        addForgery(words, PATIENT_KEY, digestOf(other, TypedData.hashRevocation(id)));
        addForgery(words, OTHER_KEY, grantDigest(id));
        addForgery(words, OTHER_KEY, revocationDigest(id));
        addForgery(words, PATIENT_KEY, bytes32(id));
    }

    function addForgery(IGrants.Signed memory words, uint256 key, bytes32 digest) private {
        (words.r, words.vs) = signWords(key, digest);
        handler.addForgery(words);
    }

    /// @dev What forge is to call at random; without it, it would also call the contracts under test directly.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev The pool is filled in setUp and stays as it is.
    function excludeSelectors() external view returns (FuzzSelector[] memory excluded) {
        excluded = new FuzzSelector[](1);
        excluded[0].addr = address(handler);
        excluded[0].selectors = new bytes4[](2);
        excluded[0].selectors[0] = GrantsHandler.addConsent.selector;
        excluded[0].selectors[1] = GrantsHandler.addForgery.selector;
    }

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function slotOf(uint256 id) private view returns (IGrants.Slot memory) {
        uint256[] memory ids = new uint256[](1);
        ids[0] = id;
        return grants.stateOf(ids)[0];
    }

    function invariant_G1_RevokedIsNeverActiveAgain() external view {
        GrantsHandler.Consent[] memory all = handler.consents();
        for (uint256 i = 0; i < all.length; ++i) {
            if (!all[i].revoked) continue;
            vm.assertFalse(grants.isActive(all[i].id));
            vm.assertEq(grants.balanceOf(all[i].grant.patient, all[i].id), 0);
            vm.assertTrue(slotOf(all[i].id).revokedAt != 0);
        }
    }

    function invariant_G2_ASlotMeansThePatientSaidSo() external view {
        GrantsHandler.Consent[] memory all = handler.consents();
        for (uint256 i = 0; i < all.length; ++i) {
            address who = slotOf(all[i].id).patient;
            vm.assertEq(who, all[i].authorized ? all[i].grant.patient : address(0));
        }
    }

    function invariant_G3_BalanceIsTheSumOfEvents() external view {
        GrantsHandler.Consent[] memory all = handler.consents();
        for (uint256 i = 0; i < all.length; ++i) {
            bool held = all[i].authorized && !all[i].revoked;
            vm.assertEq(grants.balanceOf(all[i].grant.patient, all[i].id), held ? 1 : 0);
            vm.assertEq(all[i].balance == 1, held);
            vm.assertTrue(all[i].balance == 0 || all[i].balance == 1);
            for (uint256 k = 0; k < all.length; ++k) {
                if (all[k].grant.patient == all[i].grant.patient) continue;
                vm.assertEq(grants.balanceOf(all[k].grant.patient, all[i].id), 0);
            }
        }
    }

    function invariant_G4_NoTransferBetweenHolders() external view {
        vm.assertEq(handler.transfersBetweenHolders(), 0);
    }

    function invariant_G5_ActiveOnlyBeforeItsFixedExpiry() external view {
        GrantsHandler.Consent[] memory all = handler.consents();
        for (uint256 i = 0; i < all.length; ++i) {
            if (!all[i].authorized) continue;
            vm.assertEq(uint256(slotOf(all[i].id).expires), all[i].grant.expires);
            if (grants.isActive(all[i].id)) vm.assertTrue(block.timestamp < all[i].grant.expires);
        }
    }

    function invariant_G6_ABatchEqualsItsRows() external view {
        vm.assertEq(handler.batchDisagreements(), 0);
    }

    function invariant_G7_ForeignSignaturesAreWorthless() external view {
        vm.assertEq(handler.forgeriesAccepted(), 0);
    }

    /// @dev The state follows from which messages were ever accepted; in which order, by whom and when is forgotten.
    function invariant_G8_TheOrderOfRelaysIsForgotten() external view {
        GrantsHandler.Consent[] memory all = handler.consents();
        for (uint256 i = 0; i < all.length; ++i) {
            bool active = all[i].authorized && !all[i].revoked && block.timestamp < all[i].grant.expires;
            vm.assertEq(grants.isActive(all[i].id), active);
        }
    }

    function invariant_G10_HoldsNothing() external view {
        vm.assertEq(address(grants).balance, 0);
        GrantsHandler.Consent[] memory all = handler.consents();
        for (uint256 i = 0; i < all.length; ++i) {
            vm.assertEq(grants.balanceOf(address(grants), all[i].id), 0);
        }
    }
}
