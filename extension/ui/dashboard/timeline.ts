import type { Hex } from '#protocol/bytes';
import type { ActivityView } from '../../messages/activity-view.ts';
import type { SharingView } from '../../messages/views.ts';

export interface TimelineBar {
  id: Hex;
  name: string;
  live: boolean;
  /** Parts of the axis, 0 to 1. */
  from: number;
  /** Until now, or until it ended. */
  used: number;
  until: number;
  openings: number[];
  share: SharingView;
}

export interface Timeline {
  now: number;
  months: { at: number; name: string }[];
  bars: TimelineBar[];
}

const dayMs = 86_400_000;
const most = 6;

/** When a share ended or will end, unix ms. */
export const endOf = ({ stoppedAt, expires }: SharingView): number =>
  Math.min(stoppedAt ?? expires * 1000, expires * 1000);

/** Shares over an axis that reaches from the oldest shown to the last end, at least 60 days, at most half a year ahead. */
export function timelineOf(
  sharing: readonly SharingView[],
  activity: readonly ActivityView[],
  now: number,
  monthName: (at: number) => string,
): Timeline {
  const shown = [...sharing].sort((a, b) => endOf(b) - endOf(a) || b.sharedAt - a.sharedAt).slice(0, most);
  const start = Math.max(now - 365 * dayMs, Math.min(now - 30 * dayMs, ...shown.map(({ sharedAt }) => sharedAt)));
  const end = Math.min(now + 183 * dayMs, Math.max(now + 30 * dayMs, ...shown.map(endOf)));
  const place = (at: number) => Math.min(1, Math.max(0, (at - start) / (end - start)));
  const months: Timeline['months'] = [];
  const month = new Date(start);
  month.setDate(1);
  month.setHours(0, 0, 0, 0);
  const step = end - start > 200 * dayMs ? 2 : 1;
  for (month.setMonth(month.getMonth() + 1); month.getTime() < end; month.setMonth(month.getMonth() + step))
    // Too near the end there is no room for its name.
    if (place(month.getTime()) < 0.92) months.push({ at: place(month.getTime()), name: monthName(month.getTime()) });
  return {
    now: place(now),
    months,
    bars: shown.map((share) => ({
      id: share.id,
      name: share.name,
      live: share.state === 'active' || share.state === 'sending' || share.state === 'stopping',
      from: place(share.sharedAt),
      used: place(Math.min(now, endOf(share))),
      until: place(endOf(share)),
      openings: activity
        .filter((entry) => entry.kind === 'opened' && entry.grant === share.id)
        .map((entry) => place(entry.at)),
      share,
    })),
  };
}
