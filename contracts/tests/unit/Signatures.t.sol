// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Errors } from "../../src/libraries/Errors.sol";
import { Base } from "../Base.t.sol";
import { SilentDelegate } from "../mocks/SilentDelegate.sol";
import { Wallet1271 } from "../mocks/Wallet1271.sol";

/// @notice Malformed signatures, accounts with code, and forks, through grantBySig.
contract SignaturesTest is Base {
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
    uint40 private constant EXPIRES = NOW + 30 days;
    uint256 private id;
    bytes32 private r;
    bytes32 private s;
    uint8 private v;

    function setUp() public override {
        super.setUp();
        id = grants.idOf(patient, EXPIRES, TERMS);
        (v, r, s) = vm.sign(PATIENT_KEY, grantDigest(id));
    }

    function refuse(bytes memory signature) private {
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(patient, EXPIRES, TERMS, signature);
    }

    function test_RevertWhen_HighS() external {
        refuse(abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27)));
    }

    function test_RevertWhen_VIsNot27Or28() external {
        refuse(abi.encodePacked(r, s, uint8(0)));
        refuse(abi.encodePacked(r, s, uint8(1)));
        refuse(abi.encodePacked(r, s, uint8(29)));
        refuse(abi.encodePacked(r, s, v == 27 ? uint8(28) : uint8(27)));
    }

    function test_RevertWhen_OfAnotherLength() external {
        refuse("");
        refuse(abi.encodePacked(r));
        refuse(abi.encodePacked(r, bytes31(s)));
        refuse(abi.encodePacked(r, s, v, uint8(0)));
    }

    function test_RevertWhen_Zero() external {
        refuse(new bytes(64));
        refuse(new bytes(65));
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(address(0), EXPIRES, TERMS, new bytes(65));
    }

    /// @dev The identity precompile answers anything with itself, the question's selector first.
    function test_RevertWhen_SignerIsAPrecompile() external {
        for (uint160 number = 1; number <= 17; ++number) {
            vm.expectRevert(Errors.Grants_BadSignature.selector);
            grants.grantBySig(address(number), EXPIRES, TERMS, abi.encodePacked(r, s, v));
        }
    }

    /// @dev EIP-7702: the account has code that knows no ERC-1271, and the key still counts. Real delegation is
    /// exercised on a node in `account-kinds.test.ts`.
    function test_GivenKeyedAccountHasSilentCode() external {
        vm.etch(patient, address(new SilentDelegate()).code);
        grants.grantBySig(patient, EXPIRES, TERMS, abi.encodePacked(r, s, v));
        assertGrant(id, patient, EXPIRES, 0);
        grants.revokeBySig(patient, EXPIRES, TERMS, signCompact(PATIENT_KEY, revocationDigest(id)));
        assertGrant(id, patient, EXPIRES, NOW);
    }

    /// @dev And where the key does not answer, the code may.
    function test_GivenKeyedAccountDelegatesToAWallet() external {
        vm.etch(patient, address(new Wallet1271(other)).code);
        grants.grantBySig(patient, EXPIRES, TERMS, sign(OTHER_KEY, grantDigest(id)));
        assertGrant(id, patient, EXPIRES, 0);
    }

    /// @dev A 64-byte signature may also be a wallet's own kind.
    function test_RevertGiven_Wallet_When64BytesOfAnother() external {
        Wallet1271 wallet = new Wallet1271(patient);
        vm.expectRevert(Errors.Grants_BadSignature.selector);
        grants.grantBySig(address(wallet), EXPIRES, TERMS, abi.encodePacked(r, s));
    }

    function test_G7_RevertWhen_SignedForAnotherChain() external {
        vm.chainId(block.chainid + 1);
        refuse(abi.encodePacked(r, s, v));
    }

    /// @dev After a fork the contract answers to the new chain id only.
    function test_G7_WhenSignedForThisSideOfAFork() external {
        vm.chainId(block.chainid + 1);
        grants.grantBySig(patient, EXPIRES, TERMS, sign(PATIENT_KEY, grantDigest(id)));
        assertGrant(id, patient, EXPIRES, 0);
    }

    function test_G7_RevertWhen_SignedForAnotherDomain() external {
        address here = address(grants);
        uint256 chain = block.chainid;
        refuse(sign(PATIENT_KEY, digestOf(domainOf("Grants", "1", chain, address(records)), bytes32(id))));
        refuse(sign(PATIENT_KEY, digestOf(domainOf("Grants", "2", chain, here), bytes32(id))));
        refuse(sign(PATIENT_KEY, digestOf(domainOf("Records", "1", chain, here), bytes32(id))));
        refuse(sign(PATIENT_KEY, digestOf(domainOf("Grants", "1", chain + 1, here), bytes32(id))));
    }
}
