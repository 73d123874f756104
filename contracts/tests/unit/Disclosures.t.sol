// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IDisclosures } from "../../src/interfaces/IDisclosures.sol";
import { Errors } from "../../src/libraries/Errors.sol";
import { Roles } from "../../src/libraries/Roles.sol";
import { Base } from "../Base.t.sol";

contract DisclosuresTest is Base {
    bytes32 internal constant ROOT = keccak256("root");

    function accreditAs(uint32 roles) private {
        vm.prank(authority);
        accreditation.accredit(clinic, institution(1, 7), roles, uint40(block.timestamp) + 365 days, 0);
    }

    function expectRefusal(uint32 role) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Disclosures_NotAccredited.selector, clinic, role));
        vm.prank(clinic);
    }

    function assertTrail(uint64 epochs, uint40 checkedAt) private view {
        IDisclosures.Trail memory trail = disclosures.trailOf(clinic);
        vm.assertEq(uint256(trail.epochs), epochs);
        vm.assertEq(uint256(trail.checkedAt), checkedAt);
    }

    function test_RevertGiven_NotACustodian() external {
        expectRefusal(Roles.CUSTODIAN);
        disclosures.anchor(ROOT);
        accreditAs(Roles.CLINICIAN | Roles.EMERGENCY);
        expectRefusal(Roles.CUSTODIAN);
        disclosures.anchor(ROOT);
        assertTrail(0, 0);
    }

    function test_Anchor() external {
        accreditAs(Roles.CUSTODIAN);
        for (uint64 epoch = 0; epoch < 3; ++epoch) {
            vm.expectEmit(address(disclosures));
            emit IDisclosures.Anchored(clinic, epoch, ROOT);
            vm.prank(clinic);
            disclosures.anchor(ROOT);
            assertTrail(epoch + 1, NOW);
        }
    }

    /// @dev One look lasts a week, to the second.
    function test_Anchor_GivenRevokedSinceTheLastLook() external {
        accreditAs(Roles.CUSTODIAN);
        vm.prank(clinic);
        disclosures.anchor(ROOT);
        vm.prank(authority);
        accreditation.revoke(clinic);

        vm.warp(NOW + 7 days - 1);
        vm.prank(clinic);
        disclosures.anchor(ROOT);
        assertTrail(2, NOW);
        vm.warp(NOW + 7 days);
        expectRefusal(Roles.CUSTODIAN);
        disclosures.anchor(ROOT);
        assertTrail(2, NOW);
    }

    function test_Anchor_GivenTheLastLookIsAWeekOld() external {
        accreditAs(Roles.CUSTODIAN);
        vm.prank(clinic);
        disclosures.anchor(ROOT);
        vm.warp(NOW + 7 days);
        vm.prank(clinic);
        disclosures.anchor(ROOT);
        assertTrail(2, NOW + 7 days);
    }

    function test_RevertGiven_NotForEmergencies() external {
        accreditAs(Roles.CLINICIAN | Roles.CUSTODIAN);
        expectRefusal(Roles.EMERGENCY);
        disclosures.breakGlass(ROOT, ROOT, "", 0);
    }

    function test_BreakGlass() external {
        accreditAs(Roles.EMERGENCY);
        bytes memory ephemeralKey = abi.encodePacked(hex"02", ROOT);
        vm.expectEmit(address(disclosures));
        emit IDisclosures.GlassBroken(clinic, "incident", "reason", ephemeralKey, 0x7f);
        vm.prank(clinic);
        disclosures.breakGlass("incident", "reason", ephemeralKey, 0x7f);
    }

    function test_Immutables() external view {
        vm.assertEq(address(disclosures.accreditation()), address(accreditation));
        (, string memory name, string memory version,,,,) = disclosures.eip712Domain();
        vm.assertEq(name, "Disclosures");
        vm.assertEq(version, "1");
    }
}
