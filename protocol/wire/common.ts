import * as v from 'valibot';
import type { Hex } from '../bytes.ts';

const hex = (bytes: number) =>
  v.pipe(
    v.string(),
    v.regex(new RegExp(`^0x[0-9a-f]{${2 * bytes}}$`), `${bytes} bytes of lower-case hex`),
    v.transform((text) => text as Hex),
  );

/** Lower-case `0x` hex of exactly that many bytes. */
export const address = hex(20);
export const bytes16 = hex(16);
export const bytes32 = hex(32);
/** 65-byte secp256k1 signature. */
export const signature65 = hex(65);
/** 64-byte P-256 signature (IEEE P1363). */
export const signature64 = hex(64);

/** Base64url without padding of at most `bytes` bytes. */
export const base64url = (bytes: number) =>
  v.pipe(v.string(), v.maxLength(Math.ceil((bytes * 4) / 3)), v.regex(/^[A-Za-z0-9_-]*$/, 'base64url'));

/** Unix seconds, uint40. */
export const seconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2 ** 40 - 1));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Text of 1 to `max` characters without control, line-breaking, bidirectional override or lone surrogate characters. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(max),
    v.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}]*$/u, 'plain text'),
  );

export const cid = v.pipe(v.string(), v.regex(/^bafkrei[a-z2-7]{52}$/, 'CIDv1 raw sha2-256'));
export const yearMonth = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'YYYY-MM'));
/**
 * An http(s) origin or URL as browsers serialise it: ASCII only, names in punycode, so that none looks like another. Which
 * one it is gets checked where it is used.
 */
export const url = v.pipe(v.string(), v.maxLength(256), v.regex(/^https?:\/\/[!-~]+$/, 'http(s) URL'));
export const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/, 'UUID'));
export const purpose = v.picklist(['TREAT', 'ETREAT', 'HPAYMT', 'HRESCH', 'PATRQT']);
export const scope = line(200);
export const label = v.picklist(['ETH', 'PSY', 'HIV', 'SEX', 'SDV', 'GDIS', 'U', 'UNDATED']);

export const terms = v.strictObject({
  grantee: address,
  granteeKey: bytes32,
  granteeName: line(120),
  origin: url,
  gateway: url,
  purpose,
  scopes: v.pipe(v.array(scope), v.minLength(1), v.maxLength(64)),
  labels: v.pipe(v.array(label), v.maxLength(8)),
  dataFrom: yearMonth,
  dataUntil: yearMonth,
  records: v.pipe(v.array(bytes32), v.maxLength(256)),
  capsule: bytes32,
  statement: bytes32,
  salt: bytes32,
});
export const grant = v.strictObject({ patient: address, expires: seconds, terms });

/** The signed word by which an account names another that may act for it in one thing (`agent-word.ts`). */
export const agentProof = v.strictObject({ agent: address, until: seconds, signature: signature65 });
export type AgentProof = v.InferOutput<typeof agentProof>;
