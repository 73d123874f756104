import { plural } from './plural.ts';

export const brand = 'Chartkey';
export const verified = 'geprüft';
export const loading = 'Einen Moment…';
export const tryAgain = 'Noch einmal versuchen';
export const close = 'Schließen';
export const cancel = 'Abbrechen';
export const done = 'Fertig';
export const lock = 'Sperren';
export const items = (count: number): string => plural(count, 'Eintrag', 'Einträge');
export const errorCode = (code: string): string => `Code ${code}`;
export const offlineTitle = 'Sie sind offline';
export const offlineText =
  'Was Sie sehen, ist vielleicht nicht ganz aktuell. Beenden zählt trotzdem: Es wird übermittelt, sobald Sie wieder online sind.';
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const inARow = (names: readonly string[]): string => capital(names.join(', '));
export const host = (origin: string): string => origin.replace(/^https?:\/\//, '');
export const oddLetters =
  '„xn--“ in einem Namen steht für Buchstaben eines anderen Alphabets. Eine Website kann damit wie eine aussehen, die Sie kennen. Machen Sie nur weiter, wenn Sie das erwartet haben.';
export const oddNumber =
  'Diese Website hat eine Nummer, wo andere einen Namen haben. Machen Sie nur weiter, wenn Sie wissen, wem sie gehört.';
