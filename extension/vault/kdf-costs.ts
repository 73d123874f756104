/**
 * What a stretched password must have cost at least, in any vault that is opened here. Argon2id: RFC 9106, its second
 * recommended option with one lane, since a page has one thread. PBKDF2: above OWASP's 600,000 for HMAC-SHA-256. Lower ones
 * in a stored vault are an attack, not a setting. The floor never rises: old vaults must open.
 */
export const kdfFloor = { memoryKiB: 64 * 1024, passes: 3, lanes: 1, rounds: 1_000_000 } as const;

/** What a new password costs in this release. A vault that paid less is upgraded when it is next unlocked. */
export const kdfNow = { memoryKiB: 64 * 1024, passes: 3, lanes: 1, rounds: 1_000_000 } as const;
