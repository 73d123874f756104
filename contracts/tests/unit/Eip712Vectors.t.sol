// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TypedData } from "../../src/libraries/TypedData.sol";
import { Base } from "../Base.t.sol";
import { Grants } from "../../src/Grants.sol";
import { Records } from "../../src/Records.sol";

/// @notice The vectors ethers computed, through the contracts: same type hashes, ids, digests and signers (G7).
contract Eip712VectorsTest is Base {
    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("tests/vectors/eip712.json");
        // The vectors' signatures are for these addresses on this chain; the contract notices that it has moved.
        vm.chainId(vm.parseJsonUint(json, ".chain.chainId"));
        address grantsAt = vm.parseJsonAddress(json, ".chain.grants");
        vm.etch(grantsAt, address(grants).code);
        grants = Grants(grantsAt);
        address recordsAt = vm.parseJsonAddress(json, ".chain.records");
        vm.etch(recordsAt, address(records).code);
        records = Records(recordsAt);
    }

    function test_G7_TypeHashes() external view {
        bytes32[4] memory hashes = [
            TypedData.GRANT_TYPEHASH,
            TypedData.REVOCATION_TYPEHASH,
            TypedData.RECORD_TYPEHASH,
            TypedData.ERASURE_TYPEHASH
        ];
        string[4] memory names = ["Grant", "Revocation", "Record", "Erasure"];
        uint256 found;
        for (uint256 i = 0; vm.keyExistsJson(json, path("types", i, "")); ++i) {
            string memory name = vm.parseJsonString(json, path("types", i, ".name"));
            string memory encoded = vm.parseJsonString(json, path("types", i, ".encodeType"));
            vm.assertEq(keccak256(bytes(encoded)), vm.parseJsonBytes32(json, path("types", i, ".typeHash")));
            for (uint256 k = 0; k < 4; ++k) {
                if (!same(name, names[k])) continue;
                vm.assertEq(keccak256(bytes(encoded)), hashes[k]);
                ++found;
            }
        }
        vm.assertEq(found, 4);
    }

    function test_G7_Separators() external view {
        uint256 found;
        for (uint256 i = 0; vm.keyExistsJson(json, path("domains", i, "")); ++i) {
            bytes32 separator = domainOf(
                vm.parseJsonString(json, path("domains", i, ".name")),
                vm.parseJsonAddress(json, path("domains", i, ".verifyingContract"))
            );
            vm.assertEq(separator, vm.parseJsonBytes32(json, path("domains", i, ".separator")));
            ++found;
        }
        vm.assertEq(found, 6);
    }

    /// @dev Relays every signed grant, then its revocation, registers and erases: the contracts accept each of them.
    function test_G7_MessagesAreAccepted() external {
        uint256 accepted;
        for (uint256 i = 0; vm.keyExistsJson(json, path("messages", i, "")); ++i) {
            string memory kind = vm.parseJsonString(json, path("messages", i, ".type"));
            if (same(kind, "Grant")) assertGrantVector(i);
            else if (same(kind, "Revocation")) assertRevocationVector(i);
            else if (same(kind, "Record")) assertRecordVector(i);
            else if (same(kind, "Erasure")) assertErasureVector(i);
            else continue;
            ++accepted;
        }
        vm.assertEq(accepted, 8);
    }

    function assertGrantVector(uint256 i) private {
        (address who, uint40 expires, bytes32 terms) = grantWords(i);
        uint256 id = uint256(vm.parseJsonBytes32(json, path("messages", i, ".structHash")));
        vm.assertEq(grants.idOf(who, expires, terms), id);
        vm.assertEq(grantDigest(id), vm.parseJsonBytes32(json, path("messages", i, ".digest")));
        grants.grantBySig(who, expires, terms, vm.parseJsonBytes(json, path("messages", i, ".signature")));
        assertGrant(id, who, expires, 0);
    }

    function assertRevocationVector(uint256 i) private {
        (address who, uint40 expires, bytes32 terms) = grantWords(i);
        bytes32 r = vm.parseJsonBytes32(json, path("messages", i, ".r"));
        bytes32 vs = vm.parseJsonBytes32(json, path("messages", i, ".vs"));
        grants.revokeBySig(who, expires, terms, abi.encodePacked(r, vs));
        assertGrant(grants.idOf(who, expires, terms), who, expires, NOW);
    }

    function assertRecordVector(uint256 i) private {
        (address owner, bytes32 manifest) = recordWords(i);
        records.registerBySig(owner, manifest, vm.parseJsonBytes(json, path("messages", i, ".signature")));
        uint256 id = uint256(vm.parseJsonBytes32(json, path("messages", i, ".structHash")));
        vm.assertEq(records.ownerOf(id), owner);
    }

    function assertErasureVector(uint256 i) private {
        (address owner, bytes32 manifest) = recordWords(i);
        records.burnBySig(owner, manifest, vm.parseJsonBytes(json, path("messages", i, ".signature")));
        vm.assertTrue(records.isErased(records.idOf(owner, manifest)));
    }

    function grantWords(uint256 i) private view returns (address who, uint40 expires, bytes32 terms) {
        who = vm.parseJsonAddress(json, path("messages", i, ".words.patient"));
        expires = uint40(vm.parseJsonUint(json, path("messages", i, ".words.expires")));
        terms = vm.parseJsonBytes32(json, path("messages", i, ".words.terms"));
    }

    function recordWords(uint256 i) private view returns (address owner, bytes32 manifest) {
        owner = vm.parseJsonAddress(json, path("messages", i, ".words.owner"));
        manifest = vm.parseJsonBytes32(json, path("messages", i, ".words.manifest"));
    }

    function path(string memory list, uint256 index, string memory rest) private pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(index), "]", rest);
    }

    function same(string memory left, string memory right) private pure returns (bool) {
        return keccak256(bytes(left)) == keccak256(bytes(right));
    }
}
