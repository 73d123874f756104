import { plural } from './plural.ts';

/** What is said outside of any page: on the button in the toolbar, and in a reminder that anybody may see. */
export const brand = 'Chartkey';
export const locked = 'Chartkey: gesperrt';
export const paused = 'Chartkey: Alle Freigaben sind pausiert';
export const pauseAsked = 'Chartkey: Noch nicht pausiert: erst entsperren';
export const keysAsked = 'Chartkey: Jemand fordert Ihre Schlüssel an';
export const waiting = (count: number): string =>
  `Chartkey: ${plural(count, 'Anfrage wartet auf Ihre Antwort', 'Anfragen warten auf Ihre Antwort')}`;
export const waitingMore = 'Chartkey: Viele Anfragen warten auf Ihre Antwort';
export const reminderTitle = 'Chartkey';
export const reminderText = 'Eine Freigabe endet bald. Öffnen Sie Chartkey, um sie zu sehen.';

export const remindersTitle = 'Vor dem Ende einer Freigabe erinnern';
export const remindersText =
  'Eine Woche und einen Tag vorher, höchstens einmal am Tag. Die Nachricht nennt keine Einrichtung und keine Gesundheitsdaten, auch nicht auf einem gesperrten Bildschirm.';
export const remindersOn = 'Erinnern';
export const remindersBlocked = 'Der Browser erlaubt keine Nachrichten von Chartkey. Es wurde nichts geändert.';
export const remindersSaved = 'Gespeichert.';
