import type { MirrorAlert, MirrorRow } from './mirror-row.ts';
import type { PulledIndex } from './pull-index.ts';

/**
 * Whether what the gateway offers can follow what it had: never a lower version, never another body under the same one,
 * never less of any device. Undefined when it can. Pure.
 */
export function judgeIndex(
  known: MirrorRow | undefined,
  offered: PulledIndex | undefined,
  now: number,
): MirrorAlert | undefined {
  if (!known) return undefined;
  const alert = (code: MirrorAlert['code']): MirrorAlert => ({
    code,
    at: now,
    had: known.at,
    ...(offered ? { offered: offered.body.at } : {}),
  });
  if (!offered || offered.version < known.version) return alert('MIRROR_SET_BACK');
  if (offered.version === known.version) return offered.hash === known.hash ? undefined : alert('MIRROR_FORKED');
  const counts = new Map(offered.body.devices.map(({ lane, count }) => [lane, count]));
  const packs = new Set(offered.body.packs);
  const lost =
    known.devices.some(({ lane, count }) => (counts.get(lane) ?? 0) < count) ||
    known.packs.some((pack) => !packs.has(pack));
  return lost ? alert('MIRROR_SET_BACK') : undefined;
}
