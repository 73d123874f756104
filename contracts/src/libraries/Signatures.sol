// SPDX-License-Identifier: Apache-2.0
pragma solidity >=0.8.22;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { SignatureChecker } from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Signatures
/// @notice Who signed a digest: a key first, a contract only where no key answers.
/// @dev An EIP-7702 account has code and still its key. Asking its code first, as a plain signature checker does,
/// would refuse valid signatures of patients whose delegate knows no ERC-1271.
library Signatures {
    /// @notice Whether `signature` over `digest` is `signer`'s: ECDSA of 65 bytes or of 64 (EIP-2098), with low s; if
    /// it is not and `signer` has code, ERC-1271. Without the check for code, a precompile could pass for a wallet.
    function isFrom(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        if (signature.length == 64) {
            if (isFromKey(signer, digest, bytes32(signature[:32]), bytes32(signature[32:]))) return true;
        } else {
            (address recovered, ECDSA.RecoverError problem,) = ECDSA.tryRecoverCalldata(digest, signature);
            if (problem == ECDSA.RecoverError.NoError && recovered == signer) return true;
        }
        return signer.code.length > 0 && SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
    }

    /// @notice Whether the EIP-2098 signature over `digest` is that of `signer`'s key. Calls nobody.
    function isFromKey(address signer, bytes32 digest, bytes32 r, bytes32 vs) internal pure returns (bool) {
        (address recovered, ECDSA.RecoverError problem,) = ECDSA.tryRecover(digest, r, vs);
        return problem == ECDSA.RecoverError.NoError && recovered == signer;
    }
}
