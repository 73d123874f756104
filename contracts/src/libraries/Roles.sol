// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

/// @title Roles
/// @notice What an accredited address may act as; one bit each. A relay is never accredited, so it has none.
library Roles {
    uint32 internal constant CLINICIAN = 1 << 0;
    uint32 internal constant CUSTODIAN = 1 << 1;
    uint32 internal constant EMERGENCY = 1 << 2;
    uint32 internal constant STEWARD = 1 << 3;
    uint32 internal constant CLAIM_ATTESTOR = 1 << 4;
}
