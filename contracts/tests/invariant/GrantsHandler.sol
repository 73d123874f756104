// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC1155 } from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import { Grants } from "../../src/Grants.sol";
import { IGrants } from "../../src/interfaces/IGrants.sol";
import { Vm } from "../Vm.sol";

/// @notice Acts as patients, relays and attackers on a fixed pool of consents, and keeps a plain model beside them.
/// @dev Every signature is made once, in the constructor: signing would be nearly all of the run time.
contract GrantsHandler {
    struct Consent {
        uint256 id;
        IGrants.Signed grant;
        IGrants.Signed revocation;
        // The model: which messages were accepted, and what the events said.
        bool authorized;
        bool revoked;
        int256 balance;
    }

    Vm private immutable vm;
    Grants private immutable grants;
    Consent[] private _consents;
    IGrants.Signed[] private _forgeries;

    uint256 public transfersBetweenHolders;
    uint256 public forgeriesAccepted;
    uint256 public batchDisagreements;
    uint256 public calls;

    constructor(Vm vm_, Grants grants_) {
        (vm, grants) = (vm_, grants_);
    }

    function addConsent(IGrants.Signed calldata grant_, IGrants.Signed calldata revocation) external {
        uint256 id = grants.idOf(grant_.patient, grant_.expires, grant_.terms);
        _consents.push(Consent(id, grant_, revocation, false, false, 0));
    }

    function addForgery(IGrants.Signed calldata forgery) external {
        _forgeries.push(forgery);
    }

    function consents() external view returns (Consent[] memory) {
        return _consents;
    }

    /*//////////////////////////////////////////////////////////////////////////
                                       ACTIONS
    //////////////////////////////////////////////////////////////////////////*/

    function grantAsPatient(uint256 pick) external recorded {
        Consent storage c = _at(pick);
        vm.prank(c.grant.patient);
        try grants.grant(c.grant.expires, c.grant.terms) {
            c.authorized = true;
        } catch { }
    }

    function grantByRelay(uint256 pick, bool compact) external recorded {
        Consent storage c = _at(pick);
        bytes memory signature = _bytes(c.grant, compact);
        try grants.grantBySig(c.grant.patient, c.grant.expires, c.grant.terms, signature) {
            c.authorized = true;
        } catch { }
    }

    function revokeAsPatient(uint256 pick) external recorded {
        Consent storage c = _at(pick);
        vm.prank(c.grant.patient);
        try grants.revoke(c.grant.expires, c.grant.terms) {
            (c.authorized, c.revoked) = (true, true);
        } catch { }
    }

    function revokeByRelay(uint256 pick, bool compact) external recorded {
        Consent storage c = _at(pick);
        bytes memory signature = _bytes(c.revocation, compact);
        try grants.revokeBySig(c.grant.patient, c.grant.expires, c.grant.terms, signature) {
            (c.authorized, c.revoked) = (true, true);
        } catch { }
    }

    /// @dev Relays a batch of mixed rows, after seeing in a copy of the state what each row alone would have done.
    function grantMany(uint256 mask, uint256 spoiled) external recorded {
        IGrants.Signed[] memory rows = _rows(mask, spoiled, false);
        uint256 start = vm.snapshotState();
        for (uint256 i = 0; i < rows.length; ++i) {
            bytes memory signature = abi.encodePacked(rows[i].r, rows[i].vs);
            try grants.grantBySig(rows[i].patient, rows[i].expires, rows[i].terms, signature) { } catch { }
        }
        bytes32 singly = _digest();
        vm.revertToState(start);
        vm.getRecordedLogs(); // of what has just been undone
        grants.grantMany(rows);
        if (_digest() != singly) ++batchDisagreements;
        _authorize(rows, false);
    }

    function revokeMany(uint256 mask, uint256 spoiled) external recorded {
        IGrants.Signed[] memory rows = _rows(mask, spoiled, true);
        uint256 start = vm.snapshotState();
        for (uint256 i = 0; i < rows.length; ++i) {
            bytes memory signature = abi.encodePacked(rows[i].r, rows[i].vs);
            try grants.revokeBySig(rows[i].patient, rows[i].expires, rows[i].terms, signature) { } catch { }
        }
        bytes32 singly = _digest();
        vm.revertToState(start);
        vm.getRecordedLogs(); // of what has just been undone
        grants.revokeMany(rows);
        if (_digest() != singly) ++batchDisagreements;
        _authorize(rows, true);
    }

    /// @dev Signatures for another chain, contract, version or struct, in both places.
    function forge(uint256 pick) external recorded {
        IGrants.Signed[] memory rows = new IGrants.Signed[](1);
        rows[0] = _forgeries[pick % _forgeries.length];
        forgeriesAccepted += grants.grantMany(rows) + grants.revokeMany(rows);
        bytes memory signature = _bytes(rows[0], false);
        try grants.grantBySig(rows[0].patient, rows[0].expires, rows[0].terms, signature) {
            ++forgeriesAccepted;
        } catch { }
        try grants.revokeBySig(rows[0].patient, rows[0].expires, rows[0].terms, signature) {
            ++forgeriesAccepted;
        } catch { }
    }

    function transfer(uint256 pick, address to, bool many) external recorded {
        Consent storage c = _at(pick);
        uint256[] memory ones = new uint256[](1);
        ones[0] = c.id;
        vm.prank(c.grant.patient);
        if (many) {
            try grants.safeBatchTransferFrom(c.grant.patient, to, ones, ones, "") { } catch { }
        } else {
            try grants.safeTransferFrom(c.grant.patient, to, c.id, 1, "") { } catch { }
        }
        vm.prank(c.grant.patient);
        try grants.setApprovalForAll(to, true) { } catch { }
    }

    function sendEther(uint96 amount) external {
        vm.deal(address(this), amount);
        (bool taken,) = address(grants).call{ value: amount }("");
        require(!taken, "took ether");
    }

    function wait(uint32 time) external {
        vm.warp(block.timestamp + time % 4 days);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                       HELPERS
    //////////////////////////////////////////////////////////////////////////*/

    /// @dev Books every TransferSingle of the call.
    modifier recorded() {
        ++calls;
        vm.recordLogs();
        _;
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != IERC1155.TransferSingle.selector) continue;
            (uint256 id, uint256 value) = abi.decode(logs[i].data, (uint256, uint256));
            _book(id, logs[i].topics[2], logs[i].topics[3], int256(value));
        }
    }

    function _book(uint256 id, bytes32 from, bytes32 to, int256 value) private {
        if (from != 0 && to != 0) ++transfersBetweenHolders;
        for (uint256 i = 0; i < _consents.length; ++i) {
            if (_consents[i].id != id) continue;
            if (from == bytes32(uint256(uint160(_consents[i].grant.patient)))) _consents[i].balance -= value;
            if (to == bytes32(uint256(uint160(_consents[i].grant.patient)))) _consents[i].balance += value;
        }
    }

    function _at(uint256 pick) private view returns (Consent storage) {
        return _consents[pick % _consents.length];
    }

    function _rows(uint256 mask, uint256 spoiled, bool end) private view returns (IGrants.Signed[] memory rows) {
        rows = new IGrants.Signed[](5);
        for (uint256 i = 0; i < 5; ++i) {
            Consent storage c = _at((mask >> (8 * i)) & 0xff);
            rows[i] = end ? c.revocation : c.grant;
            if ((spoiled >> (2 * i)) & 3 == 0) rows[i] = _forgeries[(spoiled >> (16 * i)) % _forgeries.length];
        }
    }

    /// @dev Of a spoiled row no consent matches words and signature both, so nothing is booked.
    function _authorize(IGrants.Signed[] memory rows, bool end) private {
        for (uint256 i = 0; i < rows.length; ++i) {
            for (uint256 k = 0; k < _consents.length; ++k) {
                Consent storage c = _consents[k];
                if (rows[i].r != (end ? c.revocation.r : c.grant.r)) continue;
                if (end) (c.authorized, c.revoked) = (true, true);
                else if (block.timestamp < c.grant.expires) c.authorized = true;
            }
        }
    }

    function _bytes(IGrants.Signed memory row, bool compact) private pure returns (bytes memory) {
        if (compact) return abi.encodePacked(row.r, row.vs);
        uint8 v = uint256(row.vs) >> 255 == 1 ? 28 : 27;
        return abi.encodePacked(row.r, bytes32(uint256(row.vs) & (type(uint256).max >> 1)), v);
    }

    function _digest() private view returns (bytes32) {
        uint256[] memory ids = new uint256[](_consents.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = _consents[i].id;
        }
        return keccak256(abi.encode(grants.stateOf(ids)));
    }
}
