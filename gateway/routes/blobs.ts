import { Hono } from 'hono';
import { fromBase64url, fromUtf8 } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { type Announce, decodeFrames, encodeFrame, frameLimit } from '#protocol/frames';
import { cid as cidSchema } from '#protocol/wire/common';
import { blobBatch, blobWrite } from '#protocol/wire/gateway';
import { parseWire, parseWireText } from '#protocol/wire/parse';
import { blobWriter } from '../blobs/blob-writer.ts';
import { blobReader, type StillAllowed } from '../blobs/reader.ts';
import { splitStream } from '../blobs/split-stream.ts';
import type { Gateway } from '../gateway.ts';
import { readBytes, readJson } from '../http/read-body.ts';

/** 2,000 CIDs and a signature. */
const writeLimit = 192 * 1024;
/** 20,000 CIDs. */
const batchLimit = 1_400 * 1024;
/** Milliseconds after which a batch that is still going out asks again whether it may. */
const lookAgain = 200;
/** Ciphertext never changes under its name. */
const immutable = {
  'content-type': 'application/octet-stream',
  'cache-control': 'private, max-age=31536000, immutable',
};

/** Ciphertext, by the hash of its bytes. The gateway cannot read it and does not know what it is of. */
export function blobRoutes(gateway: Gateway): Hono {
  const { blobs } = gateway;
  const writer = blobWriter(gateway);
  const requireReader = blobReader(gateway);

  return new Hono()
    .put('/blobs', async (context) => {
      const { body } = context.req.raw;
      if (!body) throw new ChartkeyError('BAD_MESSAGE', { detail: 'no body' });
      const { first, rest } = await splitStream(body, writeLimit);
      const write = parseWireText(blobWrite, fromUtf8(first), writeLimit);
      await writer.authorize(context, write);
      const framesOf = (announce: Announce) => decodeFrames(rest, frameLimit, announce);
      return context.json({ stored: await writer.store(context, write, framesOf) });
    })
    .put('/blobs/:cid', async (context) => {
      const name = parseWire(cidSchema, context.req.param('cid'));
      const header = fromUtf8(fromBase64url(context.req.header('x-chartkey-write') ?? ''));
      const write = parseWireText(blobWrite, header, writeLimit);
      await writer.authorize(context, write);
      // Without a length it counts as the largest there may be.
      const length = Math.min(Number(context.req.header('content-length') ?? frameLimit), frameLimit);
      return context.json({
        stored: await writer.store(context, write, async function* (announce) {
          announce(name, length);
          yield { name, bytes: await readBytes(context, frameLimit) };
        }),
      });
    })
    .get('/blobs/:cid', async (context) => {
      const name = parseWire(cidSchema, context.req.param('cid'));
      await requireReader(context, [name]);
      return context.body(new Uint8Array(await blobs.get(name)), 200, immutable);
    })
    .post('/blobs/batch', async (context) => {
      const { cids } = await readJson(context, blobBatch, batchLimit);
      const stillAllowed = await requireReader(context, cids);
      return context.body(streamOf(cids, stillAllowed), 200, { 'content-type': 'application/octet-stream' });
    });

  /**
   * One blob read ahead at most: the reader's pace is ours, and memory stays small. A slow reader does not drain a grant
   * that is stopped or paused meanwhile (K2, K11).
   */
  function streamOf(cids: readonly string[], stillAllowed: StillAllowed): ReadableStream<Uint8Array> {
    let next = 0;
    let lookedAt = performance.now();
    return new ReadableStream({
      async pull(controller) {
        if (performance.now() - lookedAt > lookAgain) {
          await stillAllowed();
          lookedAt = performance.now();
        }
        const name = cids[next++];
        if (name === undefined) controller.close();
        else controller.enqueue(encodeFrame(name, await blobs.get(name)));
      },
    });
  }
}
