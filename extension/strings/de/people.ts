import type { ActingFor } from '../../profiles/profile.ts';
import { numbered, plural } from './plural.ts';

export const title = 'Personen, für die ich handle';
export const intro =
  'Ihr Kind, ein Elternteil oder sonst jemand, um dessen Akte Sie sich kümmern. Alle haben eine eigene Akte, eigene Freigaben und eigene Schlüssel. Mit Ihren vermischt sich nichts.';
export const add = 'Person hinzufügen';
export const nobody = 'Sie handeln nur für sich selbst';
export const nobodyText =
  'Fügen Sie ein Kind oder einen Erwachsenen hinzu, um dessen Akte Sie sich kümmern. Dann können Sie für diese Person Daten empfangen und freigeben.';

export const keysAreYours =
  'Das sind Ihre eigenen Schlüssel. Sie öffnen auch die Akten aller, für die Sie handeln, und Ihre Wörter bringen sie alle zurück.';

export const authorities: Readonly<Record<ActingFor['authority'], string>> = {
  parent: 'Ich bin Elternteil eines minderjährigen Kindes',
  guardian: 'Ein Gericht hat mich bestellt (Betreuung, Vormundschaft)',
  proxy: 'Vorsorgevollmacht oder Vollmacht in Gesundheitsfragen',
  other: 'Ein anderes Recht, in meinen Worten',
};
export const name = 'Name';
export const nameHint = 'So, wie die Praxis oder Klinik ihn schreibt.';
export const relation = 'Wer ist die Person für Sie?';
export const authority = 'Warum dürfen Sie für sie entscheiden?';
export const ownWords = 'Das Recht, in Ihren Worten';
export const ownWordsHint =
  'Zum Beispiel das Gericht und das Aktenzeichen. Es wird bei jeder Freigabe mitgeteilt, also bitte nicht mehr als das.';
export const birthDate = 'Geburtsdatum';
export const birthOptional = 'Geburtsdatum, wenn Sie möchten';
export const birthHint = 'Damit auffällt, wenn eine Akte jemand anderen betrifft.';
export const adultAt = 'Entscheidet selbst ab';
export const adultHint = '18 fast überall. Manche Orte sagen 19 oder 21.';
export const years = (age: number): string => plural(age, 'Jahr', 'Jahren');
export const promise =
  'Sie erklären, dass Sie für diese Person entscheiden dürfen. Chartkey prüft das nicht. Eine Einrichtung kann Nachweise verlangen.';
export const told =
  'Wem Sie etwas freigeben, erfährt, dass jemand in Vertretung zugestimmt hat und mit welchem Recht. Nicht Ihren Namen.';
export const save = 'Speichern';
export const saved = (who: string): string => `${who} ist gespeichert.`;
export const nameMissing = 'Geben Sie den Namen ein.';
export const birthMissing = 'Bei Minderjährigen wird das Geburtsdatum gebraucht.';
export const birthBad = 'Dieser Tag liegt nicht in der Vergangenheit.';
export const wordsMissing = 'Sagen Sie, mit welchem Recht.';

export const born = (day: string): string => `geboren: ${day}`;
export const items = (count: number): string =>
  count === 0 ? 'noch keine Einträge' : plural(count, 'Eintrag', 'Einträge');
export const shares = (count: number): string =>
  count === 0 ? 'nichts freigegeben' : plural(count, 'Freigabe', 'Freigaben');
export const act = (who: string): string => `Für ${who} handeln`;
export const actingNow = 'Sie handeln jetzt für diese Person';
export const change = 'Ändern';
export const changeOne = (who: string): string => `${who} ändern`;
export const handOver = 'Übergeben';
export const handOverTo = (who: string): string => `An ${who} übergeben`;
export const remove = 'Entfernen';
export const removeOne = (who: string): string => `${who} entfernen`;

export const decidesFrom = (who: string, day: string): string => `${who} entscheidet allein ab: ${day}.`;
export const soon = (who: string, day: string): string =>
  `${who} entscheidet allein ab: ${day}. Jetzt ist ein guter Zeitpunkt, die Übergabe gemeinsam vorzubereiten.`;
export const due = (who: string): string =>
  `${who} ist volljährig und entscheidet allein. Übergeben Sie die Akte, oder ändern Sie das Recht, mit dem Sie handeln, wenn ein Gericht das so entschieden hat.`;

export const removeTitle = (who: string): string => `${who} entfernen?`;
export const removeText =
  'Akte und Schlüssel dieser Person verlassen diesen Browser, und jeden anderen Browser von Ihnen, wenn er das nächste Mal geöffnet wird. Das lässt sich nicht zurücknehmen.';
export const removeShares = (count: number): string =>
  numbered(count, {
    one: '# Freigabe läuft bis zum Enddatum weiter, wenn Sie sie nicht beenden.',
    other: '# Freigaben laufen bis zum Enddatum weiter, wenn Sie sie nicht beenden.',
  });
export const stopFirst = 'Zuerst die Freigaben beenden';
export const letRun = 'Freigaben auslaufen lassen';
export const whatShares = 'Was geschieht mit den Freigaben?';
export const removeYes = 'Endgültig entfernen';
export const keep = 'Behalten';
export const removed = (who: string): string => `${who} ist nicht mehr in diesem Browser.`;

export const handOverTitle = (who: string): string => `Übergabe an ${who}`;
export const handOverIntro = (who: string): string =>
  `${who} bekommt die Wiederherstellungswörter, öffnet die Akte in einem eigenen Browser und entscheidet von da an allein. Machen Sie es gemeinsam: Es dauert zehn Minuten.`;
export const steps = ['Vorbereiten', 'Die Wörter', 'Den Zettel prüfen', 'Der eigene Browser', 'Hier entfernen'];
export const stepOf = (now: number, of: number): string => `Schritt ${now} von ${of}`;
export const readyTitle = 'Sie brauchen';
export const ready = [
  'einen Computer der anderen Person, mit Chartkey,',
  'Stift und Papier,',
  'und niemanden, der Ihnen über die Schulter schaut.',
];
export const moves = 'Was übergeben wird';
export const movesItems = (count: number): string =>
  count === 0
    ? 'Hier sind noch keine Einträge.'
    : numbered(count, {
        one: 'Der einzige Eintrag, mit seiner Herkunft.',
        other: 'Alle # Einträge, mit ihrer Herkunft.',
      });
export const movesShares = (count: number): string =>
  count === 0
    ? 'Zurzeit ist nichts freigegeben.'
    : numbered(count, {
        one: '# Freigabe läuft weiter. Von da an kann nur die andere Person sie beenden.',
        other: '# Freigaben laufen weiter. Von da an kann nur die andere Person sie beenden.',
      });
export const movesHistory = 'Jede Anfrage, jede Freigabe und jeder Zugriff, mit den Belegen.';
export const cannot = 'Was eine Übergabe nicht rückgängig macht';
export const cannotPoints = [
  'Was Sie gelesen haben, haben Sie gelesen.',
  'Dieselben Wörter öffnen die Akte für alle, die sie haben. Geben Sie den Zettel weg und behalten Sie keine Kopie.',
  'Eine früher gemachte Kopie dieses Computers enthält weiterhin, was damals darauf war, gesperrt mit Ihrem Passwort.',
];
export const early = (who: string, day: string): string =>
  `${who} wird volljährig am: ${day}. Sie können früher übergeben, wenn es so weit ist.`;
export const begin = 'Beginnen';
export const confirmTitle = 'Zuerst: Sind Sie es?';
export const password = 'Ihr Passwort';
export const passwordText = 'Damit niemand außer Ihnen die Wörter übergibt.';
export const showWords = 'Weiter zu den Wörtern';
export const wordsTitle = (who: string): string => `${who} schreibt die Wörter auf`;
export const wordsText =
  'Diese 12 Wörter öffnen die Akte auf jedem Computer. Die andere Person schreibt sie in dieser Reihenfolge auf Papier. Die Wörter gehören ihr allein.';
export const deviceTitle = (who: string): string => `Im eigenen Browser von ${who}`;
export const devicePoints = [
  'Öffnen Sie dort Chartkey und drücken Sie „Ich habe schon Wörter“.',
  'Geben Sie die Wörter vom Papier ein. Das Passwort wählt die andere Person, und nur sie kennt es.',
  'Warten Sie, bis die Akte da ist. Sehen Sie sich gemeinsam einen Eintrag an.',
];
export const seenThere = (who: string): string => `Ich habe es gesehen: ${who} kann die Akte im eigenen Browser öffnen`;
export const takeOff = 'Akte aus meinen Browsern entfernen';
export const takeOffText =
  'Schlüssel und Akte der anderen Person verlassen jetzt diesen Browser, und jeden anderen Browser von Ihnen, wenn er das nächste Mal geöffnet wird.';
export const working = 'Die Akte wird aus diesem Browser entfernt…';
export const doneTitle = (who: string): string => `${who} entscheidet jetzt allein`;
export const doneText =
  'Akte und Schlüssel sind nicht mehr in diesem Browser. Unter „Aktivität“ steht, wann Sie übergeben haben, und sonst nichts von dieser Person.';
export const backToPeople = 'Zurück zu den Personen';
export const noPerson = 'Diese Person ist nicht auf Ihrer Liste';
export const noPersonText = 'Sie wurde übergeben oder entfernt, hier oder in einem anderen Browser von Ihnen.';

export const wrongTitle = 'Diese Akte betrifft vielleicht jemand anderen';
export const wrongText = (chart: string, who: { name?: string; born?: string }): string =>
  `In „${chart}“ steht: ${[who.name, who.born && born(who.born)].filter(Boolean).join(', ')}. Es wurde nichts geändert. Sehen Sie nach, bevor Sie etwas daraus freigeben.`;
