import { number, plural } from './plural.ts';

export const offer = 'möchte Ihnen eine Kopie Ihrer Akte geben';
export const sentence = (items: number, title: string): string => `${plural(items, 'Eintrag', 'Einträge')}: ${title}`;
export const whatHappens = 'Was geschieht';
export const points = (name: string): string[] => [
  `${name} schickt die Kopie direkt an diesen Browser.`,
  'Chartkey prüft, dass jeder Eintrag genau so ist, wie er dort ausgestellt wurde.',
  'Vor dem Speichern wird die Kopie mit Ihrem Schlüssel verschlüsselt. Niemand sonst kann sie öffnen, auch nicht die Einrichtung, die sie Ihnen gibt.',
];
export const honest = 'Eine Kopie anzunehmen gibt nichts frei. Sie können später etwas daraus freigeben.';
export const accept = 'Annehmen';
export const notNow = 'Jetzt nicht';
export const accepted = 'Die Kopie wird erwartet';
export const receiving = (received: number): string =>
  `Empfangen: bisher ${number(Math.max(1, Math.round(received / 1024)))} KB`;
export const filing = 'Jeder Eintrag wird geprüft und verschlüsselt';
export const filedTitle = 'Ihre Kopie ist da';
export const filed = (items: number, name: string): string =>
  `${plural(items, 'Eintrag', 'Einträge')} von ${name}, geprüft und mit Ihrem Schlüssel verschlüsselt.`;
export const refusedTitle = 'Nicht angenommen';
export const refused = 'Es wurde nichts hinzugefügt. Die Kopie kann Ihnen noch einmal angeboten werden.';
export const cancelledTitle = 'Das Angebot wurde zurückgezogen';
export const failedTitle = 'Die Kopie konnte nicht angenommen werden';
export const keepOpen = 'Lassen Sie die Seite der Einrichtung offen, bis alles fertig ist.';
export const openRecords = 'Meine Akte öffnen';
