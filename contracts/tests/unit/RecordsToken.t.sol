// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC721Errors } from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import { IERC721 } from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import { Base64 } from "@openzeppelin/contracts/utils/Base64.sol";
import { IRecords } from "../../src/interfaces/IRecords.sol";
import { Errors } from "../../src/libraries/Errors.sol";
import { Base } from "../Base.t.sol";
import { Vm } from "../Vm.sol";

/// @notice Erasure, and the locked ERC-721 face.
contract RecordsTokenTest is Base {
    uint256 internal id;

    function setUp() public override {
        super.setUp();
        vm.prank(patient);
        id = records.register(MANIFEST);
    }

    function assertGone(uint256 token) private {
        vm.assertTrue(records.isErased(token));
        bytes memory missing = abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, token);
        vm.expectRevert(missing);
        records.ownerOf(token);
        vm.expectRevert(missing);
        records.locked(token);
        vm.expectRevert(missing);
        records.getApproved(token);
        vm.expectRevert(missing);
        records.tokenURI(token);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                        BURN
    //////////////////////////////////////////////////////////////////////////*/

    function test_Burn_GivenRegistered() external {
        vm.expectEmit(address(records));
        emit IERC721.Transfer(patient, address(0), id);
        vm.expectEmit(address(records));
        emit IRecords.RecordErased(id);
        vm.prank(patient);
        records.burn(MANIFEST);
        assertGone(id);
        vm.assertEq(records.balanceOf(patient), 0);
    }

    function test_Burn_GivenNew() external {
        vm.recordLogs();
        vm.prank(other);
        records.burn(MANIFEST);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        vm.assertEq(logs.length, 1);
        vm.assertEq(logs[0].topics[0], IRecords.RecordErased.selector);
        assertGone(records.idOf(other, MANIFEST));
        vm.assertEq(records.ownerOf(id), patient);
    }

    function test_RevertGiven_Erased() external {
        vm.prank(patient);
        records.burn(MANIFEST);
        vm.expectRevert(abi.encodeWithSelector(Errors.Records_AlreadyErased.selector, id));
        vm.prank(patient);
        records.burn(MANIFEST);
    }

    /// @dev The registration's signature is still valid; the erased record stays away.
    function test_RevertGiven_Erased_WhenRegisteredAgain() external {
        vm.prank(patient);
        records.burn(MANIFEST);
        bytes memory signature = sign(PATIENT_KEY, recordDigest(id));
        vm.expectRevert(abi.encodeWithSelector(Errors.Records_Exists.selector, id));
        records.registerBySig(patient, MANIFEST, signature);
    }

    function test_BurnBySig() external {
        vm.prank(relay);
        records.burnBySig(patient, MANIFEST, sign(PATIENT_KEY, erasureDigest(id)));
        assertGone(id);
    }

    function test_RevertWhen_BurnBySigOfAnotherKeyOrStruct() external {
        bytes memory theirs = sign(OTHER_KEY, erasureDigest(id));
        vm.expectRevert(Errors.Records_BadSignature.selector);
        records.burnBySig(patient, MANIFEST, theirs);
        bytes memory registration = sign(PATIENT_KEY, recordDigest(id));
        vm.expectRevert(Errors.Records_BadSignature.selector);
        records.burnBySig(patient, MANIFEST, registration);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                       ERC-721
    //////////////////////////////////////////////////////////////////////////*/

    function test_RevertWhen_Transferred() external {
        bytes4 lock = Errors.Records_Locked.selector;
        vm.expectRevert(lock);
        vm.prank(patient);
        records.transferFrom(patient, other, id);
        vm.expectRevert(lock);
        vm.prank(patient);
        records.safeTransferFrom(patient, other, id);
        vm.expectRevert(lock);
        vm.prank(patient);
        records.safeTransferFrom(patient, other, id, "");
        vm.expectRevert(lock);
        vm.prank(patient);
        records.approve(other, id);
        vm.expectRevert(lock);
        vm.prank(patient);
        records.setApprovalForAll(other, true);
        vm.assertFalse(records.isApprovedForAll(patient, other));
    }

    function test_SupportsInterface() external view {
        vm.assertTrue(records.supportsInterface(0x01ffc9a7)); // ERC-165
        vm.assertTrue(records.supportsInterface(0x80ac58cd)); // ERC-721
        vm.assertTrue(records.supportsInterface(0x5b5e139f)); // ERC-721 metadata
        vm.assertTrue(records.supportsInterface(0xb45a3c0e)); // ERC-5192
        vm.assertFalse(records.supportsInterface(0x0489b56f)); // ERC-5484 names an issuer
        vm.assertFalse(records.supportsInterface(0xffffffff));
    }

    function test_Metadata() external view {
        vm.assertEq(records.name(), "Chartkey records");
        vm.assertEq(records.symbol(), "CHART");
        (, string memory name, string memory version,,,,) = records.eip712Domain();
        vm.assertEq(name, "Records");
        vm.assertEq(version, "1");
        vm.assertEq(startOf(records.tokenURI(id), 29), "data:application/json;base64,");
        vm.assertEq(startOf(afterStart(records.tokenURI(id), 29), 32), Base64.encode('{"name":"Chartkey record'));
    }

    function startOf(string memory text, uint256 length) private pure returns (string memory) {
        bytes memory out = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            out[i] = bytes(text)[i];
        }
        return string(out);
    }

    function afterStart(string memory text, uint256 start) private pure returns (string memory) {
        bytes memory out = new bytes(bytes(text).length - start);
        for (uint256 i = 0; i < out.length; ++i) {
            out[i] = bytes(text)[start + i];
        }
        return string(out);
    }
}
