// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

/// @title IAccreditation
/// @notice Public trust list with history: which address acted for which institution, in which roles, and when.
/// Institution ids are 96 bits: a 32-bit space that belongs to one accreditor, then 64 bits the accreditor chooses.
interface IAccreditation {
    /*//////////////////////////////////////////////////////////////////////////
                                      STRUCTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice One uninterrupted accreditation of one address. Periods of an address never overlap.
    /// @param since Unix time of the block that accredited it; inclusive.
    /// @param until Unix time at which it lapses by itself; exclusive.
    /// @param revokedAt Unix time at which it was cut off or replaced, 0 if it never was; exclusive.
    /// @param roles Bit set, see {Roles}.
    /// @param institution The institution the address acts for.
    struct Period {
        // slot 0
        uint40 since;
        uint40 until;
        uint40 revokedAt;
        uint32 roles;
        uint96 institution;
    }

    /*//////////////////////////////////////////////////////////////////////////
                                       EVENTS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Emitted when the root gives an authority a space, takes it away (space 0), or moves it.
    event AuthorityChanged(address indexed authority, uint32 indexed space);

    /// @notice Emitted when an address is accredited, renewed or changed. It ends the period before it, if that was
    /// still live, without an event of its own.
    /// @param profile SHA-256 of the institution's published profile (name, place, origins).
    event Accredited(address indexed who, uint96 indexed institution, uint32 roles, uint40 until, bytes32 profile);

    /// @notice Emitted when an accreditation is cut off before its time.
    event AccreditationRevoked(address indexed who);

    /*//////////////////////////////////////////////////////////////////////////
                          USER-FACING READ-ONLY FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Whether `who` held every role in `role` at Unix time `moment`. For a past `moment` the answer never
    /// changes, except that a revocation cuts off from its own block on (A1). False for an empty role set.
    function was(address who, uint32 role, uint40 moment) external view returns (bool);

    /// @notice The institution of the latest period of `who`, lapsed or not; 0 if there never was one.
    function institutionOf(address who) external view returns (uint96);

    /// @notice All periods of `who`, oldest first.
    function historyOf(address who) external view returns (Period[] memory);

    /// @notice The space of institution ids in which `authority` may write; 0 if it is none.
    function spaceOf(address authority) external view returns (uint32);

    /*//////////////////////////////////////////////////////////////////////////
                        USER-FACING STATE-CHANGING FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @notice Makes `authority` an accreditor for one space of institution ids, or with space 0 no longer one.
    /// @dev Notes:
    /// - Several authorities may share a space, so that a lost key leaves nothing unrevokable.
    /// - What an authority wrote stays when it goes: history is not its property.
    ///
    /// Requirements:
    /// - `msg.sender` must be the owner.
    function setAuthority(address authority, uint32 space) external;

    /// @notice Accredits `who` from this block on; a live period of the same space is ended and replaced.
    ///
    /// @dev Requirements:
    /// - `msg.sender` must be an authority and `institution` in its space.
    /// - `who` must not be zero, nor live in another authority's space.
    /// - `roles` must not be empty and `until` must be in the future.
    function accredit(address who, uint96 institution, uint32 roles, uint40 until, bytes32 profile) external;

    /// @notice Cuts the live period of `who` off, from this block on.
    ///
    /// @dev Requirements:
    /// - `who` must be live, in the space of `msg.sender`.
    function revoke(address who) external;
}
