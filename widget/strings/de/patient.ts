import { countingIn } from '../../../protocol/strings/counting.ts';
import * as terms from '../../../protocol/strings/de.ts';
import type { PatientWords } from '../patient-words.ts';

const { number, plural } = countingIn('de');

export const patientWords: PatientWords = {
  terms,
  tryAgain: 'Erneut versuchen',

  notConnected: {
    title: 'Mit Chartkey freigeben',
    text: (name) =>
      `Mit Chartkey wählen Sie, was ${name} lesen darf. Öffnen Sie Chartkey in der Symbolleiste Ihres Browsers und drücken Sie „Verbinden“. Von selbst gibt es nichts frei.`,
    textDeposit: (name) =>
      `Chartkey bewahrt Ihre eigene Kopie Ihrer Akte auf, allein in Ihren Händen. Öffnen Sie es in der Symbolleiste Ihres Browsers und drücken Sie „Verbinden“; dann kann ${name} Ihnen die Kopie hier geben.`,
    get: 'Ich habe Chartkey noch nicht',
    getTitle: 'Holen Sie sich zuerst Chartkey',
    getText:
      'Chartkey ist eine Erweiterung für diesen Browser. Fügen Sie sie hinzu und kommen Sie auf diese Seite zurück: Sie merkt es von selbst.',
    check: 'Noch einmal nachsehen',
  },
  notSetUp: {
    title: 'Richten Sie Chartkey fertig ein',
    text: 'Das dauert etwa drei Minuten. Es wurde nichts freigegeben.',
    open: 'Chartkey öffnen',
  },
  locked: {
    title: 'Chartkey ist gesperrt',
    text: 'Entsperren Sie es, um fortzufahren. Es wurde nichts freigegeben.',
    unlock: 'Entsperren',
  },
  wrongVersion: {
    title: 'Chartkey braucht eine Aktualisierung',
    text: 'Dieses Portal fragt auf eine neuere Weise an. Ihre Akte und Ihre Freigaben sind unverändert. Aktualisieren Sie die Erweiterung und sehen Sie noch einmal nach.',
    check: 'Noch einmal nachsehen',
  },
  offline: {
    title: 'Sie sind offline',
    text: 'Es ging nichts verloren. Wir versuchen es von selbst erneut.',
  },
  error: {
    title: 'Das hat nicht geklappt',
    retryTitle: 'Das hat diesmal nicht geklappt',
  },

  facts: {
    records: 'Einträge',
    dates: 'Zeitraum',
    time: 'Dauer',
    why: 'Wozu',
    optional: 'Wenn Sie möchten, auch',
    days: (days) => (days === 365 ? '1 Jahr' : plural(days, { one: '# Tag', other: '# Tage' })),
    daysUntil: (time, day) => `${time}, bis ${day}`,
    someOf: (names) => `${names} (nur ein Teil davon)`,
  },

  request: {
    ready: (name) => `${name} möchte einen Teil Ihrer Akte lesen`,
    readyText: 'Sie sehen alles, bevor Sie entscheiden, und können weniger freigeben.',
    ask: 'Auswählen, was ich freigebe',
    noReason: 'Es wurde kein Grund genannt',
    waiting: 'Warten auf Ihre Antwort in Chartkey',
    waitingText: 'Schauen Sie nach dem Chartkey-Fenster. Es wird nichts freigegeben, bis Sie dort zustimmen.',
    cancel: 'Anfrage abbrechen',
    cancelled: 'Die Anfrage wurde abgebrochen',
    cancelledText: 'Es wurde nichts freigegeben.',
    lapsed: 'Die Anfrage ist abgelaufen',
    lapsedText: 'Es gab rechtzeitig keine Antwort. Es wurde nichts freigegeben.',
    recording: 'Freigegeben. Der Eintrag im Register steht noch aus',
    recordingText: (name) =>
      `Wir haben Ihre Signatur geprüft. ${name} erhält die Freigabe, sobald sie im öffentlichen Register steht, meist nach Sekunden.`,
    checking: 'Die Antwort wird geprüft',
    counterOffer: 'Es wurde weniger freigegeben als angefragt',
    counterOfferText: (name) => `${name} kann das annehmen oder nicht.`,
    accept: 'Annehmen',
    decline: 'Nicht annehmen',
    declined: (name) => `${name} hat es nicht angenommen`,
    declinedText: 'Niemand hier kann die Einträge lesen. Sie können die Freigabe in Chartkey jederzeit beenden.',
    granted: (day) => `Freigegeben bis ${day}`,
    grantedText: 'Chartkey zeigt Ihnen jeden Zugriff. Dort können Sie die Freigabe jederzeit beenden.',
    refused: 'Sie wollten nicht freigeben',
    refusedText: (name) =>
      `Es wurde nichts freigegeben. ${name} erfährt keinen Grund, und Ihre Behandlung geht ohne die Freigabe weiter.`,
    askAgain: 'Erneut anfragen',
    revoked: 'Sie haben die Freigabe beendet',
    revokedText: (name) => `${name} kann diese Einträge nicht mehr öffnen.`,
    expired: (day) => `Die Freigabe endete am ${day}`,
    expiredText: (name) =>
      `Der Tag ist erreicht, den Sie festgelegt haben. ${name} kann diese Einträge nicht mehr öffnen.`,
  },

  deposit: {
    title: (name) => `Ihre Akte von ${name}`,
    readyText: (name) =>
      `${name} gibt Ihnen eine signierte Kopie. Nur Sie können sie öffnen, und nur Sie entscheiden, wer sonst noch darf.`,
    start: 'Meine Kopie nehmen',
    waiting: 'Warten auf Ihre Antwort in Chartkey',
    waitingText: 'Schauen Sie nach dem Chartkey-Fenster und nehmen Sie die Kopie dort an.',
    cancel: 'Abbrechen',
    receiving: 'Ihre Kopie ist unterwegs',
    receivingText: 'Lassen Sie diese Seite offen, bis es fertig ist.',
    sent: (megabytes) => `${number(megabytes)} MB`,
    filing: 'Chartkey ordnet und verschlüsselt Ihre Kopie',
    filingText:
      'Es prüft, ob jeder Eintrag so ist, wie die Einrichtung ihn signiert hat. Sie können diese Seite verlassen.',
    filingLabel: 'Ordnen und Verschlüsseln',
    filed: 'Die Kopie gehört Ihnen',
    filedText: (items, name) =>
      plural(items, {
        one: `# Eintrag von ${name} ist in Ihrem Chartkey, und nur dort. Niemand sonst kann ihn öffnen.`,
        other: `# Einträge von ${name} sind in Ihrem Chartkey, und nur dort. Niemand sonst kann sie öffnen.`,
      }),
    again: 'Eine neuere Kopie nehmen',
    refused: 'Sie haben die Kopie nicht genommen',
    refusedText: 'Es wurde nichts gespeichert. Sie können sie nehmen, wann Sie möchten.',
    cancelled: 'Abgebrochen',
    cancelledText: 'Es wurde nichts gespeichert.',
    empty: 'Es gibt noch keine Akte zum Übergeben',
    emptyText: 'Sobald es eine gibt, können Sie Ihre Kopie hier nehmen.',
    signIn: 'Melden Sie sich zuerst im Portal an',
    signInText: 'Dann können Sie Ihre Kopie hier nehmen. Es ging nichts verloren.',
  },
};
