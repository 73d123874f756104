import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHex, type Hex, sha256, toBase64url, toHex } from '#protocol/bytes';
import { gatewayIdOf } from '#protocol/lease';
import { sign } from '#protocol/signatures';
import type { ShredBody } from '#protocol/wire/erasure';
import type { TestChain } from './chain.ts';
import { makeEscrow } from './escrow.ts';
import { freshAccount, makeGrant, type Signer, type TestGrant } from './patient.ts';
import type { TestGateway } from './test-gateway.ts';

const seconds = () => Math.floor(Date.now() / 1000);
const zeros: Hex = `0x${'00'.repeat(32)}`;

/** One account with something of every kind a gateway keeps, and the bytes that must be gone once it is erased. */
export interface WholeAccount {
  account: Signer;
  grant: TestGrant;
  blobs: { cid: string; bytes: Uint8Array }[];
  /** Contents as they lie on disk: files as they are, columns in base64url. */
  needles: Map<string, Buffer>;
}

export async function fillAccount(
  chain: TestChain,
  { client, url }: Pick<TestGateway, 'client' | 'url'>,
): Promise<WholeAccount> {
  const { deployment, clinic } = chain;
  const account = freshAccount();
  const grant = await makeGrant(deployment, url, clinic.address, { patient: account });
  const { blobs, head } = await client.publish(grant);
  const must = async (what: string, answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  };
  const index = new Uint8Array(randomBytes(900));
  await must('index', client.call('PUT', `/index/${account.address}`, await indexOf(chain, account, index)));
  const inbox = new Uint8Array(randomBytes(900));
  const letter = { custodian: clinic.address, owner: account.address, at: seconds() };
  const signed = { ...letter, body: toHex(await sha256(inbox)) };
  const signature = sign('InboxWrite', signed, deployment, fromHex(clinic.privateKey));
  const inboxBody = { ...letter, body: toBase64url(inbox), signature };
  await must('inbox', client.call('POST', `/inbox/${clinic.address}`, inboxBody));
  const escrow = await makeEscrow(deployment, account);
  const entrusted = escrow.write(seconds());
  await must('escrow', client.call('PUT', escrow.path, entrusted));
  const needles = new Map<string, Buffer>([
    ...blobs.map(({ bytes }, i): [string, Buffer] => [`blob ${i}`, Buffer.from(bytes).subarray(40, 80)]),
    ['head', Buffer.from(head.body.slice(20, 60))],
    ['capsule', Buffer.from(grant.capsule.slice(20, 60))],
    ['index', Buffer.from(toBase64url(index).slice(20, 60))],
    ['inbox', Buffer.from(toBase64url(inbox).slice(20, 60))],
    ['escrow', Buffer.from(entrusted.body.slice(20, 60))],
  ]);
  return { account, grant, blobs, needles };
}

export async function indexOf({ deployment }: TestChain, owner: Signer, body: Uint8Array) {
  const write = { owner: owner.address, version: 1, previous: zeros, body: toHex(await sha256(body)) };
  return { ...write, body: toBase64url(body), signature: sign('IndexWrite', write, deployment, owner.key) };
}

export async function shredOf(
  { deployment }: TestChain,
  url: string,
  { address, key }: Signer,
  at = seconds(),
): Promise<ShredBody> {
  const word = { account: address, gateway: await gatewayIdOf(url), at };
  return { ...word, signature: sign('Shred', word, deployment, key) };
}

/** `what in file` for every needle in any file below a folder, as it lies on disk. */
export async function foundBelow(folder: string, needles: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // Files of others may go while we look.
    const content = await readFile(join(entry.parentPath, entry.name)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return undefined;
      throw cause;
    });
    if (!content) continue;
    for (const [name, bytes] of needles) if (content.includes(bytes)) found.push(`${name} in ${entry.name}`);
  }
  return found.sort();
}
