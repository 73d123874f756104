// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Records } from "../../src/Records.sol";
import { IRecords } from "../../src/interfaces/IRecords.sol";
import { Vm } from "../Vm.sol";

/// @notice Registers, erases and tries to move deposits of a fixed pool, signed beforehand.
contract RecordsHandler {
    struct Deposit {
        uint256 id;
        IRecords.Signed row;
        bool registered;
        bool erased;
    }

    Vm private immutable vm;
    Records private immutable records;
    Deposit[] private _deposits;
    uint256 public resurrections;
    uint256 public moves;

    constructor(Vm vm_, Records records_) {
        (vm, records) = (vm_, records_);
    }

    function addDeposit(IRecords.Signed calldata row) external {
        _deposits.push(Deposit(records.idOf(row.owner, row.manifest), row, false, false));
    }

    function deposits() external view returns (Deposit[] memory) {
        return _deposits;
    }

    function registerByRelay(uint256 pick) external {
        Deposit storage d = _deposits[pick % _deposits.length];
        try records.registerBySig(d.row.owner, d.row.manifest, abi.encodePacked(d.row.r, d.row.vs)) {
            if (d.erased) ++resurrections;
            d.registered = true;
        } catch { }
    }

    function registerMany(uint256 mask) external {
        IRecords.Signed[] memory rows = new IRecords.Signed[](4);
        for (uint256 i = 0; i < 4; ++i) {
            Deposit storage d = _deposits[((mask >> (8 * i)) & 0xff) % _deposits.length];
            rows[i] = d.row;
            // Every fourth row has another's signature.
            if (mask >> (64 + 2 * i) & 3 == 0) rows[i].r = bytes32(mask);
            else if (!d.erased) d.registered = true;
        }
        records.registerMany(rows);
    }

    function burn(uint256 pick) external {
        Deposit storage d = _deposits[pick % _deposits.length];
        vm.prank(d.row.owner);
        try records.burn(d.row.manifest) {
            d.erased = true;
        } catch { }
    }

    function burnAsStranger(uint256 pick, address caller) external {
        Deposit storage d = _deposits[pick % _deposits.length];
        if (caller == d.row.owner) return;
        vm.prank(caller);
        try records.burn(d.row.manifest) { } catch { }
    }

    function move(uint256 pick, address to) external {
        Deposit storage d = _deposits[pick % _deposits.length];
        vm.prank(d.row.owner);
        try records.transferFrom(d.row.owner, to, d.id) {
            ++moves;
        } catch { }
        vm.prank(d.row.owner);
        try records.approve(to, d.id) {
            ++moves;
        } catch { }
    }
}
