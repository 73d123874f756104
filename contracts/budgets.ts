/** Most gas an operation may use; of a batch, for each row. The rest of the snapshot is only watched. */
export const gasBudgets: Readonly<Record<string, number>> = {
  grant: 49_000,
  grantBySig: 510_240,
  'grantMany@100': 33_200,
  revoke: 32_500,
  revokeBySig: 39_000,
  'revokeMany@100': 17_200,
  isActive: 5_600,
  anchor: 31_500,
};

/** Most bytes of deployed code; the chain's own limit is 24,576 (EIP-170). */
export const sizeBudgets: Readonly<Record<string, number>> = {
  accreditation: 4_608,
  records: 8_192,
  grants: 10_240,
  disclosures: 2_560,
};
