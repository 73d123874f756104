import { number, numbered, plural } from './plural.ts';

export const title = 'Freigaben';
export const now = 'Zurzeit freigegeben';
export const ended = 'Beendet';
export const empty = 'Sie geben nichts frei';
export const emptyText = 'Wenn Sie einer Anfrage zustimmen, steht sie hier, mit jedem Zugriff.';
export const noneEnded = 'Noch ist keine zu Ende.';
export const timelineKey = 'ein Zugriff';
export const today = 'Heute';
export const manage = 'Verwalten';
export const details = 'Details';
export const technical = 'Technische Details';
export const until = (date: string): string => `bis ${date}`;
export const endedOn = (date: string): string => `beendet: ${date}`;
export const youStopped = (date: string): string => `von Ihnen beendet: ${date}`;
export const sharedOn = 'Freigegeben am';
export const endsOn = 'Endet am';
export const dates = 'Einträge von';
export const reason = 'Zweck';
export const itemsThen = 'Einträge damals';
export const site = 'Website';
export const lastOpened = 'Zuletzt geöffnet';
export const never = 'Nie';
export const openedBefore = (count: number): string =>
  numbered(count, {
    one: 'Vor dem Ende einmal geöffnet: Was zu sehen war, kann kopiert worden sein.',
    other: 'Vor dem Ende #‑mal geöffnet: Was zu sehen war, kann kopiert worden sein.',
  });
export const neverOpened = 'Nie geöffnet: Jetzt kann niemand mehr es öffnen.';
export const state = {
  sending: 'Wird übermittelt',
  active: 'Freigegeben',
  stopping: 'Wird beendet',
  stopped: 'Von Ihnen beendet',
  expired: 'Abgelaufen',
};
export const stopSelected = (count: number): string =>
  numbered(count, { one: '# Freigabe beenden', other: '# Freigaben beenden' });
export const select = (name: string): string => `Auswählen: ${name}`;
export const chain = 'Auf der Blockchain';
export const chainStates = { 'not-yet': 'noch nicht', granted: 'erteilt', revoked: 'widerrufen' };
export const tokenId = 'Token-ID';
export const waiting = (count: number): string => plural(count, 'Anfrage wartet', 'Anfragen warten');
export const openings = (count: number): string =>
  count === 0 ? 'nie geöffnet' : plural(count, 'Zugriff', 'Zugriffe');

export const search = 'Freigaben durchsuchen';
export const searchHint = 'Eine Einrichtung, oder was Sie freigeben';
export const noneMatch = (words: string): string => `Keine Freigabe passt zu „${words}“.`;
export const found = (count: number): string => plural(count, 'Freigabe passt', 'Freigaben passen');
export const openedSoFar = (count: number): string =>
  numbered(count, {
    one: 'Einmal geöffnet: Was zu sehen war, kann kopiert worden sein.',
    other: '#‑mal geöffnet: Was zu sehen war, kann kopiert worden sein.',
  });
/** `day` is a date in words. */
export const turnedDown = (day: string): string =>
  `Ihr Angebot wurde abgelehnt: ${day}. Die Freigabe besteht weiter, bis Sie sie beenden.`;
export const unopenedSoFar = 'Noch nicht geöffnet: Wenn Sie jetzt beenden, kann es nie mehr jemand öffnen.';
export const clinicShares = (name: string, count: number): string =>
  `${name}: ${plural(count, 'Freigabe', 'Freigaben')}`;
export const stopClinic = (count: number): string => `Alle ${number(count)} beenden`;
export const stopClinicOf = (name: string, count: number): string =>
  numbered(count, { one: `# Freigabe beenden für ${name}`, other: `Alle # Freigaben beenden für ${name}` });
export const actions = 'Diese Freigabe ändern';

export const less = 'Weniger freigeben…';
export const lessWith = (name: string): string => `Weniger freigeben für ${name}`;
export const lessTitle = (name: string): string => `Ab jetzt weniger freigeben für ${name}`;
export const lessText =
  'Nehmen Sie heraus, was dort nicht mehr gebraucht wird. Der Rest bleibt, wie er ist, und keine Einrichtung muss dafür etwas tun.';
export const lessHonest =
  'Von da an lässt sich dort nicht mehr öffnen, was Sie herausnehmen. Was vorher geöffnet wurde, kann kopiert worden sein.';
export const lessKeep = 'Weiterhin lesbar';
export const lessCount = (name: string, count: number): string => `${name}: ${number(count)}`;
export const lessFrom = 'Erst ab';
export const lessAsNow = 'So weit zurück wie jetzt';
export const lessFromYear = (year: string): string => `Anfang ${year}`;
export const lessNothingNew = 'Nichts, was nach diesem Monat abgelegt wird';
export const lessAfter = (left: number, before: number): string =>
  `Danach lassen sich ${number(left)} von ${numbered(before, { one: '# Eintrag', other: '# Einträgen' })} öffnen.`;
export const lessDo = 'Weniger freigeben';
export const lessNothing = 'Um alles herauszunehmen, beenden Sie stattdessen die Freigabe.';
export const narrowedTo = (what: string): string => `Sie geben inzwischen weniger frei: ${what}`;
export const narrowedSince = (month: string): string => `Erst ab ${month}`;
export const narrowedUntil = (month: string): string => `Nichts nach ${month}`;
export const narrowedWaiting = 'Der Speicherdienst weiß es noch nicht. Chartkey versucht es weiter.';
export const lessDone = (name: string): string => `${name} kann ab jetzt weniger öffnen.`;

export const plan = 'An einem Tag beenden…';
export const planWith = (name: string): string => `Tag wählen, an dem die Freigabe endet, für ${name}`;
export const planTitle = (name: string): string => `Freigabe an einem Tag beenden für ${name}`;
export const planDay = 'Zu Beginn dieses Tages beenden';
export const planHonest =
  'Dieser Browser beendet die Freigabe, auch wenn Chartkey gesperrt ist. Ist er an dem Tag geschlossen, tut er es, wenn Sie ihn das nächste Mal starten.';
export const planDo = 'An diesem Tag beenden';
export const planned = (date: string): string => `Endet am ${date}`;
export const planUndo = 'Weiter freigeben';
export const planUndoWith = (name: string): string => `Weiter freigeben bis zum Ende für ${name}`;
export const plannedDone = (name: string, date: string): string => `Die Freigabe für ${name} endet am ${date}.`;
export const planUndone = (name: string): string => `Die Freigabe für ${name} läuft weiter bis zu ihrem Ende.`;
export const stopIsFinal = 'Beenden lässt sich nicht rückgängig machen. Sie können jederzeit wieder freigeben.';

export const again = 'Wieder freigeben…';
export const againWith = (name: string): string => `Wieder freigeben für ${name}`;
export const renew = 'Verlängern…';
export const renewWith = (name: string): string => `Freigabe verlängern für ${name}`;

export const openingsTitle = 'Zugriffe';
export const openingProven = 'Bestätigt durch einen dort signierten Beleg';
export const noOpenings = 'Niemand hat es geöffnet.';
export const moreOpenings = (count: number): string => `${number(count)} ältere anzeigen`;
