import * as v from 'valibot';
import type { ProveSigner } from './agent-word.ts';
import { fromHex, type Hex } from './bytes.ts';
import { checkReceipt } from './check-receipt.ts';
import { signedGrant } from './consent/signed-grant.ts';
import { disclosureAnchor, disclosureLeaf } from './disclosure-log.ts';
import { ChartkeyError, type ErrorCode, toChartkeyError } from './errors.ts';
import { gatewayIdOf } from './lease.ts';
import { merkleVerify } from './merkle.ts';
import { recoversTo } from './recover-address.ts';
import { type ChainContext, type Grant, grantDigest, grantId, hashOf } from './typed-data.ts';
import { address, bytes32, count, seconds } from './wire/common.ts';
import { disclosureProof } from './wire/disclosures.ts';
import { storedReceipt } from './wire/gateway.ts';

const { ordinal, salt, place, path } = disclosureProof.entries;
const { grant: words, signature } = signedGrant.entries;

/** One opening with all that proves it; `granted`, `signed` and `inclusion` are absent where a browser did not have them. */
const opening = v.strictObject({
  grant: bytes32,
  receipt: bytes32,
  /** What the patient signed: without it nobody can say whose opening it is, or who was to open. */
  granted: v.optional(v.strictObject({ grant: words, signature })),
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
type Read = v.InferOutput<typeof opening>;
export type OpeningEvidence = Omit<Read, 'granted'> & { granted?: { grant: Grant; signature: Hex } | undefined };

/**
 * The file of proofs that the extension saves (docs/accounting.md). Which contracts and which gateway it is about are its own
 * words: whoever checks it holds them against what is known from elsewhere.
 */
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
export type OpeningsFile = Omit<v.InferOutput<typeof openingsFile>, 'openings'> & { openings: OpeningEvidence[] };

/** `unasked`: only the chain can say. */
export type Finding = 'holds' | 'fails' | 'absent' | 'unasked';

export interface OpeningVerdict {
  receipt: Hex;
  /** The grant is the one the receipt names, of that gateway, and signed by the patient's account. */
  share: Finding;
  /** Signed by the institution the grant names, or by a clinician it delegated to. */
  signature: Finding;
  /** Under the root that the anchor below is made of. */
  inclusion: Finding;
  /** What must stand on the chain for it: this value, by that custodian, under that number, in that block. */
  anchor?: { custodian: Hex; epoch: number; block: number; value: Hex };
}

export interface OpeningPlace {
  /** The contracts as whoever checks knows them: never as the file says. */
  chain: ChainContext;
  /** SHA-256 of the gateway's URL. */
  gateway: Hex;
  /** Asks the chain where an account is a contract's (ERC-1271); absent without a network. */
  prove?: ProveSigner | undefined;
}

/** Checks one opening without any network of its own. Whether the anchor is on the chain is for the caller to ask a node. */
export async function checkOpening(
  { granted, signed, inclusion, receipt, grant }: OpeningEvidence,
  { chain, gateway, prove }: OpeningPlace,
): Promise<OpeningVerdict> {
  const isNamed = granted !== undefined && grantId(granted.grant) === grant;
  const isGiven = async (): Promise<Finding> => {
    const { grant: shared, signature: given } = granted!;
    if (!isNamed || (await gatewayIdOf(shared.terms.gateway)) !== gateway) return 'fails';
    const digest = grantDigest(grant, chain);
    if (recoversTo(digest, given, shared.patient)) return 'holds';
    return prove ? proven(async () => prove(digest, given, shared.patient)) : 'unasked';
  };
  const isSigned = async (): Promise<Finding> => {
    const { grant: named, gateway: at } = signed!.receipt;
    if (!isNamed || hashOf('Receipt', signed!.receipt) !== receipt || named !== grant || at !== gateway) return 'fails';
    const { grantee } = granted.grant.terms;
    return proven(() => checkReceipt(signed!, grantee, chain));
  };
  const isIncluded = async (): Promise<Finding> => {
    const { salt: salted, ordinal: number, place: index, path: siblings, size, root } = inclusion!;
    const leaf = await disclosureLeaf(salted, receipt, number);
    const hashes = siblings.map((hash) => fromHex(hash, 32));
    return (await merkleVerify(leaf, index, size, hashes, fromHex(root, 32))) ? 'holds' : 'fails';
  };
  return {
    receipt,
    share: granted ? await isGiven() : 'absent',
    signature: granted && signed ? await isSigned() : 'absent',
    inclusion: inclusion ? await isIncluded().catch(() => 'fails' as const) : 'absent',
    ...(inclusion ? { anchor: await anchorOf(inclusion, gateway) } : {}),
  };
}

/** A node that is away, or fails, says nothing against a proof. */
const proven = (work: () => Promise<void>): Promise<Finding> =>
  work().then(
    () => 'holds',
    (thrown: unknown) => {
      if (noProof.has(toChartkeyError(thrown).code)) return 'fails';
      throw thrown;
    },
  );
const noProof: ReadonlySet<ErrorCode> = new Set(['BAD_SIGNATURE', 'DELEGATION_INVALID', 'BAD_MESSAGE', 'BAD_GRANT']);

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
