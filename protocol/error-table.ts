interface ErrorRow {
  /** HTTP status when a server answers with it. */
  status: number;
  retryable: boolean;
  /** For people: what happened, what was kept safe, one next step. */
  user: string;
  developer: string;
}

const row = (status: number, retryable: boolean, user: string, developer: string): ErrorRow => ({
  status,
  retryable,
  user,
  developer,
});

/** The one table of errors: the docs page `docs/errors.md` is generated from it. */
export const errorTable = {
  // Anything
  INTERNAL: row(500, false, 'Something went wrong here. Nothing was shared.', 'Unexpected failure; see the log.'),
  BAD_MESSAGE: row(400, false, 'This page sent something we could not read. Nothing was shared.', 'Schema refused it.'),
  TOO_LARGE: row(413, false, 'That is larger than we can take. Nothing was changed.', 'Over the size limit.'),
  UNSUPPORTED_VERSION: row(426, false, 'Chartkey needs an update. Your records are unchanged.', 'Unknown version.'),
  CANCELLED: row(409, true, 'Cancelled. Nothing was changed.', 'The caller cancelled.'),
  OFFLINE: row(503, true, 'You are offline. Nothing was lost; we will try again.', 'The network did not answer.'),
  TIMEOUT: row(504, true, 'That took too long. Nothing was lost; try again.', 'No answer in time.'),
  NOT_FOUND: row(404, false, 'We could not find that.', 'No such thing.'),
  RATE_LIMITED: row(429, true, 'Too many tries. Wait a little and try again.', 'Over the rate limit or quota.'),
  PORT_TAKEN: row(500, false, 'Another program uses that port.', 'Listen failed: address in use.'),

  // Agent: who may talk to the extension
  NOT_INSTALLED: row(404, false, 'Chartkey is not on this browser yet.', 'No agent answered the discovery event.'),
  NOT_CONNECTED: row(
    403,
    false,
    'This site is not connected to Chartkey.',
    'The patient has not connected this origin.',
  ),
  FRAME_NOT_ALLOWED: row(
    403,
    false,
    'A hidden part of this page asked. It was refused.',
    'Only top documents may ask.',
  ),
  CALLER_GONE: row(410, true, 'The page that asked was closed. Nothing was shared.', 'Document navigated or closed.'),
  USER_ACTIVATION: row(403, true, 'Press the button on the page to ask again.', 'Requests need a user gesture.'),
  PENDING_EXISTS: row(409, true, 'You already have a question from this site.', 'One pending request per portal.'),
  REPLAYED: row(
    409,
    false,
    'This request was already used. Nothing was shared.',
    'Request id seen with another payload.',
  ),
  MUTED: row(
    429,
    true,
    'This site asked too often. It must wait.',
    'Refused twice, or taken back five times, in a minute: quiet for ten.',
  ),
  LOCKED: row(423, true, 'Chartkey is locked. Unlock it to go on.', 'The vault is locked.'),
  NOT_SET_UP: row(409, true, 'Finish setting up Chartkey first.', 'No vault yet.'),
  REFUSED: row(403, false, 'You chose not to share. Nothing was shared.', 'The patient refused.'),
  APPROVAL_VOID: row(
    409,
    true,
    'Something changed before you answered. Please look again.',
    'Approval no longer valid.',
  ),
  OTHER_PERSON: row(
    409,
    false,
    'This question is for another person you act for. Nothing was answered. Switch to them to see it.',
    'The question belongs to a person who is not active.',
  ),
  PERSON_BUSY: row(
    409,
    true,
    'Something of theirs is still being sent. Nothing was changed. Try again when you are online.',
    'Signed words or records of this person have not reached the gateway yet.',
  ),
  ALREADY_ANSWERED: row(409, false, 'This question was already answered.', 'The request is in a terminal state.'),

  // Vault
  WRONG_PASSWORD: row(403, true, 'That password did not open it. Your records are safe.', 'No wrap opened.'),
  WEAK_PASSWORD: row(400, true, 'Choose a longer password.', 'Below the minimum length.'),
  VAULT_DOWNGRADED: row(409, false, 'The stored lock was weakened by something else.', 'KDF parameters below floor.'),
  VAULT_DAMAGED: row(
    500,
    false,
    'The stored keys are damaged. Restore from your words.',
    'Vault failed to authenticate.',
  ),
  WASM_REFUSED: row(
    501,
    false,
    'This browser cannot work with your password now. Nothing was changed. Allow WebAssembly, or use another way in.',
    'Argon2id needs WebAssembly, which this page may not run.',
  ),
  PASSKEY_UNSUPPORTED: row(
    501,
    false,
    'This browser cannot open Chartkey with a passkey. Your password works as before.',
    'No WebAuthn here, or none with the PRF extension.',
  ),
  PASSKEY_UNFIT: row(
    422,
    false,
    'That passkey can sign you in, but it cannot unlock Chartkey. Nothing was changed; your password works as before.',
    'The new credential returns no PRF output.',
  ),
  PASSKEY_EXISTS: row(409, false, 'That passkey opens Chartkey already.', 'The authenticator holds one of our own.'),
  PASSKEY_FAILED: row(
    403,
    true,
    'Your passkey did not open Chartkey. Your records are safe; use your password.',
    'No PRF output at assertion, or one that opens no wrap.',
  ),
  WRONG_RECOVERY_KEY: row(403, true, 'That recovery key did not open it. Your records are safe.', 'No wrap opened.'),
  BAD_WORDS: row(400, true, 'Those are not the words we showed. Check them again.', 'BIP-39 or quiz check failed.'),
  STORAGE_BUSY: row(
    503,
    true,
    'Another Chartkey window is still on the old version. Close it and try again. Nothing was lost.',
    'The database is held by another version.',
  ),
  LOG_FORKED: row(
    409,
    false,
    'Two copies of your history do not agree. Nothing was changed.',
    'Log entries contradict those already held.',
  ),
  MIRROR_SET_BACK: row(
    409,
    true,
    'The storage offered an older copy than it had. Nothing was lost; it was sent again.',
    'The index or part of it is older than what was seen.',
  ),
  MIRROR_FORKED: row(
    409,
    true,
    'The storage offered another copy than it had. Nothing was lost; both were kept.',
    'Two indexes of one version.',
  ),
  QUOTA_EXCEEDED: row(
    507,
    true,
    'This browser has no space left for that. What was saved is safe. Free some space on this computer, then try again.',
    'Storage quota exceeded.',
  ),

  // Recovery
  BAD_BACKUP: row(400, false, 'This is not a Chartkey backup, or it is damaged. Nothing was changed.', 'Not a backup.'),
  OTHER_VAULT: row(409, false, 'This opens other records, not the ones here.', 'The seed is another one.'),
  NO_WORDS: row(
    409,
    false,
    'These keys came without words, so the words cannot be shown.',
    'The vault holds no BIP-39 entropy.',
  ),
  BAD_SHARE: row(400, true, 'This share has a typing mistake. Compare it with the paper.', 'Bech32m check failed.'),
  SHARE_REPEATED: row(400, true, 'You have entered that share already. Ask another guardian.', 'Same index twice.'),
  SHARES_MIXED: row(400, true, 'These shares do not belong together. Some may be old.', 'Shares of different sets.'),
  SHARES_MISSING: row(400, true, 'More shares are needed.', 'Fewer shares than the threshold.'),
  SHARES_WRONG: row(400, false, 'These shares open nothing. One of them is not real.', 'Combined key is another one.'),
  ESCROW_GONE: row(410, false, 'These shares were replaced, or are not known here.', 'Escrow removed or never stored.'),
  RECOVERY_WAITING: row(409, true, 'The waiting time is not over yet.', 'The delay of the escrow has not passed.'),
  RECOVERY_REFUSED: row(410, false, 'The owner of these records refused this.', 'A signed refusal ended the request.'),

  // FHIR input
  FHIR_SYNTAX: row(400, false, 'This file is damaged or cut short. Nothing was added.', 'Not well-formed JSON.'),
  FHIR_DUPLICATE_KEY: row(400, false, 'This file contradicts itself. Nothing was added.', 'An object repeats a key.'),
  FHIR_TOO_DEEP: row(400, false, 'This file is built in a way we refuse. Nothing was added.', 'Nested over 64 levels.'),
  FHIR_TOO_LARGE: row(413, false, 'This file is too large. Nothing was added.', 'Over the size limit.'),
  FHIR_EMPTY: row(400, false, 'There are no records in this file.', 'No resource in the input.'),
  FHIR_VERSION: row(400, false, 'This file is in another version of the format (we read R4).', 'Not FHIR R4.'),
  FHIR_NOT_UTF8: row(400, false, 'This file is not text we can read. Nothing was added.', 'Not UTF-8.'),
  FHIR_NOT_FHIR: row(400, false, 'This file holds no health records we can read.', 'JSON without resourceType.'),

  // Scopes, grants, keys
  BAD_SCOPE: row(400, false, 'They asked for something we do not know. Nothing was shared.', 'Scope refused.'),
  BAD_GRANT: row(400, false, 'This share is not valid.', 'Grant fields are malformed or inconsistent.'),
  BAD_SIGNATURE: row(
    401,
    false,
    'This could not be proven. Nothing was shared.',
    'Signature does not match the signer.',
  ),
  KEY_NOT_CERTIFIED: row(403, false, 'We could not prove who would read. Nothing was shared.', 'Grantee key refused.'),
  NOT_ACCREDITED: row(403, false, 'Nobody vouches for this site now.', 'Account not accredited for the role.'),
  WRONG_CHAIN: row(400, false, 'This belongs to another network.', 'Chain id or contract differs.'),
  CLOCK_WRONG: row(
    409,
    true,
    'The clock of this computer seems wrong, so a share would end on the wrong day. Nothing was shared. Set the clock, then try again.',
    'The agent’s clock and the gateway’s differ by more than five minutes.',
  ),
  WIDER_THAN_ASKED: row(400, false, 'That is more than they asked for.', 'Choice exceeds the request.'),
  NOTHING_TO_SHARE: row(400, false, 'You have no records that match.', 'No segment matches the choice.'),
  NOT_NARROWER: row(
    400,
    false,
    'That is not less than they can read now. Nothing was changed.',
    'A live share can only be narrowed: something must go, and something must stay.',
  ),
  STOP_DATE: row(
    400,
    false,
    'Choose a day after today and before the share ends. Nothing was changed.',
    'A planned stop lies between now and the end of the grant.',
  ),
  RENEWAL_UNKNOWN: row(
    404,
    false,
    'This browser did not keep what they asked. Ask them to ask you again.',
    'The question behind the grant is on another device, or was erased.',
  ),

  // Ciphertext
  TAMPERED: row(
    422,
    false,
    'A record was changed on the way, so it is not shown.',
    'Ciphertext failed authentication.',
  ),
  HASH_MISMATCH: row(422, false, 'A record is not the one that was shared.', 'Bytes do not match their CID.'),
  HEAD_STALE: row(409, true, 'An older list of records was offered. It is not shown.', 'Head version went backwards.'),
  HEAD_CONFLICT: row(409, true, 'Another device was faster. We will try again.', 'Compare-and-swap lost.'),
  ATTESTATION_INVALID: row(
    422,
    false,
    'A record does not match what the clinic issued.',
    'Merkle or signature check failed.',
  ),
  WRONG_PATIENT: row(409, false, 'These records are of another person. They are not shown.', 'Subject does not match.'),

  // Gateway and lease
  GRANT_EXISTS: row(409, false, 'This share exists already.', 'Another deposit came first.'),
  GRANT_UNKNOWN: row(404, true, 'We do not know this share.', 'No deposit for this grant.'),
  GRANT_REVOKED: row(410, false, 'The patient stopped sharing.', 'Tombstone or revocation on chain.'),
  GRANT_EXPIRED: row(410, false, 'Sharing ended on the date the patient set.', 'now >= expires.'),
  GRANT_PAUSED: row(
    423,
    true,
    'The patient paused all sharing. Nothing was opened.',
    'A signed Pause holds; a signed resume ends it.',
  ),
  PAUSE_SUPERSEDED: row(
    409,
    false,
    'A later pause or resume counts instead.',
    'A Pause of the same or a higher version is held.',
  ),
  SHARING_PAUSED: row(
    423,
    true,
    'You paused all sharing. Resume it first; nothing was shared.',
    'The agent signs no grant and publishes no head while paused.',
  ),
  GRANT_SUSPENDED: row(409, true, 'This share waits for its record on the chain.', 'Unmined after 24 hours.'),
  NONCE_INVALID: row(409, true, 'That took too long. Try again.', 'Nonce unknown, used or older than 60 s.'),
  FOLLOWER_LAGGING: row(
    503,
    true,
    'The service is catching up. Try again soon.',
    'Event follower lags over five minutes.',
  ),
  TOKEN_INVALID: row(401, true, 'Please open the records again.', 'Fetch token unknown or older than 15 minutes.'),
  NOT_ALLOWED: row(403, false, 'That is not part of what was shared.', 'CID outside the head.'),
  GATEWAY_CLOSED: row(
    503,
    true,
    'The service is starting. Try again soon.',
    'Chain and tombstones are being replayed.',
  ),
  ACCOUNT_SHREDDED: row(
    410,
    false,
    'This copy was erased. It cannot be stored again.',
    'A signed Shred ended this account at this gateway for good.',
  ),
  ERASURE_INVALID: row(
    422,
    true,
    'The proof of erasing does not hold. Nothing on this browser was erased.',
    'Erasure certificate refused.',
  ),
  STALE_SIGNATURE: row(
    401,
    true,
    'That took too long, or a clock is wrong. Check the time on this computer, then try again.',
    'Signed time outside the window.',
  ),

  // A wallet of the patient's own
  WALLET_REFUSED: row(
    403,
    true,
    'You said no in MetaMask. Nothing was shared. Try again when you like.',
    'EIP-1193 4001.',
  ),
  WALLET_BUSY: row(
    409,
    true,
    'MetaMask is still showing a question. Open it and answer, then try again.',
    'JSON-RPC -32002: a request is pending in the wallet.',
  ),
  WALLET_UNREACHABLE: row(
    503,
    true,
    'We could not reach MetaMask. Nothing was lost. Open it and try again.',
    'No wallet answered, or it broke off.',
  ),
  WALLET_WRONG_ACCOUNT: row(
    409,
    true,
    'MetaMask is open with another account. Choose the one you connected, then try again.',
    'The wallet does not offer the account that must sign.',
  ),
  WALLET_WRONG_NETWORK: row(
    409,
    true,
    'MetaMask is set to another network. Choose the right one there, then try again.',
    'The wallet would not switch to the chain of this deployment.',
  ),
  ADDRESS_INVALID: row(
    400,
    true,
    'That is not complete, or a letter is wrong. Copy it again, all of it.',
    'Not 20 bytes, or EIP-55.',
  ),

  // Key desk
  NOT_SIGNED_IN: row(401, true, 'Sign in to the portal first.', 'No clinician or patient session.'),
  DELEGATION_INVALID: row(401, true, 'Sign in to the portal again.', 'Clinician delegation refused.'),
  NO_CHART: row(404, false, 'There is no chart to give.', 'chartOf returned nothing.'),
  DESK_UNSIGNED: row(
    503,
    true,
    'This portal cannot ask for records yet. Nothing was shared. Try again later.',
    'No officer has signed for the key desk, or what was signed ran out.',
  ),
} as const satisfies Record<string, ErrorRow>;
