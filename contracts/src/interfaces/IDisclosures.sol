// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

import { IAccreditation } from "./IAccreditation.sol";

/// @title IDisclosures
/// @notice Audit trail: custodians anchor one Merkle root of their disclosure receipts at a fixed cadence, also when
/// empty, so that neither number nor time of disclosures shows; emergency access is announced in the open.
interface IDisclosures {
    /*//////////////////////////////////////////////////////////////////////////
                                      STRUCTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Where a custodian's anchors stand.
    /// @param epochs How many roots it has anchored; the number of the next one (D1).
    /// @param checkedAt Unix time at which its accreditation was last looked up.
    struct Trail {
        // slot 0
        uint64 epochs;
        uint40 checkedAt;
    }

    /*//////////////////////////////////////////////////////////////////////////
                                       EVENTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Emitted once for each anchored root; epochs of a custodian count 0, 1, 2, … without a gap (D1).
    event Anchored(address indexed custodian, uint64 indexed epoch, bytes32 root);

    /// @notice Emitted when an accredited emergency clinician opens without the patient's consent.
    /// @param incident Salted hash that names the incident to those who hold its papers.
    /// @param reason Salted hash of the reason given.
    /// @param ephemeralKey Compressed secp256k1 key, as in ERC-5564 scheme 1: the patient's client derives the tag.
    /// @param viewTag First byte of the derived secret's hash: the patient's client finds its own events by it.
    event GlassBroken(
        address indexed clinician, bytes32 indexed incident, bytes32 reason, bytes ephemeralKey, bytes1 viewTag
    );

    /*//////////////////////////////////////////////////////////////////////////
                          USER-FACING READ-ONLY FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice The trust list this contract asks.
    function accreditation() external view returns (IAccreditation);

    /// @notice Where `custodian`'s anchors stand.
    function trailOf(address custodian) external view returns (Trail memory);

    /*//////////////////////////////////////////////////////////////////////////
                        USER-FACING STATE-CHANGING FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Anchors the caller's next root.
    /// @dev Notes:
    /// - Accreditation is looked up at the first anchor and again when the last look is a week old, which keeps an
    /// anchor under its gas budget. Readers judge an anchor by {IAccreditation.was} at its block time in any case.
    ///
    /// Requirements:
    /// - `msg.sender` must have been an accredited custodian when last looked up.
    function anchor(bytes32 root) external;

    /// @notice Announces that emergency access is taken.
    ///
    /// @dev Requirements:
    /// - `msg.sender` must be accredited for emergencies now (D2).
    function breakGlass(bytes32 incident, bytes32 reason, bytes calldata ephemeralKey, bytes1 viewTag) external;
}
