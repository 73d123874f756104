import { randomBytes } from 'node:crypto';
import { type Bytes, fromHex, type Hex, sha256, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { cidOf } from '#protocol/cid';
import { expiresAt } from '#protocol/grant-rules';
import { gatewayIdOf } from '#protocol/lease';
import { addressOf, sign, signDigest } from '#protocol/signatures';
import { type ChainContext, grantDigest, grantIdOf, revocationDigest } from '#protocol/typed-data';
import type { ChainRow, DepositBody, SignedHead, SignedPause } from '#protocol/wire/gateway';

export const random32 = (): Hex => toHex(randomBytes(32));
const seconds = () => Math.floor(Date.now() / 1000);

export interface Signer {
  address: Hex;
  key: Bytes;
}

/** A fresh account, as the extension makes one for each relationship. */
export function freshAccount(): Signer {
  const key = new Uint8Array(randomBytes(32));
  return { address: addressOf(key), key };
}

/** One grant with all that its patient sends; terms are only a hash here, as the gateway knows no more. */
export interface TestGrant {
  id: Hex;
  patient: Signer;
  share: Hex;
  capsule: string;
  /** For POST /deposits. */
  deposit: DepositBody;
  /** For POST /relay/grants. */
  row: ChainRow;
  /** For POST /revocations and /relay/revocations. */
  revocation: ChainRow;
}

export async function makeGrant(
  chain: ChainContext,
  url: string,
  grantee: Hex,
  options: { patient?: Signer; expires?: number } = {},
): Promise<TestGrant> {
  const patient = options.patient ?? freshAccount();
  const expires = options.expires ?? expiresAt(seconds(), 30);
  const [terms, share] = [random32(), random32()];
  const capsuleBytes = new Uint8Array(randomBytes(1200));
  const id = grantIdOf(patient.address, expires, terms);
  const signature = signDigest(grantDigest(id, chain), patient.key);
  const [shareHash, capsuleHash] = await Promise.all([sha256(fromHex(share)), sha256(capsuleBytes)]);
  const message = {
    grant: id,
    grantee,
    shareHash: toHex(shareHash),
    capsule: toHex(capsuleHash),
    gateway: await gatewayIdOf(url),
  };
  const depositSignature = sign('Deposit', message, chain, patient.key);
  const capsule = toBase64url(capsuleBytes);
  const row = { patient: patient.address, expires, terms };
  return {
    id,
    patient,
    share,
    capsule,
    deposit: { ...row, grantee, signature, share, capsule, depositSignature },
    row: { ...row, signature },
    revocation: { ...row, signature: signDigest(revocationDigest(id, chain), patient.key) },
  };
}

/** A head with an opaque body. */
export async function makeHead(
  chain: ChainContext,
  { id, patient }: TestGrant,
  version: number,
  cids: string[],
): Promise<SignedHead> {
  const body = new Uint8Array(randomBytes(600));
  const head = { grant: id, version, body: toHex(await sha256(body)), at: seconds() };
  return { head, signature: sign('Head', head, chain, patient.key), body: toBase64url(body), cids };
}

export async function makeBlobs(count: number, size = 1_100): Promise<{ cid: string; bytes: Bytes }[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const bytes = new Uint8Array(randomBytes(size));
      return { cid: await cidOf(bytes), bytes };
    }),
  );
}

export function signBlobWrite(chain: ChainContext, owner: Signer, cids: string[], at = seconds()) {
  const write = { owner: owner.address, cids, at };
  return { ...write, signature: sign('BlobWrite', write, chain, owner.key) };
}

/** One row for POST /pauses. */
export function signPause(
  chain: ChainContext,
  { id, patient }: TestGrant,
  paused: boolean,
  version: number,
): SignedPause {
  const pause = { grant: id, paused, version, at: seconds() };
  return { pause, signature: sign('Pause', pause, chain, patient.key) };
}

/** The value of `authorization` by which an account reads what is its own. */
export function accountHeader(chain: ChainContext, account: Signer, at = seconds()): string {
  const query = { patient: account.address, at };
  const signed = { ...query, signature: sign('ReceiptsQuery', query, chain, account.key) };
  return `Chartkey ${toBase64url(utf8(JSON.stringify(signed)))}`;
}
