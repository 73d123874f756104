// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

import { Base64 } from "@openzeppelin/contracts/utils/Base64.sol";
import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

/// @title Svg
/// @notice Token metadata with its picture, made on chain from public state: kind, short id and state, nothing else.
library Svg {
    /// @notice A `data:application/json;base64,` URI.
    /// @param kind What the token is, as in "Chartkey grant".
    /// @param id The token id, of which the first eight hex digits are shown.
    /// @param state One short line.
    function tokenUri(string memory kind, uint256 id, string memory state) internal pure returns (string memory) {
        string memory short = Strings.toHexString(id >> 224, 4);
        string memory image = string.concat(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 200' font-family='system-ui,sans-serif'>",
            "<rect width='320' height='200' rx='16' fill='#f6f8f7'/>",
            "<text x='24' y='52' font-size='20' font-weight='600' fill='#12302b'>",
            kind,
            "</text><text x='24' y='84' font-size='14' fill='#4a615c'>",
            short,
            "</text><text x='24' y='164' font-size='18' fill='#0b6b58'>",
            state,
            "</text></svg>"
        );
        string memory json = string.concat(
            '{"name":"',
            kind,
            " ",
            short,
            '","description":"',
            state,
            '","image":"data:image/svg+xml;base64,',
            Base64.encode(bytes(image)),
            '"}'
        );
        return string.concat("data:application/json;base64,", Base64.encode(bytes(json)));
    }
}
