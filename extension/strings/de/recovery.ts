import { number, plural } from './plural.ts';
import { day, dayAndTime } from './time.ts';

export const title = 'Wege zurück';
export const intro =
  'Wenn Sie Ihr Passwort vergessen oder diesen Computer verlieren, öffnet einer davon Ihre Akte wieder. Zwei sind besser als einer.';

// Cards
export const kitTitle = 'Wiederherstellungswörter auf Papier';
export const kitOpen = 'Wiederherstellungsblatt drucken';
export const backupTitle = 'Sicherungsdatei';
export const backupText =
  'Eine verschlossene Datei mit Ihren Schlüsseln, Ihren Freigaben und, wenn Sie wollen, Ihrer Akte. Sie öffnet sich mit einer Passphrase.';
export const backupOpen = 'Sicherung erstellen oder einlesen';
export const backedUp = (at: number): string => `Zuletzt erstellt: ${day(at)}.`;
export const neverBackedUp = 'Sie haben noch keine erstellt.';
export const guardiansTitle = 'Vertrauenspersonen';
export const guardiansText =
  'Menschen, denen Sie vertrauen, bewahren je einen Schlüsselteil auf. Ein Teil öffnet nichts. Mehrere zusammen können Sie zurückbringen, nach einer Wartezeit, in der Sie ablehnen können.';
export const guardiansOpen = 'Vertrauenspersonen wählen';
export const guardiansChange = 'Vertrauenspersonen ändern';
export const guardiansAre = (threshold: number, names: readonly string[], days: number): string =>
  `Mindestens ${number(threshold)} von ${number(names.length)}: ${names.join(', ')}. Wartezeit: ${plural(days, 'Tag', 'Tage')}.`;
export const rehearseTitle = 'Ausprobieren';
export const rehearseText =
  'In dreißig Sekunden sehen Sie, ob Ihre Wörter, Ihre Datei oder Ihre Schlüsselteile diesen Tresor wirklich öffnen würden. Es ändert sich nichts.';
export const rehearseOpen = 'Probe beginnen';
export const lastRehearsed = (at: number): string => `Letzte Probe: ${day(at)}.`;
export const neverRehearsed = 'Noch keine Probe, seit Sie Chartkey eingerichtet haben.';
export const rehearseDue = 'Seit dem letzten Mal ist ein halbes Jahr vergangen: ein guter Moment für eine neue Probe.';
export const rehearseDueShort = 'Zeit für eine Probe';

// Shared
export const back = 'Zurück zu den Schlüsseln';
export const yourPassword = 'Ihr Chartkey-Passwort';
export const cancelled = 'Abgebrochen. Es wurde nichts erstellt, und nichts ging verloren.';
export const passphrase = 'Passphrase der Datei';
export const wrongPassphrase = 'Diese Passphrase öffnet diese Datei nicht.';
export const chooseFile = 'Sicherungsdatei wählen';
export const chosenFile = (name: string): string => `Gewählt: ${name}`;
export const passphraseMissing = 'Geben Sie die Passphrase der Datei ein.';
export const fileMissing = 'Wählen Sie zuerst die Datei.';
export const print = 'Drucken';
export const hide = 'Verbergen';
export const covered = 'Verdeckt, weil Sie weggesehen haben.';
export const showAgain = 'Wieder anzeigen';
export const sheetDate = (at: number): string => `Erstellt: ${day(at)}`;

// Words on paper
export const kitIntro =
  'Die Wörter werden gezeigt, sobald Sie bestätigt haben, dass Sie es sind, und verdeckt, sobald Sie wegsehen. Von dieser Seite wird nichts aufbewahrt.';
export const kitShow = 'Meine Wörter anzeigen';
export const kitNone =
  'Diese Schlüssel kamen ohne ihre Wörter hierher, deshalb lassen sie sich nicht noch einmal zeigen. Eine Sicherungsdatei oder Vertrauenspersonen leisten dasselbe.';
export const sheetTitle = 'Wiederherstellungsblatt für Chartkey';
export const sheetWords = 'Wiederherstellungswörter, in dieser Reihenfolge';
export const sheetSteps = [
  'Installieren Sie auf einem beliebigen Computer Chartkey im Browser und wählen Sie „Ich habe schon Wörter“.',
  'Geben Sie die Wörter in dieser Reihenfolge ein.',
  'Wählen Sie ein neues Passwort. Ihre Akte und Ihre Freigaben kommen von selbst zurück.',
];
export const sheetCare = [
  'Wer dieses Blatt hat, hat Ihre Akte. Bewahren Sie es dort auf, wo Ihr Reisepass liegt.',
  'Fotografieren Sie es nicht. Niemand von Chartkey oder einer Einrichtung wird je danach fragen.',
];
export const wordNumber = (place: number): string => `Wort ${place}`;

// Backup
export const backupIntro =
  'Die Datei ist mit einer eigenen Passphrase verschlossen. Sie hat das offene Format age: Andere Programme können sie auch öffnen, ohne Chartkey.';
export const passphraseNew = 'Passphrase für die Datei';
export const passphraseAgain = 'Dieselbe Passphrase noch einmal';
export const withRecords = 'Auch meine Akte hineinlegen';
export const withRecordsHint =
  'Dann reicht die Datei auch, wenn es den Speicherdienst nicht mehr gibt. Dafür braucht es jetzt eine Verbindung, und die Datei wird größer.';
export const makeBackup = 'Sicherung erstellen';
export const readingRecords = (done: number, total: number): string =>
  `Ihre Akte wird gelesen: Teil ${number(done)} von ${number(total)}`;
export const sealing = 'Die Datei wird verschlossen. Das dauert mit Absicht ein paar Sekunden.';
export const trying = 'Sie wird noch einmal geöffnet, um sicher zu sein, dass sie funktioniert.';
export const backupMade = 'Ihre Sicherung ist fertig';
export const backupMadeText =
  'Sie wurde mit Ihrer Passphrase noch einmal geöffnet, und alles darin ist, wie es sein soll. Speichern Sie sie auf einem Stick oder einer Festplatte, die Sie woanders aufbewahren.';
export const saveFile = 'Datei speichern';
export const another = 'Noch eine erstellen';
export const bringTitle = 'Eine Sicherung wieder einlesen';
export const bringText =
  'Wenn hier Listen oder Freigaben fehlen, bringt das zurück, was die Datei enthält. Was hier schon ist, bleibt.';
export const bring = 'Einlesen';
export const bringing = 'Die Datei wird geöffnet. Das dauert mit Absicht ein paar Sekunden.';
export const brought = (at: number): string => `Alles aus dieser Sicherung ist hier. Sie ist von: ${day(at)}.`;

// Guardians
export const guardiansIntro = [
  'Wählen Sie Menschen, die Sie kennen und die nicht alle am selben Ort wohnen.',
  'Keine Vertrauensperson kann Ihre Akte lesen, und kein Schlüsselteil öffnet allein etwas.',
  'Wenn genügend Teile zusammenkommen, erfahren es Ihre Geräte sofort. Bis zum Ende der Wartezeit können Sie ablehnen.',
];
export const howMany = 'Wie viele';
export const quorum = (threshold: number, count: number): string => `${threshold} von ${count}`;
export const guardianName = (place: number): string => `Name der Vertrauensperson ${place}`;
export const nameMissing = 'Geben Sie jeder Vertrauensperson einen eigenen Namen.';
export const ownName = 'Ihr Name auf den Blättern';
export const ownNameMissing = 'Ihre Vertrauenspersonen müssen wissen, wessen Schlüsselteil sie aufbewahren.';
export const waitTitle = 'Wartezeit';
export const waitText = 'Lang genug, dass Sie es rechtzeitig bemerken. Üblich sind drei Tage.';
export const waitDays = (days: number): string => plural(days, 'Tag', 'Tage');
export const makeShares = 'Schlüsselteile erstellen';
export const makingShares = 'Die Schlüsselteile werden erstellt und ausprobiert. Das dauert ein paar Sekunden.';
export const shareOf = (place: number, count: number, name: string): string =>
  `Schlüsselteil ${place} von ${count}: ${name}`;
export const shareSheetTitle = (owner: string): string => `Schlüsselteil zur Akte von ${owner}`;
export const shareFor = (name: string): string => `Für ${name}`;
export const shareSteps = (threshold: number, days: number): string[] => [
  'Bewahren Sie dieses Blatt sicher auf und sagen Sie niemandem, was darauf steht. Allein öffnet es nichts.',
  `Verliert die Person, der die Akte gehört, alles, geben ihr ${number(threshold)} Vertrauenspersonen ihre Schlüsselteile, wenn möglich persönlich.`,
  'Auf einem neuen Computer installiert sie Chartkey, wählt auf der ersten Seite „Vertrauenspersonen“ und gibt die Teile ein.',
  `Nach einer Wartezeit (${plural(days, 'Tag', 'Tage')}) öffnet sich ihre Akte. Wenn jemand anderes Sie nach diesem Schlüsselteil fragt, sagen Sie es ihr.`,
];
export const shareText = 'Der Schlüsselteil';
export const handOver = 'Wie kommt er zu der Person?';
export const onPaper = 'Auf Papier';
export const paperHint = 'Drucken Sie das Blatt oben, oder schreiben Sie den Schlüsselteil mit der Hand ab.';
export const byKey = 'An ihren Schlüssel';
export const byPassphrase = 'Mit einer Passphrase';
export const theirKey = 'age-Schlüssel der Person';
export const theirKeyHint = 'Er beginnt mit age1. Nur diese Person kann die Datei öffnen.';
export const badKey = 'Das ist kein age-Schlüssel.';
export const theirPassphrase = 'Passphrase für diesen Schlüsselteil';
export const saveShare = 'Verschlossene Datei speichern';
export const shareSaved = 'Gespeichert.';
export const shareFile = (name: string): string => `chartkey-schluesselteil-${name}.age`;
export const haveIt = (name: string): string => `Auf Papier oder gespeichert: der Schlüsselteil für ${name}`;
export const nextShare = 'Nächster Schlüsselteil';
export const earlierShare = 'Zurück';
export const finishShares = 'Abschließen';
export const finishHint = 'Wenn Sie abschließen, zählen nur diese Schlüsselteile. Ältere gelten nicht mehr.';
export const sharesDone = 'Ihre Vertrauenspersonen stehen fest';
export const sharesDoneText =
  'Geben Sie die Schlüsselteile weiter. Probieren Sie sie ab und zu aus: Eine Probe ändert nichts.';
export const endShares = 'Alle Schlüsselteile ungültig machen';
export const guardiansNow = 'Ihre Vertrauenspersonen';
export const endSharesTitle = 'Alle Schlüsselteile ungültig machen?';
export const endSharesText = 'Was Sie weitergegeben haben, öffnet von da an nichts mehr.';
export const endSharesYes = 'Ja, ungültig machen';
export const sharesEnded = 'Alle Schlüsselteile sind ungültig.';
export const sharesEndedLater =
  'Alle Schlüsselteile sind hier ungültig. Der Speicherdienst erfährt es, sobald Sie online sind.';

// Rehearsal
export const rehearseIntro =
  'Wählen Sie, was Sie ausprobieren. Es wird auf diesem Computer mit diesem Tresor verglichen und dann vergessen.';
export const meansTitle = 'Was Sie ausprobieren';
export const means = { words: 'Wörter', backup: 'Sicherungsdatei', guardians: 'Schlüsselteile' };
export const wordsCount = 'Wie viele Wörter';
export const tryIt = 'Ausprobieren';
export const tryingIt = 'Einen Moment…';
export const tryCancelled = 'Abgebrochen. Es wurde nichts ausprobiert.';
export const passedWords = 'Ihre Wörter öffnen diesen Tresor.';
export const passedBackup = (at: number): string => `Diese Datei öffnet diesen Tresor. Sie ist von: ${day(at)}.`;
export const passedShares = 'Diese Schlüsselteile öffnen diesen Tresor.';
export const shareField = (place: number): string => `Schlüsselteil ${place}`;
export const addShare = 'Noch ein Schlüsselteil';
export const sharesHint = 'Wie auf dem Blatt. Leerzeichen und Großbuchstaben spielen keine Rolle.';

// Coming back, in set-up
export const fromBackup = 'Eine Sicherungsdatei';
export const fromBackupText = 'Die Datei endet auf .age, und Sie kennen ihre Passphrase.';
export const fromGuardians = 'Vertrauenspersonen';
export const otherWays = 'Sie haben Chartkey schon benutzt und haben keine Wörter zur Hand?';
export const restoreBackupTitle = 'Aus einer Sicherungsdatei wiederherstellen';
export const restoreBackup = 'Wiederherstellen';
export const restoring = 'Die Datei wird geöffnet und alles zurückgebracht. Das dauert mit Absicht ein paar Sekunden.';
export const restoreGuardiansTitle = 'Mit Vertrauenspersonen wiederherstellen';
export const restoreGuardiansText =
  'Geben Sie die Schlüsselteile ein, die Ihre Vertrauenspersonen Ihnen geben. Dann beginnt eine Wartezeit, in der Ihre anderen Geräte ablehnen können. Solange wird hier nichts aufbewahrt: Geben Sie die Teile danach noch einmal ein.';
export const ask = 'Meine Schlüssel anfordern';
export const asking = 'Der Speicherdienst wird gefragt…';
export const waiting = 'Die Wartezeit läuft';
export const waitingUntil = (until: number): string =>
  `Kommen Sie danach wieder: ${dayAndTime(until)}. Geben Sie dieselben Schlüsselteile noch einmal ein und wählen Sie ein neues Passwort.`;
export const readyTitle = 'Ihre Schlüssel sind bereit';
export const readyText = 'Wählen Sie ein neues Passwort für diesen Browser.';
export const takeKeys = 'Meine Akte öffnen';
export const forgotTitle = 'Neues Passwort mit Ihren Vertrauenspersonen';
export const forgotText =
  'Auf diesem Computer öffnen die Schlüsselteile Ihrer Vertrauenspersonen den Tresor sofort. Wählen Sie ein neues Passwort.';
export const forgotten = 'Passwort vergessen?';
export const forgotOpen = 'Mit Vertrauenspersonen';
export const forgotDone = 'Ihr neues Passwort gilt jetzt. Entsperren Sie damit.';
export const setPassword = 'Neues Passwort festlegen';
