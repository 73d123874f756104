import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { beBytes, concat, utf8 } from '#protocol/bytes';
import { encodeFrame } from '#protocol/frames';

/**
 * A PUT /blobs that has sent what its owner signed and the head of one frame, and keeps the `length` bytes of the frame to
 * itself. `answer` is what the gateway says meanwhile.
 */
export function beginUpload(
  url: string,
  write: object,
  { name, length }: { name: string; length: number },
  headers: Record<string, string>,
): { upload: ClientRequest; answer: Promise<{ code: string }> } {
  const signed = utf8(JSON.stringify(write));
  const frame = encodeFrame(name, new Uint8Array());
  const upload = request(`${url}/blobs`, { method: 'PUT', headers });
  upload.write(concat(beBytes(signed.length, 4), signed, frame.subarray(0, -4), beBytes(length, 4)));
  const answer = once(upload, 'response').then(async ([response]: IncomingMessage[]) => {
    const parts: Buffer[] = [];
    for await (const part of response!) parts.push(part as Buffer);
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as { code: string };
  });
  return { upload, answer };
}
