// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { IAccreditation } from "../../src/interfaces/IAccreditation.sol";
import { Errors } from "../../src/libraries/Errors.sol";
import { Roles } from "../../src/libraries/Roles.sol";
import { Base } from "../Base.t.sol";

contract AccreditationTest is Base {
    uint40 internal constant UNTIL = NOW + 365 days;
    uint32 internal constant ROLES = Roles.CLINICIAN | Roles.CUSTODIAN;
    bytes32 internal constant PROFILE = keccak256("profile");
    address internal immutable second = named("second authority");
    uint96 internal immutable home = institution(1, 7);

    modifier givenAccredited() {
        vm.prank(authority);
        accreditation.accredit(clinic, home, ROLES, UNTIL, PROFILE);
        _;
    }

    modifier givenSecondAuthority() {
        vm.prank(root);
        accreditation.setAuthority(second, 2);
        _;
    }

    /*//////////////////////////////////////////////////////////////////////////
                                    SET AUTHORITY
    //////////////////////////////////////////////////////////////////////////*/

    function test_RevertWhen_SetAuthorityByAnother() external {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, authority));
        vm.prank(authority);
        accreditation.setAuthority(authority, 2);
    }

    function test_SetAuthority() external {
        vm.expectEmit(address(accreditation));
        emit IAccreditation.AuthorityChanged(second, 9);
        vm.prank(root);
        accreditation.setAuthority(second, 9);
        vm.assertEq(uint256(accreditation.spaceOf(second)), 9);
    }

    function test_SetAuthority_WhenTakenAway() external givenAccredited {
        vm.prank(root);
        accreditation.setAuthority(authority, 0);
        vm.assertTrue(accreditation.was(clinic, ROLES, NOW));
        vm.expectRevert(abi.encodeWithSelector(Errors.Accreditation_ForeignInstitution.selector, authority, home));
        vm.prank(authority);
        accreditation.revoke(clinic);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                       ACCREDIT
    //////////////////////////////////////////////////////////////////////////*/

    function test_RevertWhen_CallerIsNoAuthority() external {
        uint96[2] memory institutions = [home, institution(0, 7)];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(Errors.Accreditation_ForeignInstitution.selector, clinic, institutions[i])
            );
            vm.prank(clinic);
            accreditation.accredit(clinic, institutions[i], ROLES, UNTIL, PROFILE);
        }
    }

    function test_RevertWhen_InstitutionIsInAnotherSpace() external {
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Accreditation_ForeignInstitution.selector, authority, institution(2, 7))
        );
        vm.prank(authority);
        accreditation.accredit(clinic, institution(2, 7), ROLES, UNTIL, PROFILE);
    }

    function test_RevertWhen_NobodyOrNothing() external {
        vm.expectRevert(Errors.Accreditation_Empty.selector);
        vm.prank(authority);
        accreditation.accredit(address(0), home, ROLES, UNTIL, PROFILE);
        vm.expectRevert(Errors.Accreditation_Empty.selector);
        vm.prank(authority);
        accreditation.accredit(clinic, home, 0, UNTIL, PROFILE);
    }

    function test_RevertWhen_UntilIsNotInTheFuture() external {
        vm.expectRevert(abi.encodeWithSelector(Errors.Accreditation_Past.selector, NOW));
        vm.prank(authority);
        accreditation.accredit(clinic, home, ROLES, NOW, PROFILE);
    }

    function test_RevertGiven_LiveInAnotherSpace() external givenAccredited givenSecondAuthority {
        vm.expectRevert(abi.encodeWithSelector(Errors.Accreditation_ForeignInstitution.selector, second, home));
        vm.prank(second);
        accreditation.accredit(clinic, institution(2, 1), ROLES, UNTIL, PROFILE);
    }

    function test_GivenLapsedInAnotherSpace() external givenAccredited givenSecondAuthority {
        vm.warp(UNTIL);
        vm.prank(second);
        accreditation.accredit(clinic, institution(2, 1), ROLES, UNTIL + 1, PROFILE);
        vm.assertEq(uint256(accreditation.institutionOf(clinic)), institution(2, 1));
        vm.assertEq(uint256(accreditation.historyOf(clinic)[0].revokedAt), 0);
    }

    function test_Accredit() external {
        vm.assertEq(uint256(accreditation.institutionOf(clinic)), 0);
        vm.expectEmit(address(accreditation));
        emit IAccreditation.Accredited(clinic, home, ROLES, UNTIL, PROFILE);
        vm.prank(authority);
        accreditation.accredit(clinic, home, ROLES, UNTIL, PROFILE);
        vm.assertEq(uint256(accreditation.institutionOf(clinic)), home);
        IAccreditation.Period[] memory history = accreditation.historyOf(clinic);
        vm.assertEq(history.length, 1);
        vm.assertEq(uint256(history[0].since), NOW);
        vm.assertEq(uint256(history[0].until), UNTIL);
        vm.assertEq(uint256(history[0].revokedAt), 0);
        vm.assertEq(uint256(history[0].roles), ROLES);
        vm.assertEq(uint256(history[0].institution), home);
    }

    function test_Accredit_GivenLive() external givenAccredited {
        vm.warp(NOW + 10);
        vm.prank(authority);
        accreditation.accredit(clinic, institution(1, 8), Roles.EMERGENCY, UNTIL, PROFILE);
        vm.assertTrue(accreditation.was(clinic, ROLES, NOW + 9));
        vm.assertFalse(accreditation.was(clinic, Roles.CLINICIAN, NOW + 10));
        vm.assertTrue(accreditation.was(clinic, Roles.EMERGENCY, NOW + 10));
        vm.assertFalse(accreditation.was(clinic, Roles.EMERGENCY, NOW + 9));
    }

    function test_Accredit_WhenTwiceInOneBlock() external givenAccredited {
        vm.prank(authority);
        accreditation.accredit(clinic, home, Roles.STEWARD, UNTIL, PROFILE);
        vm.assertTrue(accreditation.was(clinic, Roles.STEWARD, NOW));
        vm.assertFalse(accreditation.was(clinic, Roles.CLINICIAN, NOW));
    }

    /*//////////////////////////////////////////////////////////////////////////
                                        REVOKE
    //////////////////////////////////////////////////////////////////////////*/

    function test_Revoke() external givenAccredited {
        vm.warp(NOW + 10);
        vm.expectEmit(address(accreditation));
        emit IAccreditation.AccreditationRevoked(clinic);
        vm.prank(authority);
        accreditation.revoke(clinic);
        vm.assertTrue(accreditation.was(clinic, ROLES, NOW + 9));
        vm.assertFalse(accreditation.was(clinic, ROLES, NOW + 10));
        vm.assertEq(uint256(accreditation.institutionOf(clinic)), home);
    }

    function test_RevertGiven_RevokeOfNobodyLive() external {
        vm.expectRevert(abi.encodeWithSelector(Errors.Accreditation_NotLive.selector, clinic));
        vm.prank(authority);
        accreditation.revoke(clinic);
    }

    function test_RevertGiven_RevokeOfALapsedOrRevoked() external givenAccredited {
        vm.prank(authority);
        accreditation.accredit(other, home, ROLES, UNTIL + 1, PROFILE);
        vm.warp(UNTIL);
        vm.expectRevert(abi.encodeWithSelector(Errors.Accreditation_NotLive.selector, clinic));
        vm.prank(authority);
        accreditation.revoke(clinic);
        vm.prank(authority);
        accreditation.revoke(other);
        vm.expectRevert(abi.encodeWithSelector(Errors.Accreditation_NotLive.selector, other));
        vm.prank(authority);
        accreditation.revoke(other);
    }

    function test_RevertWhen_RevokeByAnother() external givenAccredited givenSecondAuthority {
        vm.expectRevert(abi.encodeWithSelector(Errors.Accreditation_ForeignInstitution.selector, second, home));
        vm.prank(second);
        accreditation.revoke(clinic);
    }

    /// @dev Two authorities of one space stand in for each other.
    function test_Revoke_ByAColleague() external givenAccredited {
        vm.prank(root);
        accreditation.setAuthority(second, 1);
        vm.prank(second);
        accreditation.revoke(clinic);
        vm.assertFalse(accreditation.was(clinic, ROLES, NOW));
    }

    /*//////////////////////////////////////////////////////////////////////////
                                         WAS
    //////////////////////////////////////////////////////////////////////////*/

    function test_Was() external givenAccredited {
        vm.assertFalse(accreditation.was(clinic, ROLES, NOW - 1));
        vm.assertTrue(accreditation.was(clinic, ROLES, NOW));
        vm.assertTrue(accreditation.was(clinic, Roles.CUSTODIAN, UNTIL - 1));
        vm.assertFalse(accreditation.was(clinic, Roles.CUSTODIAN, UNTIL));
        vm.assertFalse(accreditation.was(clinic, ROLES | Roles.EMERGENCY, NOW));
        vm.assertFalse(accreditation.was(clinic, 0, NOW));
        vm.assertFalse(accreditation.was(other, ROLES, NOW));
    }

    function test_Eip712Domain() external view {
        (, string memory name, string memory version,,,,) = accreditation.eip712Domain();
        vm.assertEq(name, "Accreditation");
        vm.assertEq(version, "1");
    }
}
