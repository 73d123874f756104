import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { fromBase64url, fromHex, type Hex } from '#protocol/bytes';

/**
 * The yardstick for leases: the same framework, the same request, one P-256 verification and one durable insert, and
 * nothing else. Prints its port; run as a child process.
 */
const folder = mkdtempSync(join(tmpdir(), 'chartkey-bare-'));
const database = new DatabaseSync(join(folder, 'bare.sqlite'));
database.exec(
  'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (nonce TEXT PRIMARY KEY, signature TEXT)',
);
const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
const prefix = fromHex('0x3059301306072a8648ce3d020106082a8648ce3d030107034200');

interface Body {
  receipt: { nonce: Hex };
  signature: Hex;
  signer: { publicKey: string };
}

const app = new Hono().post('/leases/:grant', async (context) => {
  const { receipt, signature, signer } = await context.req.json<Body>();
  const der = Buffer.concat([prefix, fromBase64url(signer.publicKey)]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  // The digest is not the one that was signed, which costs the same: only the work is compared here.
  const valid = verify('sha256', fromHex(receipt.nonce), { key, dsaEncoding: 'ieee-p1363' }, fromHex(signature));
  insert.run(receipt.nonce, signature);
  return context.json({ stored: true, valid });
});

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('disconnect', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
