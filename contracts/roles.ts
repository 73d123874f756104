/** What an accredited address may act as: bit flags, equal to `src/libraries/Roles.sol`. A relay has none. */
export const roles = {
  CLINICIAN: 1 << 0,
  CUSTODIAN: 1 << 1,
  EMERGENCY: 1 << 2,
  STEWARD: 1 << 3,
  CLAIM_ATTESTOR: 1 << 4,
} as const;

export type Role = keyof typeof roles;

/** The 96-bit id of an institution: the accreditor's 32-bit space, then 64 bits of its own choice. */
export const institutionId = (space: number, local: bigint): bigint => (BigInt(space) << 64n) | local;
