import { type Hex, sha256, toBase64url, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { buildDevices } from './build-index.ts';
import { type IndexBody, type IndexDevice, sealIndex } from './index-body.ts';
import { judgeIndex } from './judge-index.ts';
import { fetchPacks, forgetPacks, knownPacks, packRows } from './kept-rows.ts';
import { mergeDevices } from './merge-devices.ts';
import { type DeviceMark, type MirrorRow, mirrorPlace } from './mirror-row.ts';
import { goOn, type MirrorTools } from './mirror-tools.ts';
import { type PulledIndex, pullIndex } from './pull-index.ts';

const nothing: Hex = `0x${'00'.repeat(32)}`;
/** Lost races against other devices before it is left to the next time. */
const tries = 6;

export interface Synced {
  row: MirrorRow;
  /** Something came in from elsewhere. */
  changed: boolean;
  /** Nothing was kept for this patient before. */
  first: boolean;
}

const marksOf = (devices: readonly DeviceMark[]): DeviceMark[] =>
  devices.map(({ lane, count, head }) => ({ lane, count, head })).sort((a, b) => a.lane - b.lane);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const chunksOf = (devices: readonly IndexDevice[]) =>
  Object.fromEntries(devices.map(({ lane, chunks }) => [lane, chunks]));

/**
 * Makes this device and the gateway hold the same: takes in what other devices wrote, then writes the union by
 * compare-and-swap, again and again until nobody was faster. Every step may be repeated: nothing is taken out anywhere, and
 * dying in the middle leaves what is held as it was (X10). Throws `OFFLINE`, `LOCKED`, `CANCELLED`, `TAMPERED`.
 */
export async function syncMirror(tools: MirrorTools, damaged: ReadonlySet<number> = new Set()): Promise<Synced> {
  let changed = false;
  for (let tried = 1; ; tried++) {
    const once = await syncOnce(tools, damaged);
    changed ||= once.changed;
    if (once.row) return { row: once.row, changed, first: once.first };
    if (tried === tries) throw new ChartkeyError('HEAD_CONFLICT', { detail: 'other devices were faster' });
    await new Promise((resolve) => setTimeout(resolve, 50 * tried * (1 + Math.random())));
  }
}

interface Once {
  /** Absent when another device was faster. */
  row?: MirrorRow;
  changed: boolean;
  first: boolean;
}

async function syncOnce(tools: MirrorTools, damaged: ReadonlySet<number>): Promise<Once> {
  const { store, now } = tools;
  goOn(tools);
  tools.progress({ step: 'looking', done: 0, total: 0 });
  const known = await store.row<MirrorRow>(mirrorPlace);
  // What was not given whole is asked for again every time, and what is damaged here needs its copy.
  const whole = damaged.size > 0 || (known?.unread.length ?? 0) > 0;
  const answer = await pullIndex(tools, whole ? undefined : known?.hash);
  const alert = answer === 'same' ? undefined : judgeIndex(known, answer, now());
  const taken = answer === 'same' ? unchangedSince(known!) : await takeIn(tools, known, answer, damaged);
  // A gateway that went back may have lost blobs as well: all of them go there again, under new names.
  if (alert) await forgetPacks(tools);
  await packRows(tools);
  const packs = [...new Set([...taken.base.packs, ...(await knownPacks(store)).map(({ cid }) => cid)])].sort();
  const first = answer === undefined && !known;
  const kept = known?.alert ?? alert;
  const began = known ? known.recoveredTo : answer && answer !== 'same' ? answer.body.at : undefined;
  const common = {
    v: 1 as const,
    packs,
    unread: taken.unread,
    ...(began === undefined ? {} : { recoveredTo: began }),
    ...(kept ? { alert: alert ?? kept } : {}),
  };
  const here = marksOf(await store.devices());
  const unchanged =
    !alert && taken.base.hash !== nothing && isSame(taken.base.packs, packs) && isSame(taken.base.marks, here);
  if (unchanged) {
    const { version, hash, at, marks, chunks } = taken.base;
    const row: MirrorRow = { ...common, version, hash, at, devices: marks, chunks, syncedAt: now() };
    await store.write({ rows: { [mirrorPlace]: row } });
    return { row, changed: taken.changed, first };
  }
  const chunks = alert ? {} : taken.base.chunks;
  // Damaged logs that the gateway had a copy of are whole again by now.
  const still = new Set([...damaged].filter((lane) => !taken.there.some((device) => device.lane === lane)));
  const devices = await buildDevices(tools, chunks, taken.there, still);
  const written = await write(tools, taken.base, devices, packs);
  if (!written) return { changed: taken.changed, first };
  const row: MirrorRow = { ...common, ...written, syncedAt: now() };
  await store.write({ rows: { [mirrorPlace]: row } });
  return { row, changed: taken.changed, first };
}

/** The index that the next one follows. */
interface Base {
  version: number;
  hash: Hex;
  at: number;
  marks: DeviceMark[];
  chunks: Record<string, string[]>;
  packs: string[];
}

interface TakenIn {
  base: Base;
  unread: IndexDevice[];
  /** What the next index must not hold less of. */
  there: IndexDevice[];
  changed: boolean;
}

const unchangedSince = (known: MirrorRow): TakenIn => ({
  base: { ...known, marks: known.devices },
  unread: known.unread,
  there: known.unread,
  changed: false,
});

/** Merges what is offered. Where nothing is, the next index follows nothing but goes on counting. */
async function takeIn(
  tools: MirrorTools,
  known: MirrorRow | undefined,
  offered: PulledIndex | undefined,
  damaged: ReadonlySet<number>,
): Promise<TakenIn> {
  const version = known?.version ?? 0;
  const none: Base = { version, hash: nothing, at: 0, marks: [], chunks: {}, packs: [] };
  const left = known?.unread ?? [];
  if (!offered) return { base: none, unread: left, there: left, changed: false };
  const { hash, body } = offered;
  const { changed, unread } = await mergeDevices(tools, body, damaged);
  const rows = await fetchPacks(tools, body.packs);
  const base: Base = {
    ...{ version: offered.version, hash, at: body.at },
    marks: marksOf(body.devices),
    chunks: chunksOf(body.devices),
    packs: [...body.packs].sort(),
  };
  return { base, unread, there: body.devices, changed: changed || rows.changed };
}

/** Undefined when another device was faster. */
async function write(tools: MirrorTools, base: Base, devices: IndexDevice[], packs: string[]) {
  const { gateway, owner, secret, chain, now } = tools;
  const version = base.version + 1;
  const body: IndexBody = { v: 1, at: now(), devices, packs };
  const sealed = await sealIndex(secret, owner.address, version, body);
  const hash = toHex(await sha256(sealed));
  const message = { owner: owner.address, version, previous: base.hash, body: hash };
  const signature = await owner.sign('IndexWrite', message, chain);
  goOn(tools);
  try {
    await gateway.putIndex({ ...message, body: toBase64url(sealed), signature });
  } catch (thrown) {
    if (thrown instanceof ChartkeyError && thrown.code === 'HEAD_CONFLICT') return undefined;
    throw thrown;
  }
  return { version, hash, at: body.at, devices: marksOf(devices), chunks: chunksOf(devices) };
}
