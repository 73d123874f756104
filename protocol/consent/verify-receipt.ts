import { sha256, toHex, utf8 } from '../bytes.ts';
import { canonicalJson } from '../canonical-json.ts';
import { checkGrant, isExpired } from '../grant-rules.ts';
import { recoversTo } from '../recover-address.ts';
import { statementTextOf } from '../statement.ts';
import { digestOf, grantId, revocationDigest } from '../typed-data.ts';
import { authorizeStated } from './authorization.ts';
import { lookUp } from './consent-json.ts';
import { fromFhirR4 } from './fhir-r4.ts';
import { fromFhirR5 } from './fhir-r5.ts';
import { fromIso27560 } from './iso-27560.ts';
import { type Representation, receiptKind, receiptOf, representations } from './make-receipt.ts';
import { parseSignedGrant, type SignedGrant } from './signed-grant.ts';

export const checkNames = [
  /** The file is one of ours, byte for byte as such files are written. */
  'form',
  /** The grant's fields are in their one spelling, its id is the hash of them, and its dates fit together. */
  'grant',
  /** The signature is the patient's account's, over exactly this grant. */
  'signature',
  /** The statement is the one whose hash was signed. */
  'statement',
  /** Every element of 45 CFR 164.508(c) is said. */
  'authorization',
  'eip712',
  'fhirR4',
  'fhirR5',
  'iso27560',
  /** Whether its time is over. */
  'expiry',
  /** Whether it was stopped, and that the patient signed that. */
  'stop',
  /** What no signature covers. */
  'told',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `chain`: only the chain can say. `note`: nothing is wrong, and somebody should know. */
export type Outcome = 'pass' | 'fail' | 'note' | 'chain';
export interface Check {
  name: CheckName;
  outcome: Outcome;
}
export type Verdict = 'proven' | 'refused' | 'needs-chain';

export interface VerifiedReceipt {
  verdict: Verdict;
  checks: Check[];
  /** What it says; absent where the file could not be read at all. */
  signed?: SignedGrant;
  /** The receipt with everything in it, or one representation by itself. */
  file?: 'receipt' | Representation;
}

const day = 24 * 60 * 60;
/** Seconds that a grant lasts at most: 365 days, and on to the next midnight UTC. */
const longestGrant = 366 * day;
/** Seconds that honest dates may disagree by: the person, the institution and the chain have clocks of their own. */
const clocks = 600;

/** No receipt is near that; UTF-16 units. */
const longest = 4 * 1024 * 1024;

const check = (name: CheckName, found: boolean | Outcome): Check => ({
  name,
  outcome: typeof found === 'string' ? found : found ? 'pass' : 'fail',
});
const holds = async (test: () => unknown): Promise<boolean> => {
  try {
    return (await test()) !== false;
  } catch {
    return false;
  }
};

/**
 * Checks a receipt, or a FHIR or ISO 27560 consent out of one, with nothing but its own bytes: no server, no chain. Never
 * throws: what cannot be read is refused. `now` in unix seconds.
 */
export async function verifyReceipt(text: string, now: number): Promise<VerifiedReceipt> {
  const value = text.length > longest ? undefined : readJson(text);
  const file = kindOf(value);
  let signed: SignedGrant;
  try {
    signed = signedOf(value, file);
  } catch {
    return { verdict: 'refused', checks: [check('form', false)] };
  }
  const checks = [
    check('form', await holds(() => text.trimEnd() === canonicalJson(value))),
    ...(await judge(signed, value, file!, now)),
  ];
  return { verdict: verdictOf(checks), checks, signed, file: file! };
}

export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ outcome }) => outcome === 'fail')) return 'refused';
  return checks.some(({ outcome }) => outcome === 'chain') ? 'needs-chain' : 'proven';
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function kindOf(value: unknown): VerifiedReceipt['file'] {
  if (lookUp(value, 'kind') === receiptKind) return 'receipt';
  if (lookUp(value, '@type') === 'dpv:ConsentReceipt') return 'iso27560';
  if (lookUp(value, 'resourceType') !== 'Consent') return undefined;
  return lookUp(value, 'decision') === undefined ? 'fhirR4' : 'fhirR5';
}

const readers = { fhirR4: fromFhirR4, fhirR5: fromFhirR5, iso27560: fromIso27560 } as const;

/** The signed object of a file. Throws `BAD_MESSAGE`. */
export function signedOf(value: unknown, file = kindOf(value)): SignedGrant {
  if (file === 'fhirR4' || file === 'fhirR5' || file === 'iso27560') return readers[file](value);
  return parseSignedGrant(file === 'receipt' ? lookUp(value, 'signed') : undefined);
}

async function judge(
  signed: SignedGrant,
  value: unknown,
  file: 'receipt' | Representation,
  now: number,
): Promise<Check[]> {
  const { grant, stopped } = signed;
  const whole = file === 'receipt';
  // A representation by itself says nothing beside it that could differ.
  const receipt = whole ? value : receiptOf(signed);
  const names = Object.keys(representations) as Representation[];
  const isMadeAgain = (name: Representation) =>
    holds(() => canonicalJson(whole ? lookUp(value, name) : value) === canonicalJson(representations[name](signed)));
  return [
    check('grant', await holds(() => isCanonical(signed, receipt) && isInTime(signed))),
    check('signature', signatureOutcome(signed)),
    check('statement', await holds(() => isStatedBy(signed, lookUp(receipt, 'statement')))),
    check('authorization', await holds(() => authorizeStated(grant, signed.actingFor))),
    ...(await Promise.all(
      names.filter((name) => whole || name === file).map(async (name) => check(name, await isMadeAgain(name))),
    )),
    check('expiry', isExpired(grant, now) ? 'note' : 'pass'),
    ...(stopped ? [check('stop', stopOutcome(signed))] : []),
    check('told', 'note'),
  ];
}

/** One spelling, one id, and nothing beside what a receipt has. */
function isCanonical(signed: SignedGrant, receipt: unknown): boolean {
  checkGrant(signed.grant);
  const made = receiptOf(signed);
  const keysOf = (value: object) => canonicalJson(Object.keys(value).sort());
  const isSame = (key: string) => lookUp(receipt, key) === made[key];
  return keysOf(receipt as object) === keysOf(made) && isSame('v') && isSame('id');
}

/** The end is signed; the other times are only told, and must be such as it allows. */
function isInTime({ grant: { expires }, at, stopped }: SignedGrant): boolean {
  const isLived = at < expires && expires - at <= longestGrant + clocks;
  return isLived && (stopped === undefined || stopped.at >= at - clocks);
}

function signatureOutcome({ grant, chain, signature, contract }: SignedGrant): Outcome {
  if (recoversTo(digestOf('Grant', grant, chain), signature, grant.patient)) return 'pass';
  return contract ? 'chain' : 'fail';
}

function stopOutcome({ grant, chain, stopped, contract }: SignedGrant): Outcome {
  if (!stopped?.signature) return 'note';
  if (recoversTo(revocationDigest(grantId(grant), chain), stopped.signature, grant.patient)) return 'pass';
  return contract ? 'chain' : 'fail';
}

async function isStatedBy(signed: SignedGrant, said: unknown): Promise<boolean> {
  const text = statementTextOf(signed);
  return said === text && toHex(await sha256(utf8(text))) === signed.grant.terms.statement;
}
