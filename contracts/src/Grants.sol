// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC1155Errors } from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import { IERC1155 } from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import { IERC1155MetadataURI } from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import { ERC1155Utils } from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Utils.sol";
import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { ERC165, IERC165 } from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import { IERC5633 } from "./interfaces/IERC5633.sol";
import { IGrants } from "./interfaces/IGrants.sol";
import { Errors } from "./libraries/Errors.sol";
import { Signatures } from "./libraries/Signatures.sol";
import { Svg } from "./libraries/Svg.sol";
import { TypedData } from "./libraries/TypedData.sol";

/// @title Grants
/// @notice See the documentation in {IGrants}.
contract Grants is
    IGrants, // 14 inherited components
    ERC165, // 1 inherited component
    EIP712("Grants", "1"), // signatures are worthless on another chain, contract or version (G7)
    IERC1155Errors
{
    mapping(uint256 id => Slot) private _slots;

    /*//////////////////////////////////////////////////////////////////////////
                          USER-FACING READ-ONLY FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @inheritdoc IGrants
    function idOf(address patient, uint40 expires, bytes32 terms) public pure override returns (uint256) {
        return TypedData.hashGrant(patient, expires, terms);
    }

    /// @inheritdoc IGrants
    function isActive(uint256 id) external view override returns (bool) {
        Slot storage slot = _slots[id];
        return slot.revokedAt == 0 && block.timestamp < slot.expires;
    }

    /// @inheritdoc IGrants
    function stateOf(uint256[] calldata ids) external view override returns (Slot[] memory slots) {
        slots = new Slot[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            slots[i] = _slots[ids[i]];
        }
    }

    /// @inheritdoc IERC1155
    /// @dev Derived from the slot: 1 for the patient of a grant minted and not revoked, expired or not (G3).
    function balanceOf(address who, uint256 id) public view override returns (uint256) {
        Slot memory slot = _slots[id];
        return who != address(0) && who == slot.patient && slot.revokedAt == 0 ? 1 : 0;
    }

    /// @inheritdoc IERC1155
    function balanceOfBatch(address[] calldata accounts, uint256[] calldata ids)
        external
        view
        override
        returns (uint256[] memory balances)
    {
        if (accounts.length != ids.length) revert ERC1155InvalidArrayLength(ids.length, accounts.length);
        balances = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            balances[i] = balanceOf(accounts[i], ids[i]);
        }
    }

    /// @inheritdoc IERC1155
    function isApprovedForAll(address, address) external pure override returns (bool) {
        return false;
    }

    /// @inheritdoc IERC5633
    function isSoulbound(uint256) external pure override returns (bool) {
        return true;
    }

    /// @inheritdoc IERC1155MetadataURI
    function uri(uint256 id) external view override returns (string memory) {
        return Svg.tokenUri({ kind: "Chartkey grant", id: id, state: _describe(_slots[id]) });
    }

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return interfaceId == type(IERC1155).interfaceId || interfaceId == type(IERC1155MetadataURI).interfaceId
            || interfaceId == type(IERC5633).interfaceId || super.supportsInterface(interfaceId);
    }

    /*//////////////////////////////////////////////////////////////////////////
                        USER-FACING STATE-CHANGING FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @inheritdoc IGrants
    function grant(uint40 expires, bytes32 terms) external override returns (uint256 id) {
        id = idOf(msg.sender, expires, terms);
        _grant(id, msg.sender, expires);
    }

    /// @inheritdoc IGrants
    function grantBySig(address patient, uint40 expires, bytes32 terms, bytes calldata signature)
        external
        override
        returns (uint256 id)
    {
        id = idOf(patient, expires, terms);
        if (!Signatures.isFrom(patient, _hashTypedDataV4(bytes32(id)), signature)) revert Errors.Grants_BadSignature();
        _grant(id, patient, expires);
    }

    /// @inheritdoc IGrants
    function grantMany(Signed[] calldata rows) external override returns (uint256 granted) {
        for (uint256 i = 0; i < rows.length; ++i) {
            Signed calldata row = rows[i];
            uint256 id = idOf(row.patient, row.expires, row.terms);
            if (row.expires <= block.timestamp || _slots[id].patient != address(0)) continue;
            if (!Signatures.isFromKey(row.patient, _hashTypedDataV4(bytes32(id)), row.r, row.vs)) continue;
            _mint(id, row.patient, row.expires);
            ++granted;
        }
    }

    /// @inheritdoc IGrants
    function revoke(uint40 expires, bytes32 terms) external override {
        _revoke(idOf(msg.sender, expires, terms), msg.sender, expires);
    }

    /// @inheritdoc IGrants
    function revokeBySig(address patient, uint40 expires, bytes32 terms, bytes calldata signature) external override {
        uint256 id = idOf(patient, expires, terms);
        if (!Signatures.isFrom(patient, _hashRevocation(id), signature)) revert Errors.Grants_BadSignature();
        _revoke(id, patient, expires);
    }

    /// @inheritdoc IGrants
    function revokeMany(Signed[] calldata rows) external override returns (uint256 revoked) {
        for (uint256 i = 0; i < rows.length; ++i) {
            Signed calldata row = rows[i];
            uint256 id = idOf(row.patient, row.expires, row.terms);
            if (_slots[id].revokedAt != 0) continue;
            if (!Signatures.isFromKey(row.patient, _hashRevocation(id), row.r, row.vs)) continue;
            _end(id, row.patient, row.expires);
            ++revoked;
        }
    }

    /// @inheritdoc IERC1155
    /// @dev Always reverts: consent is not for sale (G4).
    function safeTransferFrom(address, address, uint256, uint256, bytes calldata) external pure override {
        revert Errors.Grants_Soulbound();
    }

    /// @inheritdoc IERC1155
    /// @dev Always reverts (G4).
    function safeBatchTransferFrom(address, address, uint256[] calldata, uint256[] calldata, bytes calldata)
        external
        pure
        override
    {
        revert Errors.Grants_Soulbound();
    }

    /// @inheritdoc IERC1155
    /// @dev Always reverts (G4).
    function setApprovalForAll(address, bool) external pure override {
        revert Errors.Grants_Soulbound();
    }

    /*//////////////////////////////////////////////////////////////////////////
                                 PRIVATE FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @dev The hook comes last, when nothing is left to re-enter for.
    function _grant(uint256 id, address patient, uint40 expires) private {
        if (expires <= block.timestamp) revert Errors.Grants_Expired(expires);
        if (_slots[id].patient != address(0)) revert Errors.Grants_Exists(id);
        _mint(id, patient, expires);
        ERC1155Utils.checkOnERC1155Received(msg.sender, address(0), patient, id, 1, "");
    }

    function _mint(uint256 id, address patient, uint40 expires) private {
        _slots[id] = Slot({ patient: patient, expires: expires, revokedAt: 0 });
        emit TransferSingle({ operator: msg.sender, from: address(0), to: patient, id: id, value: 1 });
    }

    function _revoke(uint256 id, address patient, uint40 expires) private {
        if (_slots[id].revokedAt != 0) revert Errors.Grants_AlreadyRevoked(id);
        _end(id, patient, expires);
    }

    /// @dev Writes the whole slot, so that a revocation ahead of its grant leaves a tombstone no grant gets past (G1).
    function _end(uint256 id, address patient, uint40 expires) private {
        bool minted = _slots[id].patient != address(0);
        _slots[id] = Slot({ patient: patient, expires: expires, revokedAt: uint40(block.timestamp) });
        if (minted) emit TransferSingle({ operator: msg.sender, from: patient, to: address(0), id: id, value: 1 });
        emit GrantRevoked(id);
    }

    function _hashRevocation(uint256 id) private view returns (bytes32) {
        return _hashTypedDataV4(TypedData.hashRevocation(id));
    }

    function _describe(Slot memory slot) private view returns (string memory) {
        if (slot.patient == address(0)) return "Not granted";
        if (slot.revokedAt != 0) return "Stopped by the patient";
        if (slot.expires <= block.timestamp) return "Expired";
        return string.concat("Active, days left: ", Strings.toString((slot.expires - block.timestamp) / 1 days));
    }
}
