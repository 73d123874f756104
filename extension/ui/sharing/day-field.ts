/** Local days, as a date field writes them: `YYYY-MM-DD`. Times are unix ms. */
const two = (part: number) => String(part).padStart(2, '0');

export function writtenDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment of that day here; undefined for what is no day. */
export function startOfDay(written: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (!year) return undefined;
  const at = new Date(Number(year), Number(month) - 1, Number(day)).getTime();
  return writtenDay(at) === written ? at : undefined;
}

/** The first moment of the next day here, also over a change of the clocks. */
export function dayAfter(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
