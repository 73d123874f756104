import { classNames, listOf, wholeChart } from '#protocol/strings/de';
import type { VoidReason } from '../../messages/views.ts';
import { number, numbered, plural } from './plural.ts';
import { days } from './time.ts';

export const title = 'Chartkey';
export const searchRecords = 'Akte und Freigaben durchsuchen';
export const settings = 'Einstellungen';
export const stayBeside = 'Neben der Seite offen lassen';
export const needsAnswer = 'Wartet auf Ihre Antwort';
export const notNow = 'Jetzt nicht';
export const review = 'Ansehen';
export const refuseAll = (count: number): string => `„Jetzt nicht“ für alle ${number(count)}`;
export const sharingNow = 'Zurzeit freigegeben';
export const nobody = 'Niemand kann Ihre Akte jetzt lesen';
export const nobodyText = 'Wenn eine Einrichtung fragt, erscheint die Anfrage zuerst hier.';
export const stop = 'Beenden';
export const stopWith = (name: string): string => `Freigabe beenden für ${name}`;
export const stopping = 'Wird beendet…';
export const stopped = (name: string): string =>
  `Freigabe beendet für ${name}. Dort kann nichts Neues mehr geöffnet werden.`;
export const stoppedCount = (count: number): string =>
  numbered(count, {
    one: '# Freigabe beendet. Niemand kann etwas Neues öffnen.',
    other: '# Freigaben beendet. Niemand kann etwas Neues öffnen.',
  });
export const opened = (count: number): string =>
  count === 0 ? 'nie geöffnet' : numbered(count, { one: 'einmal geöffnet', other: '#‑mal geöffnet' });
export const moreShares = (count: number): string =>
  numbered(count, { one: '# weitere Freigabe unter „Freigaben“', other: '# weitere Freigaben unter „Freigaben“' });
export const sending = 'wird übermittelt';
export const recentActivity = 'Letzte Aktivität';
export const seeAll = 'Alle ansehen';
export const noActivity = 'Noch ist nichts geschehen.';
export const openRecords = 'Meine Akte öffnen';
export const stopAll = 'Alle Freigaben beenden…';
export const stopAllTitle = 'Alle Freigaben beenden?';
export const stopAllText = (count: number): string =>
  numbered(count, {
    one: 'Die einzige Freigabe endet sofort. Was vorher geöffnet wurde, kann kopiert worden sein.',
    other: 'Alle # Freigaben enden sofort. Was vorher geöffnet wurde, kann kopiert worden sein.',
  });
export const stopAllYes = 'Alle Freigaben beenden';
export const keepSharing = 'Weiter freigeben';
export const noRecords = 'Hier sind noch keine Daten';
export const noRecordsText = 'Bitten Sie Ihre Praxis oder Klinik um eine Kopie, oder fügen Sie eine Datei hinzu.';
export const addRecords = 'Daten hinzufügen';
export const setUpTitle = 'Chartkey einrichten';
export const setUpText = 'Es dauert etwa drei Minuten. Sie brauchen Stift und Papier.';
export const setUp = 'Beginnen';

/** `möchte lesen: verordnete Medikamente (7 Tage)`. */
export function asks(classes: readonly string[], duration: number | undefined): string {
  const names = classes.includes('Other') ? [wholeChart] : classes.map((name) => classNames[name] ?? name);
  const shown = names.length > 4 ? [...names.slice(0, 3), `${number(names.length - 3)} weitere`] : names;
  return duration === undefined
    ? `möchte lesen: ${listOf(shown)}`
    : `möchte lesen: ${listOf(shown)} (${days(duration)})`;
}
export const renews =
  'Sie möchten noch einmal freigeben. Sehen Sie es durch: Sie können dasselbe oder weniger freigeben.';
export const offers = (what: string | undefined): string => `möchte Ihnen eine Kopie geben: ${what ?? 'Ihre Akte'}`;

export const connectTitle = 'Diese Website verbinden?';
export const connectText = 'Dann darf diese Website Sie um Freigaben bitten. Das Verbinden allein gibt nichts frei.';
export const connect = 'Verbinden';
export const connecting = 'Wird verbunden…';
export const connected = 'ist verbunden. Diese Website darf Sie jetzt um Freigaben bitten.';
export const connectRefused = 'Nicht verbunden. Der Browser bekam ein Nein, und es hat sich nichts geändert.';

export const searchHint = 'Tests, Medikamente, Einrichtungen';
export const shareEnded = 'Beendet';
export const noMatch = (words: string): string => `Nichts passt zu „${words}“.`;
export const moreMatches = (count: number): string =>
  numbered(count, { one: '# weiterer Treffer in „Meine Akte“', other: '# weitere Treffer in „Meine Akte“' });
export const allFound = (count: number): string => plural(count, 'Treffer', 'Treffer');
export const searchAdvice = 'Durchsucht werden Ihre eigene Akte und Ihre Freigaben, nur auf diesem Gerät.';

/** Why an Approve did not count; told in the approval window as well. */
export const voided: Readonly<Record<VoidReason, string>> = {
  locked:
    'Chartkey wurde gesperrt, bevor es übermittelt war, deshalb zählte Ihre Zustimmung nicht. Es wurde nichts freigegeben.',
  'page-left':
    'Die anfragende Seite wurde verlassen, deshalb zählte Ihre Zustimmung nicht. Es wurde nichts freigegeben.',
  restarted:
    'Der Browser wurde neu gestartet, bevor es übermittelt war, deshalb zählte Ihre Zustimmung nicht. Es wurde nichts freigegeben.',
  changed:
    'Nach Ihrer Antwort hat sich etwas geändert, deshalb zählte Ihre Zustimmung nicht. Es wurde nichts freigegeben.',
  undone: 'Sie haben es zurückgenommen. Es wurde nichts freigegeben.',
  switched:
    'Sie haben zu einer anderen Person gewechselt, bevor es übermittelt war, deshalb zählte Ihre Zustimmung nicht. Es wurde nichts freigegeben.',
  paused:
    'Sie haben alle Freigaben pausiert, bevor es übermittelt war, deshalb zählte Ihre Zustimmung nicht. Es wurde nichts freigegeben.',
  clock:
    'Die Uhr dieses Computers ist gesprungen, bevor es übermittelt war, deshalb zählte Ihre Zustimmung nicht. Es wurde nichts freigegeben.',
};
