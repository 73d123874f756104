import { number, numbered, plural } from './plural.ts';

export const storageTitle = 'Platz auf diesem Computer';
export const storageText =
  'Was Chartkey in diesem Browser aufbewahrt. Alles ist verschlüsselt, außer dem, was gerade übermittelt werden soll.';
export const tables = {
  records: 'Listen Ihrer Einträge',
  log: 'Ihr Protokoll',
  waiting: 'Wartet auf das Speichern',
  chain: 'Öffentliche Meldungen',
  other: 'Schlüssel, Anfragen, Einstellungen',
} as const;
export const size = (bytes: number): string =>
  bytes < 1_000
    ? plural(bytes, 'Byte', 'Bytes')
    : bytes < 1_000_000
      ? `${number(Math.round(bytes / 1_000))} kB`
      : bytes < 1_000_000_000
        ? `${number(Math.round(bytes / 100_000) / 10)} MB`
        : `${number(Math.round(bytes / 100_000_000) / 10)} GB`;
export const rows = (count: number): string => plural(count, 'Eintrag', 'Einträge');
export const used = (usage: string, quota: string): string => `${usage} von ${quota}, die dieser Browser erlaubt.`;
export const persisted = 'Der Browser behält es, auch wenn die Festplatte voll wird.';
export const notPersisted =
  'Wird die Festplatte voll, kann der Browser es löschen. Ihre Wiederherstellungswörter bringen es zurück.';
export const persist = 'Den Browser bitten, es zu behalten';
export const persistRefused =
  'Der Browser hat abgelehnt. Vielleicht stimmt er zu, wenn Sie Chartkey eine Weile benutzt haben.';

export const exportTitle = 'Alles mitnehmen';
export const exportText =
  'Eine Datei mit Ihrer ganzen Akte, genau wie sie ausgestellt wurde, mit Ihren Freigaben, jedem Beleg und Ihrem Protokoll. Zum Lesen braucht man Chartkey nicht.';
export const exportCaution = 'Die Datei ist nicht verschlossen. Wer sie hat, kann sie lesen.';
export const exportStart = 'Datei erstellen';
export const exportWorking = (done: number, of: number): string =>
  of === 0 ? 'Wird zusammengestellt…' : `Verschlüsselte Teile werden gelesen: ${number(done)} von ${number(of)}`;
export const exportCancelled = 'Abgebrochen. Es wurde keine Datei erstellt.';
export const exportDone = (items: number): string => `Die Datei ist fertig: ${plural(items, 'Eintrag', 'Einträge')}.`;
export const exportCounts = (attested: number, grants: number, receipts: number): string =>
  `${number(attested)} von einer Einrichtung bestätigt, ${plural(grants, 'Freigabe', 'Freigaben')}, ${plural(receipts, 'Beleg', 'Belege')}.`;
export const exportProblems = (items: number): string =>
  numbered(items, {
    one: '# Eintrag konnte nicht gelesen oder nicht bestätigt werden. In der Datei steht, welcher.',
    other: '# Einträge konnten nicht gelesen oder nicht bestätigt werden. In der Datei steht, welche.',
  });
export const exportSave = 'Datei speichern';
export const exportAgain = 'Neu erstellen';

export const eraseTitle = 'Alles löschen';
export const eraseText =
  'Beendet alle Freigaben, lässt Ihre verschlüsselten Daten dort vernichten, wo sie gespeichert sind, und leert diesen Browser.';
export const eraseOpen = 'Alles löschen…';
export const eraseUnfinished = 'Sie haben begonnen, alles zu löschen. Machen Sie weiter, wenn Sie so weit sind.';
export const eraseUnfinishedOpen = 'Weiter löschen';

export const goesTitle = 'Was vernichtet wird';
export const goes = [
  'Ihre verschlüsselten Daten dort, wo sie gespeichert sind, mit den Schlüsseln, die sie für andere öffnen könnten.',
  'Die verschlüsselte Kopie Ihres Protokolls und das, was Ihre Vertrauenspersonen anfordern könnten.',
  'Alles in diesem Browser: Schlüssel, Listen, Protokoll, Einstellungen, verbundene Websites.',
];
export const goesPeople = (names: readonly string[]): string => `Dasselbe für ${names.join(', ')}.`;
export const staysTitle = 'Was bleibt, und warum';
export const stays = [
  'Was geöffnet wurde, kann kopiert oder Teil der eigenen Akte einer Einrichtung geworden sein. Sie kann gesetzlich verpflichtet sein, es aufzubewahren.',
  'Belege darüber, wer was geöffnet hat, beim Speicherdienst, sechs Jahre lang (US-Regel zum Nachweis von Offenlegungen, 45 CFR 164.528; in Europa Art. 17 Abs. 3 DSGVO).',
  'Einrichtungen behalten die Akten, die sie selbst geschrieben haben. Fragen Sie dort danach.',
  'Öffentliche Meldungen lassen sich nicht zurücknehmen: zufällige Zahlen und Zeitpunkte, ohne Ihren Namen.',
  'Dateien und Papiere, die Sie erstellt haben: Exporte, Sicherungen, Wiederherstellungsblätter und -wörter. Vernichten Sie diese selbst.',
  'Ein anderes Gerät von Ihnen behält seine Kopie, bis Sie sie dort löschen. Speichern kann es nichts mehr.',
];
export const staysByWallet = (count: number): string =>
  numbered(count, {
    one: '# Freigabe, die Sie mit einem eigenen Konto signiert haben: beendet und nicht mehr lesbar, aber die verschlüsselte Liste bleibt bis zum Enddatum beim Speicherdienst.',
    other:
      '# Freigaben, die Sie mit einem eigenen Konto signiert haben: beendet und nicht mehr lesbar, aber die verschlüsselte Liste bleibt jeweils bis zum Enddatum beim Speicherdienst.',
  });
export const takeFirst = 'Möchten Sie zuerst eine Kopie?';
export const takeFirstLink = 'Alles mitnehmen';
export const confirmWord = 'LÖSCHEN';
export const confirmLabel = `Tippen Sie zum Fortfahren ${confirmWord}`;
export const confirmHint = 'Das ist kein Passwort. Es soll nur nichts aus Versehen geschehen.';
export const eraseStart = 'Freigaben beenden und Gespeichertes vernichten';
export const back = 'Jetzt nicht';

export const stopping = 'Alle Freigaben werden beendet';
export const shredding = (done: number, of: number): string =>
  `Gespeichertes wird vernichtet: ${number(done)} von ${plural(of, 'Konto', 'Konten')}`;
export const pause = 'Hier unterbrechen';
export const paused =
  'Unterbrochen. Was vernichtet ist, bleibt vernichtet, der Rest ist wie zuvor. Sie können jederzeit weitermachen.';

export const proofTitle = 'Vernichtet, und bestätigt';
export const proofText = (accounts: number): string =>
  numbered(accounts, {
    one: 'Der Speicherdienst hat für # Konto signiert, dass nichts davon übrig ist. Wir haben es geprüft.',
    other: 'Der Speicherdienst hat für # Konten signiert, dass nichts davon übrig ist. Wir haben jedes geprüft.',
  });
export const proofCounts = (parts: number, amount: string, shares: number): string =>
  `${plural(parts, 'verschlüsselter Teil', 'verschlüsselte Teile')} (${amount}), ${plural(shares, 'Freigabe', 'Freigaben')}.`;
export const keptReceipts = (count: number, until: string): string =>
  numbered(count, {
    one: `# Beleg wird bis ${until} aufbewahrt und dann gelöscht.`,
    other: `# Belege werden bis ${until} aufbewahrt und dann gelöscht.`,
  });
export const saveProof = 'Bestätigung speichern';
export const saveProofHint = 'Nach dem nächsten Schritt ist sie hier nicht mehr da.';
export const waitingTitle = 'Der Speicherdienst antwortet nicht';
export const waitingText = (accounts: number): string =>
  numbered(accounts, {
    one: 'Dort ist noch # Konto zu vernichten. Sie können warten und es noch einmal versuchen, oder diesen Browser jetzt leeren: Der signierte Auftrag bleibt hier offen lesbar liegen und wird übermittelt, sobald der Speicherdienst antwortet. Eine Bestätigung dafür können Sie hier dann nicht mehr speichern.',
    other:
      'Dort sind noch # Konten zu vernichten. Sie können warten und es noch einmal versuchen, oder diesen Browser jetzt leeren: Der signierte Auftrag bleibt hier offen lesbar liegen und wird übermittelt, sobald der Speicherdienst antwortet. Eine Bestätigung dafür können Sie hier dann nicht mehr speichern.',
  });
export const lastTitle = 'Letzter Schritt: dieser Browser';
export const lastText =
  'Danach bleiben nur Ihre Wiederherstellungswörter, und es ist nichts mehr gespeichert, was sie öffnen könnten.';
export const eraseHere = 'Diesen Browser leeren';
export const eraseHereNow = 'Diesen Browser jetzt leeren';
export const emptying = 'Dieser Browser wird geleert';

export const erasedTitle = 'Alles ist gelöscht';
export const erasedText = 'Dieser Browser enthält nichts mehr von Ihnen.';
export const erasedNext = 'Sie können Chartkey entfernen oder neu beginnen.';
export const erasedLater = 'Danach können Sie es entfernen. Neu beginnen können Sie jederzeit.';
export const erasedWaiting = (count: number): string =>
  numbered(count, {
    one: '# signierter Auftrag ist noch unterwegs, und sonst wird nichts aufbewahrt. Lassen Sie Chartkey noch eine Weile installiert und den Browser offen.',
    other:
      '# signierte Aufträge sind noch unterwegs, und sonst wird nichts aufbewahrt. Lassen Sie Chartkey noch eine Weile installiert und den Browser offen.',
  });
export const startAnew = 'Neu beginnen';

export const holdTo = (name: string): string => `Zum Anzeigen gedrückt halten: ${name}`;
export const holdHint = 'Gedrückt halten, auch mit der Leertaste. Beim Loslassen wird es wieder verdeckt.';
export const keepShown = (seconds: number): string =>
  `Ich kann nicht gedrückt halten: ${plural(seconds, 'Sekunde', 'Sekunden')} anzeigen`;
export const coverNow = 'Verdecken';
export const covered = 'Verdeckt, solange Sie woanders hinsehen.';
export const uncover = 'Wieder anzeigen';

export const yourWords = 'Ihre Wörter';
export const revealOpen = 'Meine Wörter noch einmal anzeigen';
export const revealAlone =
  'Achten Sie darauf, dass niemand zusieht und kein Bildschirm geteilt wird. Chartkey kann die Wörter verdecken, wenn Sie dieses Fenster verlassen, aber kein Foto des Bildschirms verhindern.';
export const revealPassword = 'Ihr Passwort';
export const revealGo = 'Weiter';
export const wordsCovered = 'Verdeckt. Sie erscheinen nur, solange Sie gedrückt halten.';
export const wordsNotKept =
  'Dieser Browser bewahrt Ihre Wörter nicht so auf, dass sie noch einmal gezeigt werden könnten.';
