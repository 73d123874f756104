import type { ApprovalView } from '../../messages/views.ts';

/** `YYYY-MM` → months since year 0. */
const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const nameOf = (at: number) =>
  `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;

/**
 * The months one can choose from, oldest first, each as `YYYY-MM`. The first stands for the asked beginning, however far
 * back; between there is every month that may hold something; the last is the asked end, which may lie ahead of `today`.
 */
export function monthAxis({ asked, span }: Pick<ApprovalView, 'asked' | 'span'>, today: string): string[] {
  const end = Math.min(index(asked.dataUntil), index(today));
  const first = Math.max(index(asked.dataFrom), Math.min(span ? index(span.first) : end, end));
  const axis = [asked.dataFrom];
  for (let at = Math.max(first, index(asked.dataFrom) + 1); at <= end; at++) axis.push(nameOf(at));
  if (asked.dataUntil > axis.at(-1)!) axis.push(asked.dataUntil);
  return axis;
}

/** Items for each of at most `bars` equal stretches of the axis, and whether a stretch lies inside the choice. */
export function histogram(
  axis: readonly string[],
  months: ApprovalView['months'],
  choice: { from: number; until: number },
  bars = 48,
): { count: number; inside: boolean }[] {
  const width = Math.max(1, Math.ceil(axis.length / bars));
  const places = Math.ceil(axis.length / width);
  const counts = Array.from({ length: places }, () => 0);
  for (const { month, count } of months) {
    // A month before the axis belongs to its first place, "any date".
    let at = axis.findLastIndex((name) => name <= month);
    if (at < 0 || month > axis.at(-1)!) at = -1;
    if (at >= 0) counts[Math.floor(at / width)]! += count;
  }
  return counts.map((count, place) => ({
    count,
    inside: place >= Math.floor(choice.from / width) && place <= Math.floor(choice.until / width),
  }));
}

/** Items within the two ends, of all on the axis. */
export function countBetween(
  months: ApprovalView['months'],
  from: string,
  until: string,
): { inside: number; all: number } {
  let inside = 0;
  let all = 0;
  for (const { month, count } of months) {
    all += count;
    if (month >= from && month <= until) inside += count;
  }
  return { inside, all };
}
