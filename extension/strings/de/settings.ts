import { plural } from './plural.ts';

export const title = 'Einstellungen';
export const back = 'Zurück zu den Einstellungen';
export const languageTitle = 'Sprache';
export const languageText = 'Für alle Seiten von Chartkey in diesem Browser.';
export const languageUse = 'Diese Sprache verwenden';
export const languageOfBrowser = 'Wie der Browser';
export const lockTitle = 'Von selbst sperren';
export const lockText = 'Nach dieser Zeit ohne Benutzung. Den Browser zu schließen sperrt immer.';
export const minutes = (count: number): string => (count === 60 ? '1 Stunde' : plural(count, 'Minute', 'Minuten'));
export const undoTitle = 'Zeit, es sich anders zu überlegen';
export const undoText = 'Nach „Zustimmen“ wird nichts übermittelt, bis diese Zeit vorbei ist.';
export const seconds = (count: number): string => (count === 0 ? 'Keine' : plural(count, 'Sekunde', 'Sekunden'));
export const saved = 'Gespeichert.';

export const portals = 'Verbundene Websites';
export const portalsIntro =
  'Nur diese Websites können Sie etwas fragen. Auf jeder anderen Website bleibt Chartkey still.';
export const noPortals = 'Keine Website ist verbunden';
export const noPortalsText =
  'Öffnen Sie die Website Ihrer Praxis oder Klinik und verbinden Sie sie über den Chartkey-Knopf, oder tippen Sie ihre Adresse hier ein.';
export const connectTitle = 'Website verbinden';
export const address = 'Adresse der Website';
export const addressHint = 'Zum Beispiel https://portal.ihreklinik.de';
export const badAddress = 'Das ist keine sichere Webadresse.';
export const connect = 'Verbinden';
export const disconnect = 'Trennen';
export const disconnectFrom = (name: string): string => `${name} trennen`;
export const asked = (count: number): string => (count === 0 ? 'nie angefragt' : plural(count, 'Anfrage', 'Anfragen'));
export const since = (date: string): string => `verbunden: ${date}`;
export const muted = (time: string): string => `stumm bis ${time}: zu oft angefragt`;
export const disconnected = (name: string): string =>
  `${name} ist getrennt. Was Sie dort freigeben, läuft weiter, bis Sie es beenden.`;

export const keys = 'Schlüssel und Wiederherstellung';
export const keysIntro = 'Ihre Akte öffnet sich mit Schlüsseln, die nur Sie haben.';
export const wordsTitle = 'Wiederherstellungswörter';
export const wordsText =
  'Zwölf Wörter auf Ihrem Papier können alles zurückbringen, auf jedem Computer. Wer sie hat, hat Ihre Akte.';
export const wordsConfirmed = (date: string): string => `Von Ihnen bestätigt: ${date}.`;
export const wordsAdvice = [
  'Bewahren Sie das Papier dort auf, wo Ihr Reisepass liegt.',
  'Fotografieren Sie es nicht.',
  'Niemand von Chartkey oder einer Einrichtung wird je danach fragen.',
];
