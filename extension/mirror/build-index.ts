import { cidOf } from '#protocol/cid';
import { type Blob, uploadBytes } from '../grants/gateway-client.ts';
import { chunkLength, type IndexDevice, sealChunk } from './index-body.ts';
import { goOn, type MirrorTools } from './mirror-tools.ts';

/**
 * Every device as the index holds it. Chunks that filled up since are sealed and uploaded first; `known` names those the
 * gateway has. Devices of `there` of which less is held here, or nothing that can be read, stay as they were.
 */
export async function buildDevices(
  tools: MirrorTools,
  known: Readonly<Record<string, string[]>>,
  there: readonly IndexDevice[],
  damaged: ReadonlySet<number>,
): Promise<IndexDevice[]> {
  const { store, secret, owner } = tools;
  const fresh: Blob[] = [];
  const devices: IndexDevice[] = [];
  for (const { lane, count, head } of await store.devices()) {
    if (count === 0 || damaged.has(lane)) continue;
    const full = Math.floor(count / chunkLength);
    const chunks = (known[lane] ?? []).slice(0, full);
    const since = chunks.length * chunkLength;
    const entries = (await store.entriesOf(lane, since)).slice(0, count - since);
    for (let at = 0; chunks.length < full; at += chunkLength) {
      const list = entries.slice(at, at + chunkLength);
      const bytes = await sealChunk(secret, owner.address, lane, chunks.length, list);
      const cid = await cidOf(bytes);
      fresh.push({ cid, bytes });
      chunks.push(cid);
    }
    devices.push({ lane, count, head, chunks, tail: entries.slice(full * chunkLength - since) });
  }
  await uploadBlobs(tools, fresh);
  const lanes = new Map(devices.map((device) => [device.lane, device]));
  for (const device of there) if ((lanes.get(device.lane)?.count ?? 0) < device.count) lanes.set(device.lane, device);
  return [...lanes.values()].sort((a, b) => a.lane - b.lane);
}

/** In uploads that the gateway takes whole. */
export async function uploadBlobs(tools: MirrorTools, blobs: readonly Blob[]): Promise<void> {
  for (let at = 0; at < blobs.length; ) {
    goOn(tools);
    let size = 0;
    let end = at;
    do size += blobs[end++]!.bytes.length;
    while (end < blobs.length && size + blobs[end]!.bytes.length <= uploadBytes);
    tools.progress({ step: 'keeping', done: at, total: blobs.length });
    await tools.gateway.putBlobs(blobs.slice(at, end), tools.owner);
    at = end;
  }
}
