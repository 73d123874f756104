import type { Device } from '../storage/devices.ts';
import { logStart } from '../storage/log-chain.ts';
import type { LogEntry } from '../storage/log-entry.ts';
import type { IndexBody, IndexDevice } from './index-body.ts';
import { goOn, type MirrorTools } from './mirror-tools.ts';
import { readBlobs } from './read-blobs.ts';
import { chunksAfter, readDevice } from './read-device.ts';

export interface Merged {
  /** Something came in. */
  changed: boolean;
  /** Devices whose log the gateway did not give whole. */
  unread: IndexDevice[];
}

/**
 * Takes in what the index holds of every device. What only follows is put behind what is held. Where the index holds more
 * of this very device than it wrote itself, or something else, this profile was set back or copied: it gives way, goes on
 * in a new lane and writes again what only it knew (K9), so that nothing is lost and nothing is used twice.
 */
export async function mergeDevices(tools: MirrorTools, { devices }: IndexBody): Promise<Merged> {
  const { store } = tools;
  const held = new Map((await store.devices()).map((device) => [device.lane, device]));
  const news = devices.filter((device) => !isHeld(device, held.get(device.lane)));
  const wanted = news.flatMap((device) => chunksAfter(device, held.get(device.lane)?.count ?? 0));
  const blobs = new Map(await readBlobs(tools, wanted, 'fetching'));
  const merged: Merged = { changed: false, unread: [] };
  for (const device of news) {
    goOn(tools);
    const ours = held.get(device.lane);
    const since = ours?.count ?? 0;
    if (since > device.count && (await isPrefix(tools, device))) continue;
    const entries = since > device.count ? undefined : await readDevice(tools, device, since, blobs);
    const more = entries?.filter(({ seq }) => seq >= since);
    if (entries && follows(entries, more!, ours) && !ours?.own) await store.adopt(device.lane, more!);
    else {
      const whole = await readWhole(tools, device, blobs);
      if (!whole) {
        merged.unread.push(device);
        continue;
      }
      await store.giveWay(device.lane, whole);
    }
    merged.changed = true;
  }
  return merged;
}

const isHeld = (device: IndexDevice, ours: Device | undefined): boolean =>
  ours !== undefined && ours.count === device.count && ours.head === device.head;

/** The gateway has less, and what it has is how ours begins. */
async function isPrefix({ store }: MirrorTools, { lane, count, head }: IndexDevice): Promise<boolean> {
  const [next] = await store.entriesOf(lane, count);
  return next?.prev === head;
}

/** Whether the first entry that is not held names the last one that is. */
function follows(entries: readonly LogEntry[], more: readonly LogEntry[], ours: Device | undefined): boolean {
  const [first] = more;
  return entries.length > 0 && first !== undefined && first.prev === (ours?.head ?? logStart);
}

async function readWhole(tools: MirrorTools, device: IndexDevice, blobs: Map<string, Uint8Array<ArrayBuffer>>) {
  const missing = device.chunks.filter((cid) => !blobs.has(cid));
  for (const [cid, bytes] of await readBlobs(tools, missing, 'fetching')) blobs.set(cid, bytes);
  return readDevice(tools, device, 0, blobs);
}
