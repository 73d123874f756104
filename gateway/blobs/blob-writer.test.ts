import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { openParts } from '../open-parts.ts';
import { startTestChain } from '../testing/chain.ts';
import { freshAccount, makeBlobs, signBlobWrite } from '../testing/patient.ts';
import { foundBelow } from '../testing/whole-account.ts';
import { blobWriter } from './blob-writer.ts';

test('K13 an account that is erased between the two halves of a write gets none of its files back', async () => {
  const chain = await startTestChain();
  const dataDir = await mkdtemp(join(tmpdir(), 'chartkey-write-'));
  const { anvil, deployment } = chain;
  const url = 'http://gateway.test';
  const options = { url, port: 0, rpcUrl: anvil.rpcUrl, deployment, dataDir, trustProxy: true };
  const { gateway, shredder, close } = await openParts({ ...options, log: createLog('silent') });
  try {
    const [owner, blobs] = [freshAccount(), await makeBlobs(3)];
    const needles = new Map(blobs.map(({ cid, bytes }) => [cid, Buffer.from(bytes)]));
    let puts = 0;
    const put: typeof gateway.blobs.put = async (some) => {
      puts += 1;
      if (puts === 2) {
        expect(await foundBelow(dataDir, needles)).toHaveLength(3);
        await shredder.shred(owner.address);
      }
      await gateway.blobs.put(some);
    };
    const writer = blobWriter({ ...gateway, blobs: { ...gateway.blobs, put } });
    const cids = blobs.map(({ cid }) => cid);
    const app = new Hono().put('/', async (context) => {
      const frames = async function* (announce: (name: string, length: number) => void) {
        for (const { cid, bytes } of blobs) {
          announce(cid, bytes.length);
          yield { name: cid, bytes };
        }
      };
      return context.json({
        stored: await writer.store(context, signBlobWrite(deployment, owner, cids), frames),
      });
    });
    await app.request('/', { method: 'PUT', headers: { 'x-forwarded-for': '203.0.113.1' } });
    expect(puts).toBe(2);
    expect(await foundBelow(dataDir, needles)).toEqual([]);
  } finally {
    await close();
    await chain.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});
