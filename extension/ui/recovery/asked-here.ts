const name = 'chartkey-recovery-asked';

/** Until when the keys wait that were asked for in this browser, unix ms; it opens nothing. */
export function readAsked(): number | undefined {
  const until = Number(localStorage.getItem(name) ?? Number.NaN);
  return Number.isFinite(until) ? until : undefined;
}
export const writeAsked = (until: number): void => localStorage.setItem(name, String(until));
export const forgetAsked = (): void => localStorage.removeItem(name);
