import { countingIn } from '../../../protocol/strings/counting.ts';
import type { RecordsWords } from '../records-words.ts';

const { plural } = countingIn('de');

export const recordsWords: RecordsWords = {
  opening: {
    proving: 'Dieser Zugriff wird signiert',
    fetching: 'Die Einträge werden geholt',
    checking: 'Jeder Eintrag wird mit dem verglichen, was ausgestellt wurde',
    title: 'Die Akte wird geöffnet',
    text: 'Dieser Zugriff wird der Patientin oder dem Patienten gezeigt.',
  },
  noGrant: 'Hier ist noch nichts freigegeben',
  noGrantText: 'Patientinnen und Patienten geben ihre Akte auf ihrer eigenen Portalseite frei.',
  empty: 'Nichts passt zu dem, was freigegeben wurde',
  emptyText:
    'Für die freigegebenen Arten und Zeiträume gibt es keine Einträge. Neue erscheinen hier, sobald sie abgelegt sind.',
  unknown: 'Diese Freigabe ist hier nicht bekannt',
  unknownText: 'Bitten Sie darum, auf der Portalseite erneut freizugeben. Es wurde nichts geöffnet.',
  revoked: 'Die Freigabe wurde von der Patientenseite beendet',
  revokedText:
    'Die Einträge wurden von dieser Seite entfernt und lassen sich nicht erneut öffnen. Sie können um eine neue Freigabe bitten.',
  paused: 'Die Freigabe ist von der Patientenseite pausiert',
  pausedText:
    'Auf dieser Seite ist jetzt nichts von der Akte. Sie merkt es von selbst, wenn die Freigabe fortgesetzt wird.',
  resumed: 'Die Freigabe wurde fortgesetzt',
  resumedText: 'Die Akte kann wieder geöffnet werden. Das wird der Patientin oder dem Patienten gezeigt.',
  openAgain: 'Akte öffnen',
  expired: 'Die Freigabe ist zu Ende',
  expiredText: 'Der bei der Freigabe festgelegte Tag ist erreicht. Die Einträge sind hier nicht mehr lesbar.',
  wrongPatient: 'Diese Einträge sind von einer anderen Person',
  wrongPatientText:
    'Name oder Geburtsdatum weicht von dieser Akte ab, daher wird nichts gezeigt. Prüfen Sie, ob diese Freigabe zu dieser Person gehört.',
  offline: 'Sie sind offline',
  offlineText:
    'Die Einträge wurden entfernt, weil dieser Seite niemand sagen könnte, dass sie nicht mehr gezeigt werden dürfen. Mit Verbindung lassen sie sich wieder öffnen.',
  signIn: 'Melden Sie sich erneut im Portal an',
  signInText: 'Ihre Anmeldung ist abgelaufen, daher wurde nichts geöffnet.',
  open: 'Die Akte ist geöffnet',
  tryAgain: 'Erneut versuchen',
  error: { title: 'Das hat nicht geklappt', retryTitle: 'Das hat diesmal nicht geklappt' },
  both: (first, second) => `${first} ${second}`,
  show: (items) => plural(items, { one: 'Den anderen Eintrag zeigen', other: 'Die anderen # zeigen' }),
  failed: (items) =>
    plural(items, { one: 'Ein Eintrag ließ sich nicht prüfen', other: '# Einträge ließen sich nicht prüfen' }),
  failedItems: 'Einige Einträge stimmen nicht mit dem überein, was ausgestellt wurde, und werden daher nicht gezeigt.',
  failedSegments: 'Ein Teil des Freigegebenen fehlt oder wurde unterwegs verändert und wird daher nicht gezeigt.',
  nothingLeft: 'Deshalb wird nichts gezeigt.',
  othersFine: (rest) => plural(rest, { one: 'Der andere ist in Ordnung.', other: 'Die anderen # sind in Ordnung.' }),
};
