import type { Hex } from './bytes.ts';
import { canonicalHash } from './canonical-json.ts';
import { ChartkeyError } from './errors.ts';
import { gatewayIdOf } from './lease.ts';
import { verify } from './signatures.ts';
import type { ChainContext, Messages } from './typed-data.ts';
import type { ErasureCertificate, ErasureReport } from './wire/erasure.ts';

/** Six years, in seconds: how long a covered entity accounts for disclosures (45 CFR 164.528(a)). */
export const receiptRetention = 6 * 365.25 * 24 * 60 * 60;

/** Why an erased account leaves something behind, in the words of its certificate. */
export const keepBasis = {
  receipts:
    'Accounting of disclosures for six years (45 CFR 164.528); legal obligation and claims (GDPR Art. 17(3)(b) and (e)).',
  stops: 'Random numbers of shares that ended, so that none of them can open again, also after a restore.',
  marker: 'The account number and the day of its erasure, so that it stays erased, also after a restore.',
} as const;

/** The message behind a certificate: `report` is SHA-256 of the report's RFC 8785 form. */
export async function erasureMessage(report: ErasureReport): Promise<Messages['ErasureCertificate']> {
  const { account, at, url } = report;
  return { account, gateway: await gatewayIdOf(url), report: await canonicalHash(report), at };
}

export interface ExpectedErasure {
  account: Hex;
  /** The gateway's URL as terms spell it. */
  url: string;
  /** The identity that gateway published before anything was erased. */
  identity: Hex;
}

/** Throws `ERASURE_INVALID` unless this gateway signed that it shredded this account. */
export async function checkErasure(
  { report, identity, signature }: ErasureCertificate,
  expected: ExpectedErasure,
  chain: ChainContext,
): Promise<void> {
  if (report.account !== expected.account || report.url !== expected.url || identity !== expected.identity)
    throw new ChartkeyError('ERASURE_INVALID', { detail: 'made for or by another' });
  try {
    verify('ErasureCertificate', await erasureMessage(report), chain, signature, identity);
  } catch (cause) {
    throw new ChartkeyError('ERASURE_INVALID', { cause, detail: 'signature' });
  }
}
