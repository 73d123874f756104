// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

/// @title Errors
/// @notice Every error of our own, by contract, each with the values that tell why.
library Errors {
    /*//////////////////////////////////////////////////////////////////////////
                                   ACCREDITATION
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Thrown when `who` is zero or `roles` empty: either would accredit what nobody can hold.
    error Accreditation_Empty();

    /// @notice Thrown when the caller's space is not the institution's.
    error Accreditation_ForeignInstitution(address caller, uint96 institution);

    /// @notice Thrown when there is no live accreditation to revoke.
    error Accreditation_NotLive(address who);

    /// @notice Thrown when `until` is not in the future.
    error Accreditation_Past(uint40 until);

    /*//////////////////////////////////////////////////////////////////////////
                                    DISCLOSURES
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Thrown when the caller is not accredited for the role.
    error Disclosures_NotAccredited(address caller, uint32 role);

    /*//////////////////////////////////////////////////////////////////////////
                                       GRANTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Thrown when a grant is revoked for a second time.
    error Grants_AlreadyRevoked(uint256 id);

    /// @notice Thrown when the signature is not the patient's.
    error Grants_BadSignature();

    /// @notice Thrown when the id was used before: minted, or revoked ahead of its mint.
    error Grants_Exists(uint256 id);

    /// @notice Thrown when the expiry is not in the future.
    error Grants_Expired(uint40 expires);

    /// @notice Thrown by every transfer and approval.
    error Grants_Soulbound();

    /*//////////////////////////////////////////////////////////////////////////
                                      RECORDS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Thrown when a record is erased for a second time.
    error Records_AlreadyErased(uint256 id);

    /// @notice Thrown when the signature is not the owner's.
    error Records_BadSignature();

    /// @notice Thrown when the id was used before: registered, or erased.
    error Records_Exists(uint256 id);

    /// @notice Thrown by every transfer and approval.
    error Records_Locked();
}
