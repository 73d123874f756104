// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC721Errors } from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import { IERC721 } from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import { IERC721Metadata } from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { ERC165, IERC165 } from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import { IERC5192 } from "./interfaces/IERC5192.sol";
import { IRecords } from "./interfaces/IRecords.sol";
import { Errors } from "./libraries/Errors.sol";
import { Signatures } from "./libraries/Signatures.sol";
import { Svg } from "./libraries/Svg.sol";
import { TypedData } from "./libraries/TypedData.sol";

/// @title Records
/// @notice See the documentation in {IRecords}.
contract Records is
    IRecords, // 17 inherited components
    ERC165, // 1 inherited component
    EIP712("Records", "1"),
    IERC721Errors
{
    /// @dev An erased slot forgets its owner and keeps only that it must stay empty.
    struct Slot {
        // slot 0
        address owner;
        bool erased;
    }

    mapping(uint256 id => Slot) private _slots;

    mapping(address owner => uint256) private _balances;

    /*//////////////////////////////////////////////////////////////////////////
                          USER-FACING READ-ONLY FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @inheritdoc IERC721Metadata
    string public constant override name = "Chartkey records";

    /// @inheritdoc IERC721Metadata
    string public constant override symbol = "CHART";

    /// @inheritdoc IRecords
    function idOf(address owner, bytes32 manifest) public pure override returns (uint256) {
        return TypedData.hashRecord(owner, manifest);
    }

    /// @inheritdoc IRecords
    function isErased(uint256 id) external view override returns (bool) {
        return _slots[id].erased;
    }

    /// @inheritdoc IERC721
    function balanceOf(address owner) external view override returns (uint256) {
        if (owner == address(0)) revert ERC721InvalidOwner(owner);
        return _balances[owner];
    }

    /// @inheritdoc IERC721
    function ownerOf(uint256 id) public view override returns (address owner) {
        owner = _slots[id].owner;
        if (owner == address(0)) revert ERC721NonexistentToken(id);
    }

    /// @inheritdoc IERC721
    function getApproved(uint256 id) external view override returns (address) {
        ownerOf(id);
        return address(0);
    }

    /// @inheritdoc IERC721
    function isApprovedForAll(address, address) external pure override returns (bool) {
        return false;
    }

    /// @inheritdoc IERC5192
    function locked(uint256 id) external view override returns (bool) {
        ownerOf(id);
        return true;
    }

    /// @inheritdoc IERC721Metadata
    function tokenURI(uint256 id) external view override returns (string memory) {
        ownerOf(id);
        return Svg.tokenUri({ kind: "Chartkey record", id: id, state: "Encrypted, kept off chain" });
    }

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return interfaceId == type(IERC721).interfaceId || interfaceId == type(IERC721Metadata).interfaceId
            || interfaceId == type(IERC5192).interfaceId || super.supportsInterface(interfaceId);
    }

    /*//////////////////////////////////////////////////////////////////////////
                        USER-FACING STATE-CHANGING FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    /// @inheritdoc IRecords
    function register(bytes32 manifest) external override returns (uint256 id) {
        id = idOf(msg.sender, manifest);
        _register(id, msg.sender);
    }

    /// @inheritdoc IRecords
    function registerBySig(address owner, bytes32 manifest, bytes calldata signature)
        external
        override
        returns (uint256 id)
    {
        id = idOf(owner, manifest);
        if (!Signatures.isFrom(owner, _hashTypedDataV4(bytes32(id)), signature)) revert Errors.Records_BadSignature();
        _register(id, owner);
    }

    /// @inheritdoc IRecords
    function registerMany(Signed[] calldata rows) external override returns (uint256 registered) {
        for (uint256 i = 0; i < rows.length; ++i) {
            Signed calldata row = rows[i];
            uint256 id = idOf(row.owner, row.manifest);
            if (!_isNew(id)) continue;
            if (!Signatures.isFromKey(row.owner, _hashTypedDataV4(bytes32(id)), row.r, row.vs)) continue;
            _mint(id, row.owner);
            ++registered;
        }
    }

    /// @inheritdoc IRecords
    function burn(bytes32 manifest) external override {
        _burn(idOf(msg.sender, manifest));
    }

    /// @inheritdoc IRecords
    function burnBySig(address owner, bytes32 manifest, bytes calldata signature) external override {
        uint256 id = idOf(owner, manifest);
        bytes32 digest = _hashTypedDataV4(TypedData.hashErasure(id));
        if (!Signatures.isFrom(owner, digest, signature)) revert Errors.Records_BadSignature();
        _burn(id);
    }

    /// @inheritdoc IERC721
    /// @dev Always reverts, as do all of the following: a record belongs to its patient.
    function approve(address, uint256) external pure override {
        revert Errors.Records_Locked();
    }

    /// @inheritdoc IERC721
    function setApprovalForAll(address, bool) external pure override {
        revert Errors.Records_Locked();
    }

    /// @inheritdoc IERC721
    function transferFrom(address, address, uint256) external pure override {
        revert Errors.Records_Locked();
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address, address, uint256) external pure override {
        revert Errors.Records_Locked();
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address, address, uint256, bytes calldata) external pure override {
        revert Errors.Records_Locked();
    }

    /*//////////////////////////////////////////////////////////////////////////
                                 PRIVATE FUNCTIONS
    //////////////////////////////////////////////////////////////////////////*/

    function _isNew(uint256 id) private view returns (bool) {
        Slot memory slot = _slots[id];
        return slot.owner == address(0) && !slot.erased;
    }

    function _register(uint256 id, address owner) private {
        if (!_isNew(id)) revert Errors.Records_Exists(id);
        _mint(id, owner);
    }

    function _mint(uint256 id, address owner) private {
        _slots[id] = Slot({ owner: owner, erased: false });
        ++_balances[owner];
        emit Transfer({ from: address(0), to: owner, tokenId: id });
        emit Locked(id);
    }

    /// @dev Without the mark, a kept signature could register an erased record again.
    function _burn(uint256 id) private {
        Slot memory slot = _slots[id];
        if (slot.erased) revert Errors.Records_AlreadyErased(id);
        _slots[id] = Slot({ owner: address(0), erased: true });
        if (slot.owner != address(0)) {
            --_balances[slot.owner];
            emit Transfer({ from: slot.owner, to: address(0), tokenId: id });
        }
        emit RecordErased(id);
    }
}
