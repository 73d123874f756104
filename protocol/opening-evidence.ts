import * as v from 'valibot';
import { fromHex, type Hex } from './bytes.ts';
import { checkReceipt } from './check-receipt.ts';
import { disclosureAnchor, disclosureLeaf } from './disclosure-log.ts';
import { ChartkeyError } from './errors.ts';
import { merkleVerify } from './merkle.ts';
import { hashOf } from './typed-data.ts';
import { address, bytes32, count, seconds } from './wire/common.ts';
import { disclosureProof } from './wire/disclosures.ts';
import { storedReceipt } from './wire/gateway.ts';

const { ordinal, salt, place, path } = disclosureProof.entries;

/** One opening with all that proves it; `signed` and `inclusion` are absent where a browser did not have them. */
const opening = v.strictObject({
  grant: bytes32,
  receipt: bytes32,
  grantee: address,
  signed: v.optional(storedReceipt),
  inclusion: v.optional(
    v.strictObject({
      custodian: address,
      ordinal,
      salt,
      place,
      path,
      size: count,
      root: bytes32,
      epoch: count,
      block: count,
      at: seconds,
    }),
  ),
});
export type OpeningEvidence = v.InferOutput<typeof opening>;

/** The file of proofs that the extension saves (docs/accounting.md). */
export const openingsFile = v.strictObject({
  format: v.literal('chartkey-openings-1'),
  chainId: count,
  grants: address,
  accreditation: address,
  disclosures: address,
  /** SHA-256 of the gateway's URL. */
  gateway: bytes32,
  openings: v.array(opening),
});
export type OpeningsFile = v.InferOutput<typeof openingsFile>;

export interface OpeningVerdict {
  receipt: Hex;
  /** Signed by the institution or a clinician it delegated to; `absent` where the receipt is not in the file. */
  signature: 'holds' | 'fails' | 'absent';
  /** Under the root that the anchor below is made of. */
  inclusion: 'holds' | 'fails' | 'absent';
  /** What must stand on the chain for it: this value, by that custodian, under that number, in that block. */
  anchor?: { custodian: Hex; epoch: number; block: number; value: Hex };
}

/** Checks one opening without any network. Whether the anchor is on the chain is for the caller to ask a node. */
export async function checkOpening(
  { signed, inclusion, receipt, grant, grantee }: OpeningEvidence,
  { chainId, grants, accreditation, gateway }: Omit<OpeningsFile, 'openings' | 'format'>,
): Promise<OpeningVerdict> {
  const chain = { chainId, grants, accreditation, records: grants };
  const holds = (work: Promise<boolean>) => work.catch(() => false).then((good) => (good ? 'holds' : 'fails'));
  const isSigned = async () => {
    await checkReceipt(signed!, grantee, chain);
    const { grant: named, gateway: at } = signed!.receipt;
    return hashOf('Receipt', signed!.receipt) === receipt && named === grant && at === gateway;
  };
  const isIncluded = async () => {
    const { salt: salted, ordinal: number, place: index, path: siblings, size, root } = inclusion!;
    const leaf = await disclosureLeaf(salted, receipt, number);
    const hashes = siblings.map((hash) => fromHex(hash, 32));
    return merkleVerify(leaf, index, size, hashes, fromHex(root, 32));
  };
  return {
    receipt,
    signature: signed ? await holds(isSigned()) : 'absent',
    inclusion: inclusion ? await holds(isIncluded()) : 'absent',
    ...(inclusion ? { anchor: await anchorOf(inclusion, gateway) } : {}),
  };
}

const anchorOf = async (
  { custodian, epoch, block, size, root }: NonNullable<OpeningEvidence['inclusion']>,
  at: Hex,
) => ({
  custodian,
  epoch,
  block,
  value: await disclosureAnchor(at, { size, root }),
});

/** Grants whose openings are not numbered 1, 2, 3 … without a gap: one of them is missing from the file, or from the log. */
export function misnumbered(openings: readonly OpeningEvidence[]): Hex[] {
  const numbers = new Map<Hex, number[]>();
  for (const { grant, inclusion } of openings)
    if (inclusion) numbers.set(grant, [...(numbers.get(grant) ?? []), inclusion.ordinal]);
  return [...numbers].flatMap(([grant, list]) =>
    list.sort((a, b) => a - b).every((number, i) => number === i + 1) ? [] : [grant],
  );
}

/** The file as saved. Throws `BAD_MESSAGE` with the place that is wrong. */
export function readOpenings(text: string): OpeningsFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ChartkeyError('BAD_MESSAGE', { cause, detail: 'not JSON' });
  }
  const read = v.safeParse(openingsFile, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new ChartkeyError('BAD_MESSAGE', { detail: `${v.getDotPath(issue) ?? 'file'}: ${issue.message}` });
}
