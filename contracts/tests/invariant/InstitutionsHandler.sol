// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Accreditation } from "../../src/Accreditation.sol";
import { Disclosures } from "../../src/Disclosures.sol";
import { IDisclosures } from "../../src/interfaces/IDisclosures.sol";
import { Roles } from "../../src/libraries/Roles.sol";
import { Vm } from "../Vm.sol";

/// @notice Acts as the root, three authorities (the last without a space) and three institutions, and remembers every
/// answer `was` gave about the past.
contract InstitutionsHandler {
    struct Answer {
        address who;
        uint32 role;
        uint40 moment;
        bool held;
    }

    uint32 private constant ALL = 31;

    Vm private immutable vm;
    Accreditation private immutable accreditation;
    Disclosures private immutable disclosures;
    address private immutable root;

    address[3] public authorities = [address(0xa1), address(0xa2), address(0xa3)];
    address[3] public institutions = [address(0xc1), address(0xc2), address(0xc3)];
    Answer[] private _answers;

    mapping(address custodian => bytes32[]) private _roots;
    mapping(address custodian => uint256) private _lastCustodianAt;
    uint256 public trespasses;
    uint256 public epochGaps;
    uint256 public unaccreditedAnchors;
    uint256 public unaccreditedGlass;
    uint256 public glassBroken;
    uint256 public glassEvents;

    constructor(Vm vm_, Accreditation accreditation_, Disclosures disclosures_, address root_) {
        (vm, accreditation, disclosures, root) = (vm_, accreditation_, disclosures_, root_);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                    ACCREDITATION
    //////////////////////////////////////////////////////////////////////////*/

    function moveAuthority(uint256 pick, uint32 space) external {
        vm.prank(root);
        accreditation.setAuthority(authorities[pick % 2], 1 + space % 2);
    }

    function accredit(uint256 by, uint256 whom, uint32 roles, uint32 time, uint96 place) external remembering(whom) {
        (address authority, address who) = (authorities[by % 3], institutions[whom % 3]);
        uint96 institution = uint96(place % 3) << 64 | uint96(place % 5);
        uint32 space = accreditation.spaceOf(authority);
        bool foreign = space == 0 || institution >> 64 != space || _liveElsewhere(who, space);
        vm.prank(authority);
        try accreditation.accredit(who, institution, roles & ALL, uint40(block.timestamp + time % 9 days), 0) {
            if (foreign) ++trespasses;
        } catch { }
    }

    function revoke(uint256 by, uint256 whom) external remembering(whom) {
        (address authority, address who) = (authorities[by % 3], institutions[whom % 3]);
        bool foreign = _liveElsewhere(who, accreditation.spaceOf(authority));
        vm.prank(authority);
        try accreditation.revoke(who) {
            if (foreign) ++trespasses;
        } catch { }
    }

    /// @dev Anybody, on his own behalf: never an authority.
    function trespass(address caller, uint96 institution) external {
        if (accreditation.spaceOf(caller) != 0) return;
        vm.prank(caller);
        try accreditation.accredit(caller, institution, ALL, uint40(block.timestamp + 1 days), 0) {
            ++trespasses;
        } catch { }
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 3 days);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                     DISCLOSURES
    //////////////////////////////////////////////////////////////////////////*/

    function anchor(uint256 pick, bytes32 merkleRoot) external {
        address who = institutions[pick % 3];
        if (accreditation.was(who, Roles.CUSTODIAN, uint40(block.timestamp))) _lastCustodianAt[who] = block.timestamp;
        vm.recordLogs();
        vm.prank(who);
        try disclosures.anchor(merkleRoot) {
            Vm.Log[] memory logs = vm.getRecordedLogs();
            if (uint256(logs[0].topics[2]) != _roots[who].length) ++epochGaps;
            if (logs[0].topics[0] != IDisclosures.Anchored.selector) ++epochGaps;
            if (abi.decode(logs[0].data, (bytes32)) != merkleRoot) ++epochGaps;
            _roots[who].push(merkleRoot);
            // At most a week without standing.
            if (_lastCustodianAt[who] == 0 || block.timestamp >= _lastCustodianAt[who] + 7 days) ++unaccreditedAnchors;
        } catch { }
    }

    function breakGlass(uint256 pick, bytes32 incident) external {
        address who = institutions[pick % 3];
        bool may = accreditation.was(who, Roles.EMERGENCY, uint40(block.timestamp));
        vm.recordLogs();
        vm.prank(who);
        try disclosures.breakGlass(incident, "reason", "key", 0x01) {
            ++glassBroken;
            if (!may) ++unaccreditedGlass;
        } catch { }
        glassEvents += vm.getRecordedLogs().length;
    }

    function rootsOf(address custodian) external view returns (uint256) {
        return _roots[custodian].length;
    }

    /*//////////////////////////////////////////////////////////////////////////
                                        MEMORY
    //////////////////////////////////////////////////////////////////////////*/

    /// @dev Before every change of `who`, asks about three moments of the past and remembers the answers.
    modifier remembering(uint256 whom) {
        address who = institutions[whom % 3];
        uint40 nowAt = uint40(block.timestamp);
        for (uint40 back = 1; back < 4; ++back) {
            uint32 role = uint32(1) << uint32((whom % 5 + back) % 5);
            uint40 moment = nowAt - (back == 1 ? 1 : back * back * 12 hours);
            _answers.push(Answer(who, role, moment, accreditation.was(who, role, moment)));
        }
        _;
    }

    function answers() external view returns (Answer[] memory) {
        return _answers;
    }

    function _liveElsewhere(address who, uint32 space) private view returns (bool) {
        uint40 nowAt = uint40(block.timestamp);
        for (uint32 bit = 0; bit < 5; ++bit) {
            if (accreditation.was(who, uint32(1) << bit, nowAt)) {
                return accreditation.institutionOf(who) >> 64 != space;
            }
        }
        return false;
    }
}
