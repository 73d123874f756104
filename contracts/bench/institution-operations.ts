import { institutionId, roles } from '../roles.ts';
import { actor, word } from './cast.ts';
import type { Measured } from './ledger.ts';

const until = 4_102_444_800; // 2100-01-01T00:00:00Z

/** Gas of accreditation and of the audit trail. `owner` of the trust list is the authority here. */
export async function institutionOperations(
  accreditation: Measured,
  disclosures: Measured,
): Promise<Record<string, number>> {
  const gas: Record<string, number> = {};
  const authority = actor('deployer').address;
  const clinic = actor('clinic').address;
  const every = roles.CLINICIAN | roles.CUSTODIAN | roles.EMERGENCY;
  const args = [clinic, institutionId(1, 7n), every, until, word('profile')];

  await accreditation.gasOf(authority, 'setAuthority', [authority, 1]);
  gas.accredit = await accreditation.gasOf(authority, 'accredit', args);
  gas.accreditAgain = await accreditation.gasOf(authority, 'accredit', args);
  gas.anchorFirst = await disclosures.gasOf(clinic, 'anchor', [word('epoch 0')]);
  gas.anchor = await disclosures.gasOf(clinic, 'anchor', [word('epoch 1')]);
  const ephemeralKey = `0x02${word('ephemeral').slice(2)}`;
  gas.breakGlass = await disclosures.gasOf(clinic, 'breakGlass', [
    word('incident'),
    word('reason'),
    ephemeralKey,
    '0x7f',
  ]);
  gas.accreditationRevoke = await accreditation.gasOf(authority, 'revoke', [clinic]);
  return gas;
}
