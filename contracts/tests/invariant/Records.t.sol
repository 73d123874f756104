// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Base } from "../Base.t.sol";
import { RecordsHandler } from "./RecordsHandler.sol";

/// @notice What holds for records, over random lives of eight deposits of two owners.
contract RecordsInvariantTest is Base {
    RecordsHandler private handler;

    function setUp() public override {
        super.setUp();
        handler = new RecordsHandler(vm, records);
        for (uint256 i = 0; i < 8; ++i) {
            handler.addDeposit(recordRow(i % 2 == 0 ? PATIENT_KEY : OTHER_KEY, keccak256(abi.encode(i))));
        }
    }

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev The pool is filled in setUp and stays as it is.
    function excludeSelectors() external view returns (FuzzSelector[] memory excluded) {
        excluded = new FuzzSelector[](1);
        excluded[0].addr = address(handler);
        excluded[0].selectors = new bytes4[](1);
        excluded[0].selectors[0] = RecordsHandler.addDeposit.selector;
    }

    function invariant_ErasedIsGoneForGood() external view {
        vm.assertEq(handler.resurrections(), 0);
        RecordsHandler.Deposit[] memory all = handler.deposits();
        for (uint256 i = 0; i < all.length; ++i) {
            vm.assertEq(records.isErased(all[i].id), all[i].erased);
        }
    }

    function invariant_BalancesCountWhatIsOwned() external view {
        vm.assertEq(handler.moves(), 0);
        RecordsHandler.Deposit[] memory all = handler.deposits();
        uint256[2] memory owned;
        for (uint256 i = 0; i < all.length; ++i) {
            if (!all[i].registered || all[i].erased) continue;
            vm.assertEq(records.ownerOf(all[i].id), all[i].row.owner);
            ++owned[i % 2];
        }
        vm.assertEq(records.balanceOf(patient), owned[0]);
        vm.assertEq(records.balanceOf(other), owned[1]);
    }
}
