/** Timers hold 31 bits of milliseconds, and a machine that sleeps stops them: look at least this often. */
const longest = 60_000;

/** Calls once unix time `seconds` is reached. */
export function whenOver(seconds: number, over: () => void): void {
  const left = seconds * 1000 - Date.now();
  if (left <= 0) over();
  else setTimeout(whenOver, Math.min(left, longest), seconds, over);
}
