// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Base } from "../Base.t.sol";
import { InstitutionsHandler } from "./InstitutionsHandler.sol";
import { IAccreditation } from "../../src/interfaces/IAccreditation.sol";

/// @notice A1, A2, D1 and D2 over random lives of three institutions and their accreditors.
contract InstitutionsInvariantTest is Base {
    InstitutionsHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new InstitutionsHandler(vm, accreditation, disclosures, root);
        for (uint32 i = 0; i < 2; ++i) {
            address appointed = handler.authorities(i);
            vm.prank(root);
            accreditation.setAuthority(appointed, i + 1);
        }
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_A1_ThePastStaysAsItWas() external view {
        InstitutionsHandler.Answer[] memory answers = handler.answers();
        for (uint256 i = 0; i < answers.length; ++i) {
            bool now_ = accreditation.was(answers[i].who, answers[i].role, answers[i].moment);
            vm.assertEq(now_, answers[i].held);
        }
    }

    function invariant_A1_PeriodsNeverOverlap() external view {
        for (uint256 i = 0; i < 3; ++i) {
            IAccreditation.Period[] memory history = accreditation.historyOf(handler.institutions(i));
            uint40 free = 0;
            for (uint256 k = 0; k < history.length; ++k) {
                vm.assertTrue(history[k].since >= free);
                free = history[k].revokedAt == 0 ? history[k].until : history[k].revokedAt;
                vm.assertTrue(free >= history[k].since && free <= history[k].until);
            }
        }
    }

    function invariant_A2_AnAuthorityWritesOnlyInItsSpace() external view {
        vm.assertEq(handler.trespasses(), 0);
    }

    function invariant_D1_EpochsAreDense() external view {
        vm.assertEq(handler.epochGaps(), 0);
        vm.assertEq(handler.unaccreditedAnchors(), 0);
        for (uint256 i = 0; i < 3; ++i) {
            address custodian = handler.institutions(i);
            vm.assertEq(uint256(disclosures.trailOf(custodian).epochs), handler.rootsOf(custodian));
        }
    }

    function invariant_D2_GlassBreaksOnlyForEmergenciesAndInTheOpen() external view {
        vm.assertEq(handler.unaccreditedGlass(), 0);
        vm.assertEq(handler.glassEvents(), handler.glassBroken());
    }
}
