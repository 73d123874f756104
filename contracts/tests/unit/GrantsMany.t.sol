// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IGrants } from "../../src/interfaces/IGrants.sol";
import { Base } from "../Base.t.sol";
import { RefusingWallet } from "../mocks/RefusingWallet.sol";
import { Wallet1271 } from "../mocks/Wallet1271.sol";

/// @notice grantMany and revokeMany: bad rows are skipped, good ones are not disturbed (G6).
contract GrantsManyTest is Base {
    uint40 internal constant EXPIRES = NOW + 30 days;

    function test_WhenNoRows() external {
        vm.assertEq(grants.grantMany(new IGrants.Signed[](0)), 0);
        vm.assertEq(grants.revokeMany(new IGrants.Signed[](0)), 0);
    }

    /// @dev Between two good rows: expired, expiring now, another's signature, no patient, no signature, high s,
    /// a signature of the revocation, a repeated row, a tombstoned one, a contract wallet.
    function test_GrantMany_WhenRowsAreWeird() external {
        vm.prank(patient);
        grants.revoke(EXPIRES, keccak256("tombstone"));
        Wallet1271 wallet = new Wallet1271(patient);

        IGrants.Signed[] memory rows = new IGrants.Signed[](12);
        rows[0] = grantRow(PATIENT_KEY, EXPIRES, TERMS);
        rows[1] = grantRow(PATIENT_KEY, NOW - 1, TERMS);
        rows[2] = grantRow(PATIENT_KEY, NOW, TERMS);
        rows[3] = grantRow(OTHER_KEY, EXPIRES, keccak256("stolen"));
        rows[3].patient = patient;
        rows[4] = IGrants.Signed({ patient: address(0), expires: EXPIRES, terms: TERMS, r: 0, vs: 0 });
        rows[5] = IGrants.Signed({ patient: patient, expires: EXPIRES, terms: "unsigned", r: 0, vs: 0 });
        rows[6] = highS(grantRow(PATIENT_KEY, EXPIRES, keccak256("malleable")));
        rows[7] = revocationRow(PATIENT_KEY, EXPIRES, keccak256("wrong struct"));
        rows[8] = rows[0];
        rows[9] = grantRow(PATIENT_KEY, EXPIRES, keccak256("tombstone"));
        rows[10] = grantRow(PATIENT_KEY, EXPIRES, keccak256("wallet"));
        rows[10].patient = address(wallet);
        rows[11] = grantRow(OTHER_KEY, EXPIRES, TERMS);

        vm.prank(relay);
        vm.assertEq(grants.grantMany(rows), 2);
        for (uint256 i = 0; i < rows.length; ++i) {
            uint256 id = grants.idOf(rows[i].patient, rows[i].expires, rows[i].terms);
            bool good = i == 0 || i == 8 || i == 11;
            if (good) assertGrant(id, rows[i].patient, EXPIRES, 0);
            else vm.assertFalse(grants.isActive(id));
        }
    }

    function test_RevokeMany_WhenRowsAreWeird() external {
        IGrants.Signed[] memory rows = new IGrants.Signed[](6);
        rows[0] = grantRow(PATIENT_KEY, EXPIRES, TERMS);
        rows[1] = grantRow(OTHER_KEY, EXPIRES, TERMS);
        vm.assertEq(grants.grantMany(rows), 2);

        rows[0] = revocationRow(PATIENT_KEY, EXPIRES, TERMS);
        rows[1] = grantRow(OTHER_KEY, EXPIRES, TERMS);
        rows[2] = rows[0];
        rows[3] = highS(revocationRow(OTHER_KEY, EXPIRES, TERMS));
        rows[4] = revocationRow(OTHER_KEY, EXPIRES, keccak256("early"));
        rows[5] = IGrants.Signed({ patient: address(0), expires: 0, terms: 0, r: 0, vs: 0 });
        vm.prank(relay);
        vm.assertEq(grants.revokeMany(rows), 2);

        assertGrant(grants.idOf(patient, EXPIRES, TERMS), patient, EXPIRES, NOW);
        assertGrant(grants.idOf(other, EXPIRES, TERMS), other, EXPIRES, 0);
        assertGrant(grants.idOf(other, EXPIRES, keccak256("early")), other, EXPIRES, NOW);
    }

    /// @dev The key's signature is the acceptance; a batch asks no code, so that no row can burn another's gas.
    function test_GrantMany_WhenPatientsCodeTakesNoToken() external {
        vm.etch(patient, address(new RefusingWallet()).code);
        IGrants.Signed[] memory rows = new IGrants.Signed[](1);
        rows[0] = grantRow(PATIENT_KEY, EXPIRES, TERMS);
        vm.assertEq(grants.grantMany(rows), 1);
        assertGrant(grants.idOf(patient, EXPIRES, TERMS), patient, EXPIRES, 0);
    }

    /// @dev The same signature with s mirrored: valid mathematics, refused since EIP-2.
    function highS(IGrants.Signed memory row) private pure returns (IGrants.Signed memory) {
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        uint256 s = uint256(row.vs) & (type(uint256).max >> 1);
        row.vs = bytes32(order - s);
        return row;
    }
}
