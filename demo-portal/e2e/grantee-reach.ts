import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64url, fromHex, type Hex } from '#protocol/bytes';
import { openCapsule } from '#protocol/capsule';
import { fromWire } from '#protocol/errors';
import { openHead } from '#protocol/head';
import { generateHybrid, keyHashOf } from '#protocol/hpke';
import { openLease, resealPatientShare } from '#protocol/lease';
import { readLines } from '#protocol/resource-lines';
import { decryptSegment, readHeader, unpad } from '#protocol/segment';
import { sign } from '#protocol/signatures';
import { type ChainContext, type Grant, grantId } from '#protocol/typed-data';
import type { LeaseResponse } from '#protocol/wire/gateway';

/**
 * Everything a grantee could ever open, found by trying: as the institution, with its own account and encryption key, it
 * takes a lease, opens the head and tries every key in it on every ciphertext in the gateway's storage. No browser code.
 */
export interface Reach {
  /** Texts of the resources that opened, verbatim. */
  opened: string[];
  /** Ciphertexts in storage, and (key, ciphertext) pairs tried. */
  stored: number;
  tried: number;
  /** Segments the head names. */
  named: number;
}

export async function granteeReach(options: {
  grant: Grant;
  chain: ChainContext;
  gatewayUrl: string;
  accountKey: Hex;
  /** Folder of the institution's key desk. */
  deskFolder: string;
  /** Folder of the gateway's ciphertexts. */
  blobFolder: string;
}): Promise<Reach> {
  const { grant, chain, gatewayUrl } = options;
  const id = grantId(grant);
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${gatewayUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) throw fromWire(answer);
    return answer;
  };

  const session = await generateHybrid();
  const nonce = (await post(`/leases/${id}/nonce`, {})) as { nonce: Hex; gateway: Hex };
  const receipt = {
    grant: id,
    gateway: nonce.gateway,
    nonce: nonce.nonce,
    sessionKey: await keyHashOf(session.publicKey),
    at: Math.floor(Date.now() / 1000),
  };
  const lease = (await post(`/leases/${id}`, {
    receipt,
    signature: sign('Receipt', receipt, chain, fromHex(options.accountKey, 32)),
    signer: { kind: 'grantee' },
    sessionKey: Buffer.from(session.publicKey).toString('base64url'),
  })) as LeaseResponse;

  const capsule = await openCapsule(
    grant,
    chain,
    fromBase64url(lease.capsule),
    await seedFor(options.deskFolder, grant),
  );
  const sealed = {
    gateway: fromBase64url(lease.share),
    desk: await resealPatientShare(
      { share: capsule.share, gatewayShareHash: capsule.gatewayShareHash },
      receipt,
      session.publicKey,
    ),
  };
  const key = await openLease(receipt, session.seed, sealed);
  const head = await openHead(fromBase64url(lease.head.body), key, id, lease.head.head.version);

  const ciphertexts = await storedCiphertexts(options.blobFolder);
  const opened: string[] = [];
  let tried = 0;
  for (const { okm } of head.segments) {
    for (const ciphertext of ciphertexts) {
      tried++;
      const plain = await opens(ciphertext, okm);
      if (plain) opened.push(...readLines(await unpad(plain)).map(({ text }) => text));
    }
  }
  return { opened, stored: ciphertexts.length, tried, named: head.segments.length };
}

/** What a key of the head opens; undefined where it does not, or where it is no segment at all, as the mirrored logs. */
async function opens(ciphertext: Uint8Array, okm: string): Promise<Uint8Array | undefined> {
  try {
    const { id, version } = readHeader(ciphertext);
    return await decryptSegment(ciphertext, fromBase64url(okm), { id, version });
  } catch {
    return undefined;
  }
}

/** The institution key a grant was sealed to, from the desk's own file. */
async function seedFor(folder: string, grant: Grant): Promise<Uint8Array> {
  const ring = JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8')) as {
    seed: string;
    certified: { certificate: { keyHash: Hex } };
  }[];
  const entry = ring.find(({ certified }) => certified.certificate.keyHash === grant.terms.granteeKey);
  if (!entry) throw new Error('the desk has no key for this grant');
  return fromBase64url(entry.seed);
}

async function storedCiphertexts(folder: string): Promise<Uint8Array[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.startsWith('bafkrei'));
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))));
}
