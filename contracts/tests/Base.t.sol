// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Accreditation } from "../src/Accreditation.sol";
import { Disclosures } from "../src/Disclosures.sol";
import { Grants } from "../src/Grants.sol";
import { Records } from "../src/Records.sol";
import { IGrants } from "../src/interfaces/IGrants.sol";
import { IRecords } from "../src/interfaces/IRecords.sol";
import { TypedData } from "../src/libraries/TypedData.sol";
import { Vm } from "./Vm.sol";

/// @notice The four contracts, a cast with keys, and the signing of what they sign.
abstract contract Base {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// @dev A fixed, believable now: 15 November 2026.
    uint40 internal constant NOW = 1_794_700_800;
    uint256 internal constant PATIENT_KEY = uint256(keccak256("patient"));
    uint256 internal constant OTHER_KEY = uint256(keccak256("other patient"));
    bytes32 internal constant TERMS = keccak256("terms");
    bytes32 internal constant MANIFEST = keccak256("manifest");

    address internal immutable patient = vm.addr(PATIENT_KEY);
    address internal immutable other = vm.addr(OTHER_KEY);
    address internal immutable relay = named("relay");
    address internal immutable root = named("root");
    address internal immutable authority = named("authority");
    address internal immutable clinic = named("clinic");

    Accreditation internal accreditation;
    Disclosures internal disclosures;
    Grants internal grants;
    Records internal records;

    function setUp() public virtual {
        vm.warp(NOW);
        deployAll();
        vm.prank(root);
        accreditation.setAuthority(authority, 1);
    }

    /// @dev What is tested is the optimized artifact that ships; coverage needs the build it has instrumented.
    function deployAll() private {
        if (vm.envOr("CHARTKEY_COVERAGE", false)) {
            accreditation = new Accreditation(root);
            records = new Records();
            grants = new Grants();
            disclosures = new Disclosures(accreditation);
        } else {
            accreditation = Accreditation(artifact("Accreditation", abi.encode(root)));
            records = Records(artifact("Records", ""));
            grants = Grants(artifact("Grants", ""));
            disclosures = Disclosures(artifact("Disclosures", abi.encode(accreditation)));
        }
    }

    function artifact(string memory name, bytes memory args) private returns (address) {
        return vm.deployCode(string.concat("out/", name, ".sol/", name, ".json"), args);
    }

    /*//////////////////////////////////////////////////////////////////////////
                                        NAMES
    //////////////////////////////////////////////////////////////////////////*/

    function named(string memory name) internal pure returns (address) {
        return address(uint160(uint256(keccak256(bytes(name)))));
    }

    /// @dev A fuzzed time, brought to `start` or later without throwing any away.
    function notBefore(uint40 start, uint40 value) internal pure returns (uint40) {
        return start + value % (type(uint40).max - start + 1);
    }

    function institution(uint32 space, uint64 local) internal pure returns (uint96) {
        return uint96(space) << 64 | local;
    }

    /*//////////////////////////////////////////////////////////////////////////
                                      SIGNATURES
    //////////////////////////////////////////////////////////////////////////*/

    /// @dev Recomputed here from the standard, not read from the contract under test.
    function domainOf(string memory name, address verifyingContract) internal view returns (bytes32) {
        return domainOf(name, "1", block.chainid, verifyingContract);
    }

    function domainOf(string memory name, string memory version, uint256 chainId, address verifyingContract)
        internal
        pure
        returns (bytes32)
    {
        bytes32 typeHash =
            keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        return keccak256(
            abi.encode(typeHash, keccak256(bytes(name)), keccak256(bytes(version)), chainId, verifyingContract)
        );
    }

    function digestOf(bytes32 domain, bytes32 structHash) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function grantDigest(uint256 id) internal view returns (bytes32) {
        return digestOf(domainOf("Grants", address(grants)), bytes32(id));
    }

    function revocationDigest(uint256 id) internal view returns (bytes32) {
        return digestOf(domainOf("Grants", address(grants)), TypedData.hashRevocation(id));
    }

    function recordDigest(uint256 id) internal view returns (bytes32) {
        return digestOf(domainOf("Records", address(records)), bytes32(id));
    }

    function erasureDigest(uint256 id) internal view returns (bytes32) {
        return digestOf(domainOf("Records", address(records)), TypedData.hashErasure(id));
    }

    /// @dev 65 bytes: r, s, v.
    function sign(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev 64 bytes, EIP-2098.
    function signCompact(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (bytes32 r, bytes32 vs) = signWords(key, digest);
        return abi.encodePacked(r, vs);
    }

    function signWords(uint256 key, bytes32 digest) internal pure returns (bytes32 r, bytes32 vs) {
        uint8 v;
        bytes32 s;
        (v, r, s) = vm.sign(key, digest);
        vs = v == 28 ? bytes32(uint256(s) | 1 << 255) : s;
    }

    function grantRow(uint256 key, uint40 expires, bytes32 terms) internal view returns (IGrants.Signed memory row) {
        row = IGrants.Signed({ patient: vm.addr(key), expires: expires, terms: terms, r: 0, vs: 0 });
        (row.r, row.vs) = signWords(key, grantDigest(grants.idOf(row.patient, expires, terms)));
    }

    function revocationRow(uint256 key, uint40 expires, bytes32 terms)
        internal
        view
        returns (IGrants.Signed memory row)
    {
        row = IGrants.Signed({ patient: vm.addr(key), expires: expires, terms: terms, r: 0, vs: 0 });
        (row.r, row.vs) = signWords(key, revocationDigest(grants.idOf(row.patient, expires, terms)));
    }

    function recordRow(uint256 key, bytes32 manifest) internal view returns (IRecords.Signed memory row) {
        row = IRecords.Signed({ owner: vm.addr(key), manifest: manifest, r: 0, vs: 0 });
        (row.r, row.vs) = signWords(key, recordDigest(records.idOf(row.owner, manifest)));
    }

    /*//////////////////////////////////////////////////////////////////////////
                                      ASSERTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @dev The grant's whole face: slot, balance, activity.
    function assertGrant(uint256 id, address who, uint40 expires, uint40 revokedAt) internal view {
        uint256[] memory ids = new uint256[](1);
        ids[0] = id;
        IGrants.Slot memory slot = grants.stateOf(ids)[0];
        vm.assertEq(slot.patient, who);
        vm.assertEq(uint256(slot.expires), expires);
        vm.assertEq(uint256(slot.revokedAt), revokedAt);
        bool held = who != address(0) && revokedAt == 0;
        vm.assertEq(grants.balanceOf(who, id), held ? 1 : 0);
        vm.assertEq(grants.isActive(id), held && block.timestamp < expires);
    }
}
