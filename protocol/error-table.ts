interface ErrorRow {
  /** HTTP status when a server answers with it. */
  status: number;
  retryable: boolean;
  developer: string;
}

const row = (status: number, retryable: boolean, developer: string): ErrorRow => ({
  status,
  retryable,
  developer,
});

/**
 * The one table of errors. What is said to people is in `strings/errors/`, in every language; the docs page `docs/errors.md` is
 * generated from both.
 */
export const errorTable = {
  // Anything
  INTERNAL: row(500, false, 'Unexpected failure; see the log.'),
  BAD_MESSAGE: row(400, false, 'Schema refused it.'),
  TOO_LARGE: row(413, false, 'Over the size limit.'),
  UNSUPPORTED_VERSION: row(426, false, 'Unknown version.'),
  CANCELLED: row(409, true, 'The caller cancelled.'),
  OFFLINE: row(503, true, 'The network did not answer.'),
  TIMEOUT: row(504, true, 'No answer in time.'),
  NOT_FOUND: row(404, false, 'No such thing.'),
  RATE_LIMITED: row(429, true, 'Over the rate limit or quota.'),
  PORT_TAKEN: row(500, false, 'Listen failed: address in use.'),

  // Agent: who may talk to the extension
  NOT_INSTALLED: row(404, false, 'No agent answered the discovery event.'),
  NOT_CONNECTED: row(403, false, 'The patient has not connected this origin.'),
  FRAME_NOT_ALLOWED: row(403, false, 'Only top documents may ask.'),
  CALLER_GONE: row(410, true, 'Document navigated or closed.'),
  USER_ACTIVATION: row(403, true, 'Requests need a user gesture.'),
  PENDING_EXISTS: row(409, true, 'One pending request per portal.'),
  REPLAYED: row(409, false, 'Request id seen with another payload.'),
  MUTED: row(429, true, 'Refused twice, or taken back five times, in a minute: quiet for ten.'),
  LOCKED: row(423, true, 'The vault is locked.'),
  NOT_SET_UP: row(409, true, 'No vault yet.'),
  REFUSED: row(403, false, 'The patient refused.'),
  APPROVAL_VOID: row(409, true, 'Approval no longer valid.'),
  OTHER_PERSON: row(409, false, 'The question belongs to a person who is not active.'),
  PERSON_BUSY: row(409, true, 'Signed words or records of this person have not reached the gateway yet.'),
  ALREADY_ANSWERED: row(409, false, 'The request is in a terminal state.'),

  // Vault
  WRONG_PASSWORD: row(403, true, 'No wrap opened.'),
  WEAK_PASSWORD: row(400, true, 'Below the minimum length.'),
  VAULT_DOWNGRADED: row(409, false, 'KDF parameters below floor.'),
  VAULT_DAMAGED: row(500, false, 'Vault failed to authenticate.'),
  WASM_REFUSED: row(501, false, 'Argon2id needs WebAssembly, which this page may not run.'),
  PASSKEY_UNSUPPORTED: row(501, false, 'No WebAuthn here, or none with the PRF extension.'),
  PASSKEY_UNFIT: row(422, false, 'The new credential returns no PRF output.'),
  PASSKEY_EXISTS: row(409, false, 'The authenticator holds one of our own.'),
  PASSKEY_FAILED: row(403, true, 'No PRF output at assertion, or one that opens no wrap.'),
  WRONG_RECOVERY_KEY: row(403, true, 'No wrap opened.'),
  BAD_WORDS: row(400, true, 'BIP-39 or quiz check failed.'),
  STORAGE_BUSY: row(503, true, 'The database is held by another version.'),
  LOG_FORKED: row(409, false, 'Log entries contradict those already held.'),
  MIRROR_SET_BACK: row(409, true, 'The index or part of it is older than what was seen.'),
  MIRROR_FORKED: row(409, true, 'Two indexes of one version.'),
  QUOTA_EXCEEDED: row(507, true, 'Storage quota exceeded.'),

  // Recovery
  BAD_BACKUP: row(400, false, 'Not a backup.'),
  OTHER_VAULT: row(409, false, 'The seed is another one.'),
  NO_WORDS: row(409, false, 'The vault holds no BIP-39 entropy.'),
  BAD_SHARE: row(400, true, 'Bech32m check failed.'),
  SHARE_REPEATED: row(400, true, 'Same index twice.'),
  SHARES_MIXED: row(400, true, 'Shares of different sets.'),
  SHARES_MISSING: row(400, true, 'Fewer shares than the threshold.'),
  SHARES_WRONG: row(400, false, 'Combined key is another one.'),
  ESCROW_GONE: row(410, false, 'Escrow removed or never stored.'),
  RECOVERY_WAITING: row(409, true, 'The delay of the escrow has not passed.'),
  RECOVERY_REFUSED: row(410, false, 'A signed refusal ended the request.'),

  // FHIR input
  FHIR_SYNTAX: row(400, false, 'Not well-formed JSON.'),
  FHIR_DUPLICATE_KEY: row(400, false, 'An object repeats a key.'),
  FHIR_TOO_DEEP: row(400, false, 'Nested over 64 levels.'),
  FHIR_TOO_LARGE: row(413, false, 'Over the size limit.'),
  FHIR_EMPTY: row(400, false, 'No resource in the input.'),
  FHIR_VERSION: row(400, false, 'Not FHIR R4.'),
  FHIR_NOT_UTF8: row(400, false, 'Not UTF-8.'),
  FHIR_NOT_FHIR: row(400, false, 'JSON without resourceType.'),

  // Scopes, grants, keys
  BAD_SCOPE: row(400, false, 'Scope refused.'),
  BAD_GRANT: row(400, false, 'Grant fields are malformed or inconsistent.'),
  AUTHORIZATION_INCOMPLETE: row(422, false, 'An element of 45 CFR 164.508(c) is empty; the detail names it.'),
  BAD_SIGNATURE: row(401, false, 'Signature does not match the signer.'),
  KEY_NOT_CERTIFIED: row(403, false, 'Grantee key refused.'),
  NOT_ACCREDITED: row(403, false, 'Account not accredited for the role.'),
  WRONG_CHAIN: row(400, false, 'Chain id or contract differs.'),
  CLOCK_WRONG: row(409, true, 'The agent’s clock and the gateway’s differ by more than five minutes.'),
  WIDER_THAN_ASKED: row(400, false, 'Choice exceeds the request.'),
  NOTHING_TO_SHARE: row(400, false, 'No segment matches the choice.'),
  NOT_NARROWER: row(400, false, 'A live share can only be narrowed: something must go, and something must stay.'),
  STOP_DATE: row(400, false, 'A planned stop lies between now and the end of the grant.'),
  RENEWAL_UNKNOWN: row(404, false, 'The question behind the grant is on another device, or was erased.'),

  // Ciphertext
  TAMPERED: row(422, false, 'Ciphertext failed authentication.'),
  HASH_MISMATCH: row(422, false, 'Bytes do not match their CID.'),
  HEAD_STALE: row(409, true, 'Head version went backwards.'),
  HEAD_CONFLICT: row(409, true, 'Compare-and-swap lost.'),
  ATTESTATION_INVALID: row(422, false, 'Merkle or signature check failed.'),
  WRONG_PATIENT: row(409, false, 'Subject does not match.'),

  // Gateway and lease
  GRANT_EXISTS: row(409, false, 'Another deposit came first.'),
  GRANT_UNKNOWN: row(404, true, 'No deposit for this grant.'),
  GRANT_REVOKED: row(410, false, 'Tombstone or revocation on chain.'),
  GRANT_EXPIRED: row(410, false, 'now >= expires.'),
  GRANT_PAUSED: row(423, true, 'A signed Pause holds; a signed resume ends it.'),
  PAUSE_SUPERSEDED: row(409, false, 'A Pause of the same or a higher version is held.'),
  SHARING_PAUSED: row(423, true, 'The agent signs no grant and publishes no head while paused.'),
  GRANT_SUSPENDED: row(409, true, 'Unmined after 24 hours.'),
  NONCE_INVALID: row(409, true, 'Nonce unknown, used or older than 60 s.'),
  FOLLOWER_LAGGING: row(503, true, 'Event follower lags over five minutes.'),
  TOKEN_INVALID: row(401, true, 'Fetch token unknown or older than 15 minutes.'),
  NOT_ALLOWED: row(403, false, 'CID outside the head.'),
  GATEWAY_CLOSED: row(503, true, 'Chain and tombstones are being replayed.'),
  ACCOUNT_SHREDDED: row(410, false, 'A signed Shred ended this account at this gateway for good.'),
  ERASURE_INVALID: row(422, true, 'Erasure certificate refused.'),
  STALE_SIGNATURE: row(401, true, 'Signed time outside the window.'),

  // A wallet of the patient's own
  WALLET_REFUSED: row(403, true, 'EIP-1193 4001.'),
  WALLET_BUSY: row(409, true, 'JSON-RPC -32002: a request is pending in the wallet.'),
  WALLET_UNREACHABLE: row(503, true, 'No wallet answered, or it broke off.'),
  WALLET_WRONG_ACCOUNT: row(409, true, 'The wallet does not offer the account that must sign.'),
  WALLET_WRONG_NETWORK: row(409, true, 'The wallet would not switch to the chain of this deployment.'),
  ADDRESS_INVALID: row(400, true, 'Not 20 bytes, or EIP-55.'),

  // Key desk
  NOT_SIGNED_IN: row(401, true, 'No clinician or patient session.'),
  DELEGATION_INVALID: row(401, true, 'Clinician delegation refused.'),
  NO_CHART: row(404, false, 'chartOf returned nothing.'),
  DESK_UNSIGNED: row(503, true, 'No officer has signed for the key desk, or what was signed ran out.'),
} as const satisfies Record<string, ErrorRow>;
