import { plural } from './plural.ts';

export const label = 'Passwort';
export const labelNew = 'Neues Passwort';
export const again = 'Dasselbe Passwort noch einmal';
export const rule = 'Mindestens 10 Zeichen. Gut sind vier oder fünf Wörter, die nichts miteinander zu tun haben.';
export const short = (missing: number): string => `Noch ${plural(missing, 'Zeichen', 'Zeichen')}.`;
export const guessable =
  'Das ist leicht zu erraten. Versuchen Sie es mit vier oder fünf Wörtern, die nichts miteinander zu tun haben.';
export const differ = 'Die beiden sind nicht gleich.';

export const judging = 'Es wird berechnet, wie lange es halten würde…';
export const standing = {
  refused: 'Zu leicht zu erraten',
  weak: 'Schwach',
  fair: 'Mittel',
  strong: 'Stark',
};
export const holds = (time: string): string =>
  `Wer die Festplatte dieses Computers stiehlt und 100 schnelle Grafikkarten einsetzt, bräuchte ${time}, um es zu erraten.`;
export const fileHolds = (time: string): string =>
  `Wer die Datei findet und 100 schnelle Grafikkarten einsetzt, bräuchte ${time} oder länger, um sie zu erraten.`;
export const oneMore = 'Ein Wort mehr macht es viel schwerer.';

/** Seconds → a length of time in one round number: an estimate has no more than that. */
export function roughly(seconds: number): string {
  const [minute, hour, day, month, year] = [60, 3_600, 86_400, 2_629_800, 31_557_600];
  if (seconds < minute) return 'weniger als eine Minute';
  if (seconds >= 1_000 * year) return 'mehr als 1.000 Jahre';
  const about = (unit: number, one: string, many: string) => {
    const count = Math.max(1, Math.round(seconds / unit));
    const rounded = count > 20 ? Math.round(count / 10) * 10 : count;
    return `etwa ${plural(rounded, one, many)}`;
  };
  if (seconds < 90 * minute) return about(minute, 'Minute', 'Minuten');
  if (seconds < 36 * hour) return about(hour, 'Stunde', 'Stunden');
  if (seconds < 45 * day) return about(day, 'Tag', 'Tage');
  if (seconds < 18 * month) return about(month, 'Monat', 'Monate');
  return about(year, 'Jahr', 'Jahre');
}
