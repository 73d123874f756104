// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What it costs another contract to ask ours, cold. Written against the bare function, as a customer would.
contract Probe {
    function costOfIsActive(address grants, uint256 id) external view returns (uint256 cost, bool active) {
        uint256 before = gasleft();
        active = IAsk(grants).isActive(id);
        cost = before - gasleft();
    }
}

interface IAsk {
    function isActive(uint256 id) external view returns (bool);
}
