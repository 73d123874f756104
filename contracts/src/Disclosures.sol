// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { IAccreditation } from "./interfaces/IAccreditation.sol";
import { IDisclosures } from "./interfaces/IDisclosures.sol";
import { Errors } from "./libraries/Errors.sol";
import { Roles } from "./libraries/Roles.sol";

/// @title Disclosures
/// @notice See the documentation in {IDisclosures}.
contract Disclosures is
    IDisclosures, // 2 inherited components
    EIP712("Disclosures", "1") // domain of the words custodians sign off chain
{
    /// @dev How long one look at the accreditation lasts for anchors.
    uint256 private constant STANDING = 7 days;

    /// @inheritdoc IDisclosures
    IAccreditation public immutable override accreditation;

    mapping(address custodian => Trail) private _trails;

    constructor(IAccreditation accreditation_) {
        accreditation = accreditation_;
    }

    /*//////////////////////////////////////////////////////////////////////////
                          USER-FACING READ-ONLY FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @inheritdoc IDisclosures
    function trailOf(address custodian) external view override returns (Trail memory) {
        return _trails[custodian];
    }

    /*//////////////////////////////////////////////////////////////////////////
                        USER-FACING STATE-CHANGING FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @inheritdoc IDisclosures
    function anchor(bytes32 root) external override {
        Trail memory trail = _trails[msg.sender];
        // Of a custodian never seen the last look was in 1970.
        if (block.timestamp >= trail.checkedAt + STANDING) {
            _requireRole(Roles.CUSTODIAN);
            trail.checkedAt = uint40(block.timestamp);
        }
        uint64 epoch = trail.epochs++;
        _trails[msg.sender] = trail;
        emit Anchored(msg.sender, epoch, root);
    }

    /// @inheritdoc IDisclosures
    function breakGlass(bytes32 incident, bytes32 reason, bytes calldata ephemeralKey, bytes1 viewTag)
        external
        override
    {
        _requireRole(Roles.EMERGENCY);
        emit GlassBroken(msg.sender, incident, reason, ephemeralKey, viewTag);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                 PRIVATE FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    function _requireRole(uint32 role) private view {
        if (!accreditation.was(msg.sender, role, uint40(block.timestamp))) {
            revert Errors.Disclosures_NotAccredited(msg.sender, role);
        }
    }
}
