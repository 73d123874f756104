import { type Bytes, concat, fromHex, type Hex, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { readChart } from '#protocol/fhir/read-chart';
import { segmentOrder } from '#protocol/fhir/segment-plan';
import { generateHybrid, type HybridKeyPair, keyHashOf } from '#protocol/hpke';
import { merkleLevels, merklePath, merkleRoot, resourceLeaf } from '#protocol/merkle';
import { type ResourceLine, writeLines } from '#protocol/resource-lines';
import { sign } from '#protocol/signatures';
import type { ChainContext } from '#protocol/typed-data';
import type { DeskDocument, Profile } from '#protocol/wire/desk';

export interface Institution {
  address: Hex;
  privateKey: Hex;
  origin: string;
  profile: Profile;
  hybrid: HybridKeyPair;
  desk: DeskDocument;
  /** The package a custodian gives for an owner account, as protocol.md §2.6 describes it. */
  packageOf(chart: string, owner: Hex, at: number): Promise<Bytes>;
}

/** A clinic or hospital with real keys; the chain's accreditation is the caller's business. */
export async function createInstitution(
  account: { address: Hex; privateKey: Hex },
  name: string,
  origin: string,
  chain: ChainContext,
  now: number,
): Promise<Institution> {
  const profile: Profile = { name, place: 'Madison, Wisconsin', kind: 'clinic', origins: [origin] };
  const hybrid = await generateHybrid();
  const { address } = account;
  const key = fromHex(account.privateKey);
  const certificate = {
    grantee: address,
    keyHash: await keyHashOf(hybrid.publicKey),
    origin,
    notBefore: now - 3600,
    notAfter: now + 365 * 24 * 3600,
  };
  const desk: DeskDocument = {
    v: 1,
    ...{ chainId: chain.chainId, grants: chain.grants, records: chain.records, accreditation: chain.accreditation },
    gateway: 'http://localhost:8787',
    origin,
    grantee: address,
    profile,
    keys: [
      {
        publicKey: toBase64url(hybrid.publicKey),
        certificate,
        signature: sign('EncryptionKey', certificate, chain, key),
      },
    ],
  };
  const packageOf = async (chart: string, owner: Hex, at: number): Promise<Bytes> => {
    const { resources } = readChart(chart);
    const ordered = segmentOrder(resources).map((index) => resources[index]!);
    const salts = ordered.map(() => crypto.getRandomValues(new Uint8Array(16)));
    const leaves = await Promise.all(ordered.map(({ text }, i) => resourceLeaf(salts[i]!, utf8(text))));
    const levels = await merkleLevels(leaves);
    const lines = ordered.map(({ text, fullUrl }, index): ResourceLine => {
      const proof = { salt: salts[index]!, index, count: ordered.length, path: merklePath(levels, index) };
      return { text, ...(fullUrl === undefined ? {} : { fullUrl }), proof };
    });
    const attestation = { owner, custodian: address, root: toHex(await merkleRoot(leaves)), at };
    const header = {
      v: 1,
      attestation,
      signature: sign('Attestation', attestation, chain, key),
      count: ordered.length,
      title: 'Your chart',
    };
    return concat(utf8(`${JSON.stringify(header)}\n`), writeLines(lines));
  };
  return { ...account, origin, profile, hybrid, desk, packageOf };
}
