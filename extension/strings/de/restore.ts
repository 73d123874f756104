import { number, numbered, plural } from './plural.ts';

export const haveWords = 'Ich habe schon Wörter';

export const wordsTitle = 'Geben Sie Ihre Wiederherstellungswörter ein';
export const wordsText =
  'In der Reihenfolge auf Ihrem Papier. Sie bleiben auf dieser Seite: Niemand sieht sie, und sie werden nicht gespeichert. Die ersten vier Buchstaben jedes Wortes reichen.';
export const howMany = 'Wie viele Wörter haben Sie?';
export const count = (words: number): string => plural(words, 'Wort', 'Wörter');
export const word = (position: number): string => `Wort ${position}`;
export const paste = 'Sie können auch alle auf einmal in das erste Feld einfügen.';
export const known = 'Steht in der Liste';
export const unknown = 'Steht nicht in der Liste der Wörter. Prüfen Sie die Schreibweise.';
export const empty = 'Fehlt noch';
export const doNotFit = 'Alle stehen in der Liste der Wörter, aber sie gehören nicht zusammen.';
export const doNotFitText = 'Eines ist ein anderes als auf Ihrem Papier, oder zwei sind vertauscht.';
export const someUnknown = (missing: number): string =>
  numbered(missing, {
    one: '# Wort sollten Sie noch einmal ansehen. Wir haben es markiert.',
    other: '# Wörter sollten Sie noch einmal ansehen. Wir haben sie markiert.',
  });
export const look = 'Meine Akte suchen';
export const looking = 'Ihre Kopie wird gesucht.';

export const foundTitle = 'Wir haben Ihre Akte gefunden';
export const foundText = (when: string): string => `Zuletzt gespeichert: ${when}.`;
export const foundBy = (browsers: number): string =>
  numbered(browsers, {
    one: 'Sie kommt aus # Browser von Ihnen. Wählen Sie als Nächstes ein Passwort für diesen.',
    other: 'Sie kommt aus # Browsern von Ihnen. Wählen Sie als Nächstes ein Passwort für diesen.',
  });
export const choosePassword = 'Passwort wählen';

export const noneTitle = 'Zu diesen Wörtern ist hier nichts gespeichert';
export const noneText =
  'Die Wörter sind in Ordnung, aber dieser Speicherdienst hat keine Kopie, die dazu gehört. Das kann daran liegen:';
export const noneReasons = [
  'Es sind die Wörter einer anderen Person oder einer früheren Einrichtung.',
  'Ihre Akte lag bei einem anderen Speicherdienst.',
  'Sie haben alles gelöscht oder nie etwas gespeichert.',
];
export const noneNext =
  'Prüfen Sie zuerst Ihr Papier. Wenn Sie mit diesen Wörtern anfangen, beginnt Chartkey leer, und eine Kopie, die später auftaucht, passt noch dazu.';
export const otherWords = 'Andere Wörter eingeben';
export const startEmpty = 'Mit diesen Wörtern anfangen';

export const restoringTitle = 'Ihre Akte kommt zurück';
export const restoringText =
  'Sie können diese Seite offen lassen. Wenn Sie sie schließen, geht nichts verloren: Es geht weiter, wenn Sie wiederkommen.';
export const steps = {
  looking: 'Ihre Kopie wird gesucht',
  fetching: 'Gespeichertes wird geholt',
  keeping: 'Der Teil dieses Browsers wird gespeichert',
  checking: 'Abgleich mit dem öffentlichen Register',
} as const;
export const progress = (done: number, total: number): string => `${number(done)} von ${number(total)}`;
export const stop = 'Vorerst anhalten';
export const stopped = 'Angehalten. Was bisher gekommen ist, bleibt.';
export const goOn = 'Weiter';
export const later = 'Später weitermachen';

export const doneTitle = 'Ihre Akte ist wieder da';
export const recoveredTo = 'Wiederhergestellt bis';
export const records = 'Daten';
export const recordsValue = (records: number, items: number): string =>
  `${plural(records, 'Kopie', 'Kopien')}, ${plural(items, 'Eintrag', 'Einträge')}`;
export const shares = 'Freigaben';
export const sharesValue = (all: number, live: number): string =>
  live === 0 ? `${number(all)}, davon jetzt keine offen` : `${number(all)}, davon ${number(live)} jetzt offen`;
export const openings = 'Zugriffe';
export const openingsValue = (receipts: number): string => plural(receipts, 'Zugriff mit Beleg', 'Zugriffe mit Beleg');
export const afterwards =
  'Was Sie nach diesem Datum in einem Browser getan haben, den es nicht mehr gibt, ist nicht hier. Verbinden Sie die Websites Ihrer Einrichtungen neu: Dieser Browser fragt bei jeder nach.';
export const missingTitle = (missing: number): string => plural(missing, 'Teil fehlt noch', 'Teile fehlen noch');
export const missingText =
  'Der Speicherdienst hat nicht alles zurückgegeben. Chartkey fragt jedes Mal wieder, und ein anderer Browser von Ihnen kann die Lücke füllen.';
export const openRecords = 'Meine Akte öffnen';

export const mirrorTitle = 'Kopie beim Speicherdienst';
export const mirrorText =
  'Alles in diesem Chartkey liegt auch beim Speicherdienst, so verschlossen, dass nur Ihre Wörter es öffnen. Das bringt es zurück.';
export const savedAgo = (when: string): string => `Gespeichert: ${when}`;
export const neverSaved = 'Noch nicht gespeichert';
export const browsers = (count: number): string =>
  count < 2 ? 'Nur in diesem Browser benutzt' : `Benutzt in ${number(count)} Browsern`;
export const saveNow = 'Jetzt speichern';
export const saving = 'Wird gespeichert';
export const alertTitle = (when: string): string => `Der Speicherdienst hat eine ältere Kopie gezeigt: ${when}`;
export const alertText = (had: string): string => `Er hatte schon eine mit diesem Stand: ${had}.`;
export const alertOffered = (offered: string): string => `Angeboten hat er eine mit diesem Stand: ${offered}.`;
export const alertNone = 'Angeboten hat er keine.';
export const alertHealed =
  'Es ging nichts verloren: Dieser Browser hat alles noch einmal übermittelt. Wenn das oft geschieht, fragen Sie, wer den Speicherdienst betreibt.';
export const alertForked = (when: string): string => `Der Speicherdienst hat zwei verschiedene Kopien gezeigt: ${when}`;
export const understood = 'Verstanden';
export const alertKept = 'Es ging nichts verloren.';
export const alertMore = 'Was geschehen ist';
export const damagedTitle = 'Ein Teil des Verlaufs in diesem Browser ist beschädigt';
export const damagedText =
  'Chartkey holt ihn wieder vom Speicherdienst, sobald er erreichbar ist. Ihre Schlüssel und Ihre Freigaben sind nicht betroffen.';
export const people = 'Personen, für die Sie handeln';
export const forgotOpen = 'Mit Wiederherstellungswörtern';
export const replaceTitle = 'Dieser Browser beginnt neu mit dieser Kopie';
export const replaceText =
  'Das Chartkey, das hier ist, wird zuerst entfernt, denn ohne das Passwort kann es niemand öffnen. Machen Sie nur mit Ihren eigenen Wörtern weiter: Was hier nach diesem Tag getan wurde oder zu anderen Wörtern gehört, ist verloren.';
export const replaceNone =
  'Ihr Chartkey in diesem Browser wurde so gelassen, wie es war. Prüfen Sie Ihr Papier, oder versuchen Sie es mit Ihrem Passkey, einer Sicherung oder Ihren Vertrauenspersonen.';
