export const title = 'Chartkey einrichten';
export const step = (now: number, of: number): string => `Schritt ${now} von ${of}`;
export const back = 'Zurück';
export const next = 'Weiter';

export const welcomeTitle = 'Sie haben den Schlüssel zu Ihrer eigenen Akte';
export const welcomePoints = [
  {
    title: 'Ihre Akte, verschlüsselt',
    text: 'Sie wird verschlossen, bevor sie diesen Browser verlässt. Niemand dazwischen kann sie lesen.',
  },
  {
    title: 'Sie entscheiden, wer liest',
    text: 'Jede Einrichtung fragt. Sie sehen, was, warum und bis wann, und geben so wenig frei, wie hilft.',
  },
  {
    title: 'Sie sehen jeden Zugriff',
    text: 'Jeder hinterlässt einen Beleg. Sie können eine Freigabe jederzeit beenden, mit einem Tippen.',
  },
];
export const welcomeNeed = 'Es dauert etwa drei Minuten. Sie brauchen Stift und Papier.';
export const start = 'Beginnen';

export const passwordTitle = 'Wählen Sie ein Passwort';
export const passwordText = 'Es öffnet Chartkey in diesem Browser. Niemand kann es für Sie zurücksetzen.';

export const wordsTitle = 'Schreiben Sie Ihre Wiederherstellungswörter auf';
export const wordsText =
  'Diese 12 Wörter können Ihre Akte auf jedem Computer öffnen. Schreiben Sie sie in dieser Reihenfolge auf Papier.';
export const wordsHidden = 'Achten Sie darauf, dass Ihnen niemand über die Schulter schaut.';
export const show = 'Wörter anzeigen';
export const hide = 'Wörter verbergen';
export const word = (position: number, value: string): string => `Wort ${position}: ${value}`;
export const wordsCovered =
  'Die Wörter sind verdeckt, weil Sie weggesehen haben. Zeigen Sie sie wieder an, wenn Sie so weit sind.';
export const advice = [
  'Bewahren Sie das Papier dort auf, wo Ihr Reisepass liegt.',
  'Kein Foto, keine E-Mail, keine Notiz auf dem Handy.',
  'Niemand von Chartkey oder einer Einrichtung wird je danach fragen.',
];
export const written = 'Ich habe sie aufgeschrieben';

export const quizTitle = 'Prüfen Sie Ihr Papier';
export const quizText = 'Wählen Sie für jede Stelle das richtige Wort.';
export const quizQuestion = (position: number): string => `Welches ist Wort ${position}?`;
export const quizWrong =
  'Das ist es nicht. Sehen Sie auf Ihr Papier, oder gehen Sie zurück und lesen Sie die Wörter noch einmal.';
export const quizDone = 'Alle drei sind richtig.';
export const sheetOffer =
  'Ihr Papier reicht. Wenn Sie möchten, drucken Sie ein Blatt mit denselben Wörtern und dem, was damit zu tun ist.';
export const printSheet = 'Wiederherstellungsblatt drucken';
export const sheetTitle = 'Ein Blatt zum Aufbewahren';
export const sheetText =
  'Drucken Sie es, wenn Sie möchten. Von dieser Seite wird nichts aufbewahrt, und Sie können es auch später drucken.';
export const lookAgain = 'Die Wörter noch einmal ansehen';

export const making = 'Ihr Tresor wird angelegt. Das dauert mit Absicht eine Sekunde.';
export const doneTitle = 'Chartkey ist bereit';
export const doneText =
  'Verbinden Sie als Nächstes die Website Ihrer Praxis oder Klinik. Dann kann sie Ihnen eine Kopie Ihrer Akte geben.';
export const donePoints = [
  'Öffnen Sie die Website Ihrer Praxis oder Klinik und melden Sie sich wie gewohnt an.',
  'Klicken Sie auf den Chartkey-Knopf in der Symbolleiste des Browsers und wählen Sie „Verbinden“.',
  'Bitten Sie auf der Seite der Einrichtung um eine Kopie Ihrer Akte.',
];
export const doneOr = 'Sie können auch eine Datei hinzufügen, die Sie schon haben.';
export const openRecords = 'Meine Akte öffnen';
export const connectSite = 'Website verbinden';
export const moreTitle = 'Weitere Wege zurück';
export const moreText =
  'Ihre Wörter bringen alles zurück. Mit dem Rest eilt es nicht: Sie finden ihn unter „Schlüssel und Wiederherstellung“.';
export const moreKit = 'Ihre Wörter auf einem gedruckten Blatt, mit dem, was zu tun ist.';
export const moreBackup = 'Eine verschlossene Datei, die sich mit einer Passphrase öffnet.';
export const moreBackupOpen = 'Sicherung erstellen';
export const moreGuardians = 'Menschen, denen Sie vertrauen und die Sie gemeinsam zurückbringen können.';
export const resumed =
  'Letztes Mal haben Sie vor dem Ende aufgehört. Es wurde nichts aufbewahrt, deshalb beginnen wir mit dem Passwort.';
