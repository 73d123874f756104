import { type Bytes, type Hex, toHex } from '#protocol/bytes';
import { disclosureLeaf } from '#protocol/disclosure-log';
import { gatewayIdOf } from '#protocol/lease';
import { merkleLevels, merklePath, merkleRoot } from '#protocol/merkle';
import type { OpeningsFile } from '#protocol/opening-evidence';
import { addressOf, sign } from '#protocol/signatures';
import { type ChainContext, type Grant, grantId, hashOf } from '#protocol/typed-data';
import { sampleBytes, sampleChain, sampleHex, sampleNow, sampleTerms } from './sample.ts';

const patientKey = sampleBytes('patient key');
export const clinicKey = sampleBytes('clinic key');

/** Who shared with whom; all of it signed by keys that anybody could have made. */
export interface SampleOpenings {
  patient?: Bytes;
  clinic?: Bytes;
  chain?: ChainContext & { disclosures?: Hex };
}

/** A file of three openings of one grant, signed by the institution itself, in a log with two random leaves. */
export async function sampleOpenings({
  patient = patientKey,
  clinic = clinicKey,
  chain: given = sampleChain,
}: SampleOpenings = {}): Promise<OpeningsFile> {
  const { disclosures = sampleHex('disclosures', 20), ...chain } = given;
  const terms = sampleTerms({ grantee: addressOf(clinic) });
  const grant: Grant = { patient: addressOf(patient), expires: sampleNow + 86_400, terms };
  const granted = { grant, signature: sign('Grant', grant, chain, patient) };
  const [id, gateway] = [grantId(grant), await gatewayIdOf(terms.gateway)];
  const receipts = [1, 2, 3].map((n) => ({
    grant: id,
    gateway,
    nonce: sampleHex(`n${n}`),
    sessionKey: sampleHex('s'),
    at: sampleNow + n,
  }));
  const hashes = receipts.map((receipt) => hashOf('Receipt', receipt));
  const salts = hashes.map((hash) => sampleHex(`salt ${hash}`));
  const own = await Promise.all(hashes.map((hash, i) => disclosureLeaf(salts[i]!, hash, i + 1)));
  const leaves: Bytes[] = [...own, sampleBytes('fill 1'), sampleBytes('fill 2')];
  const levels = await merkleLevels(leaves);
  const state = { size: leaves.length, root: toHex(await merkleRoot(leaves)) };
  const { chainId, grants, accreditation } = chain;
  return {
    format: 'chartkey-openings-1',
    ...{ chainId, grants, accreditation, disclosures, gateway },
    openings: receipts.map((receipt, i) => ({
      grant: id,
      receipt: hashes[i]!,
      granted,
      signed: { receipt, signature: sign('Receipt', receipt, chain, clinic), signer: { kind: 'grantee' as const } },
      inclusion: {
        custodian: sampleHex('custodian', 20),
        ordinal: i + 1,
        salt: salts[i]!,
        place: i,
        path: merklePath(levels, i).map(toHex),
        ...state,
        epoch: 4,
        block: 77,
        at: sampleNow,
      },
    })),
  };
}
