import type { Bytes } from '#protocol/bytes';
import type { Device } from '../storage/devices.ts';
import { logStart } from '../storage/log-chain.ts';
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
 * Takes in what the index holds of every device; of a damaged log, all of it. What only follows is put behind what is held. Where the index holds more
 * of this very device than it wrote itself, or something else, this profile was set back or copied: it gives way, goes on
 * in a new lane and writes again what only it knew (K9), so that nothing is lost and nothing is used twice.
 */
export async function mergeDevices(
  tools: MirrorTools,
  { devices }: IndexBody,
  damaged: ReadonlySet<number> = new Set(),
): Promise<Merged> {
  const { store } = tools;
  const held = new Map((await store.devices()).map((device) => [device.lane, device]));
  const news = devices.filter((device) => damaged.has(device.lane) || !isHeld(device, held.get(device.lane)));
  const countOf = ({ lane }: IndexDevice) => (damaged.has(lane) ? 0 : (held.get(lane)?.count ?? 0));
  const wanted = news.flatMap((device) => chunksAfter(device, countOf(device)));
  const blobs = new Map(await readBlobs(tools, wanted, 'fetching'));
  const merged: Merged = { changed: false, unread: [] };
  for (const device of news) {
    goOn(tools);
    const ours = damaged.has(device.lane) ? 'damaged' : held.get(device.lane);
    const outcome = await take(tools, device, ours, blobs);
    if (outcome === 'taken') merged.changed = true;
    if (outcome === 'unread') merged.unread.push(device);
  }
  return merged;
}

async function take(
  tools: MirrorTools,
  device: IndexDevice,
  ours: Device | 'damaged' | undefined,
  blobs: Map<string, Bytes>,
): Promise<'taken' | 'held' | 'unread'> {
  const { store } = tools;
  if (ours !== 'damaged' && !ours?.own && (ours?.count ?? 0) < device.count) {
    const since = ours?.count ?? 0;
    const more = (await readDevice(tools, device, since, blobs))?.filter(({ seq }) => seq >= since);
    if (more?.[0]?.prev === (ours?.head ?? logStart)) {
      await store.adopt(device.lane, more);
      return 'taken';
    }
  }
  if (ours !== 'damaged' && ours && ours.count > device.count && (await isPrefix(tools, device))) return 'held';
  const whole = await readWhole(tools, device, blobs);
  if (!whole) return 'unread';
  await store.giveWay(device.lane, whole);
  return 'taken';
}

const isHeld = (device: IndexDevice, ours: Device | undefined): boolean =>
  ours !== undefined && ours.count === device.count && ours.head === device.head;

/** The gateway has less, and what it has is how ours begins. */
async function isPrefix({ store }: MirrorTools, { lane, count, head }: IndexDevice): Promise<boolean> {
  const [next] = await store.entriesOf(lane, count);
  return next?.prev === head;
}

async function readWhole(tools: MirrorTools, device: IndexDevice, blobs: Map<string, Bytes>) {
  const missing = device.chunks.filter((cid) => !blobs.has(cid));
  for (const [cid, bytes] of await readBlobs(tools, missing, 'fetching')) blobs.set(cid, bytes);
  return readDevice(tools, device, 0, blobs);
}
