// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ownable, Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { IAccreditation } from "./interfaces/IAccreditation.sol";
import { Errors } from "./libraries/Errors.sol";

/// @title Accreditation
/// @notice See the documentation in {IAccreditation}.
contract Accreditation is
    IAccreditation, // 4 inherited components
    Ownable2Step, // 1 inherited component
    EIP712("Accreditation", "1") // domain of the words accredited accounts sign off chain
{
    /// @dev Append-only, ordered by `since`; only the last one may be live (A1).
    mapping(address who => Period[]) private _periods;

    /// @inheritdoc IAccreditation
    mapping(address authority => uint32 space) public override spaceOf;

    /// @param root Owner that may appoint authorities; a multisig in production.
    constructor(address root) Ownable(root) { }

    /*//////////////////////////////////////////////////////////////////////////
                          USER-FACING READ-ONLY FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @inheritdoc IAccreditation
    function was(address who, uint32 role, uint40 moment) external view override returns (bool) {
        Period[] storage periods = _periods[who];
        for (uint256 i = periods.length; i != 0; --i) {
            Period memory period = periods[i - 1];
            if (period.since <= moment) return moment < _endOf(period) && role != 0 && period.roles & role == role;
        }
        return false;
    }

    /// @inheritdoc IAccreditation
    function institutionOf(address who) external view override returns (uint96) {
        uint256 count = _periods[who].length;
        return count == 0 ? 0 : _periods[who][count - 1].institution;
    }

    /// @inheritdoc IAccreditation
    function historyOf(address who) external view override returns (Period[] memory) {
        return _periods[who];
    }

    /*//////////////////////////////////////////////////////////////////////////
                        USER-FACING STATE-CHANGING FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @inheritdoc IAccreditation
    function setAuthority(address authority, uint32 space) external override onlyOwner {
        spaceOf[authority] = space;
        emit AuthorityChanged(authority, space);
    }

    /// @inheritdoc IAccreditation
    function accredit(address who, uint96 institution, uint32 roles, uint40 until, bytes32 profile) external override {
        _requireOwnSpace(institution);
        // ECDSA recovery yields zero for garbage, so zero must never be anyone.
        if (who == address(0) || roles == 0) revert Errors.Accreditation_Empty();
        uint40 nowAt = uint40(block.timestamp);
        if (until <= nowAt) revert Errors.Accreditation_Past(until);

        Period[] storage periods = _periods[who];
        if (_isLive(periods)) _end(periods);
        periods.push(Period({ since: nowAt, until: until, revokedAt: 0, roles: roles, institution: institution }));
        emit Accredited(who, institution, roles, until, profile);
    }

    /// @inheritdoc IAccreditation
    function revoke(address who) external override {
        Period[] storage periods = _periods[who];
        if (!_isLive(periods)) revert Errors.Accreditation_NotLive(who);
        _end(periods);
        emit AccreditationRevoked(who);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                 PRIVATE FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @dev First moment at which the period no longer holds.
    function _endOf(Period memory period) private pure returns (uint40) {
        return period.revokedAt == 0 ? period.until : period.revokedAt;
    }

    function _isLive(Period[] storage periods) private view returns (bool) {
        uint256 count = periods.length;
        return count != 0 && block.timestamp < _endOf(periods[count - 1]);
    }

    /// @dev Ends the last period now, never earlier: what was true stays true (A1).
    function _end(Period[] storage periods) private {
        Period storage last = periods[periods.length - 1];
        _requireOwnSpace(last.institution);
        last.revokedAt = uint40(block.timestamp);
    }

    /// @dev An authority writes only in its own space (A2); nobody owns space 0.
    function _requireOwnSpace(uint96 institution) private view {
        uint32 space = spaceOf[msg.sender];
        if (space == 0 || space != institution >> 64) {
            revert Errors.Accreditation_ForeignInstitution(msg.sender, institution);
        }
    }
}
