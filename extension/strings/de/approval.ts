import { labelNames, listOf } from '#protocol/strings/de';
import { capital } from './common.ts';
import { number, numbered, plural } from './plural.ts';
import { clinical, days } from './time.ts';

export const title = 'Eine Anfrage zu Ihrer Akte';
export const chartOf = (person: string): string => `Akte von ${person.split(' ')[0]}`;
export const whoAsks = 'Wer fragt';
export const wouldAgree = 'Dem würden Sie zustimmen';
const kinds: Readonly<Record<string, string>> = {
  clinic: 'Praxis',
  hospital: 'Krankenhaus',
  laboratory: 'Labor',
  pharmacy: 'Apotheke',
  research: 'Forschungseinrichtung',
  insurer: 'Versicherung',
};
export const verifiedKind = (kind: string, place: string): string =>
  place ? `Geprüft: ${kinds[kind] ?? 'Einrichtung'}, ${place}` : `Geprüft: ${kinds[kind] ?? 'Einrichtung'}`;
export const notVerified = 'Nicht geprüft';
export const timesShared = (count: number): string =>
  count === 0
    ? 'zum ersten Mal'
    : numbered(count, { one: 'schon einmal freigegeben', other: 'schon #-mal freigegeben' });
export const theySay = (reason: string): string => `Die Begründung: „${reason}“`;

export const unverifiedTitle = 'Wir konnten nicht nachprüfen, wer da fragt';
export const unverifiedNext =
  'Von hier aus kann dieser Stelle nichts freigegeben werden. Wenn Sie die Einrichtung kennen, sagen Sie dort, was Sie sehen.';
export const keepsStorage =
  'Diese Einrichtung betreibt auch den Dienst, der Ihre verschlüsselten Daten aufbewahrt. Das Beenden ist auf ihn angewiesen.';

/** `Weniger als angefragt: ab 2019, 90 Tage lang.` */
export const narrower = (asked: readonly string[]): string => `Weniger als angefragt: ${asked.join(', ')}.`;
export const askedClasses = (count: number): string => plural(count, 'Art von Einträgen', 'Arten von Einträgen');
export const askedFrom = (month: string | undefined): string => (month ? `ab ${clinical(month)}` : 'ab jedem Datum');
export const askedUntil = (month: string): string => `bis ${clinical(month)}`;
export const askedDays = (count: number): string => `${days(count)} lang`;

export const willSee = 'Zu sehen';
export const share = (name: string): string => `Freigeben: ${name}`;
export const counted = (count: number, total: number, newest: string | undefined): string => {
  const some =
    count < total
      ? `${number(count)} von ${numbered(total, { one: '# Eintrag', other: '# Einträgen' })}`
      : plural(count, 'Eintrag', 'Einträge');
  return newest ? `${some}, neuester: ${clinical(newest)}` : some;
};
export const turnedOff = (total: number): string => `${plural(total, 'Eintrag', 'Einträge')}. Nicht freigegeben.`;
export const noneHere = 'Sie haben keine. Es gibt nichts zu sehen.';
export const noneIncluded = 'Von Ihren ist keiner in dem, was Sie jetzt freigeben.';
export const allOfThem = (total: number): string => plural(total, 'Eintrag', 'Einträge');
export const optional = 'In der Anfrage als freiwillig bezeichnet. Nicht freigegeben.';
export const optionalEmpty = 'In der Anfrage als freiwillig bezeichnet. Sie haben keine.';
export const addClass = 'Hinzufügen…';
export const addNamed = (name: string): string => `Hinzufügen: ${name}`;
export const showMore = (count: number): string => `${number(count)} weitere anzeigen`;
export const items = (name: string): string => `Zu sehen: ${name}`;

const labelOf = (label: string) => labelNames[label] ?? label;
export const sensitiveQuestion = (label: string, count: number): string =>
  numbered(count, {
    one: `# Eintrag zum Thema: ${labelOf(label)}. Weglassen?`,
    other: `# Einträge zum Thema: ${labelOf(label)}. Weglassen?`,
  });
export const includedQuestion = (label: string): string => `${capital(labelOf(label))}: aufgenommen. Weglassen?`;
export const sensitiveAdvice =
  'Es kann für Ihre Behandlung wichtig sein, dann sollten es die Behandelnden wissen. Sie entscheiden.';
export const leaveOut = 'Weglassen';
export const include = 'Aufnehmen';
export const confirmInclude = (label: string, count: number): string =>
  numbered(count, {
    one: `# Eintrag aufnehmen zum Thema: ${labelOf(label)}? Was geöffnet wurde, lässt sich nicht ungesehen machen.`,
    other: `# Einträge aufnehmen zum Thema: ${labelOf(label)}? Was geöffnet wurde, lässt sich nicht ungesehen machen.`,
  });
export const yesInclude = (label: string): string => `Ja, aufnehmen: ${labelOf(label)}`;

export const wontSee = 'Nicht zu sehen';
export const notIncluded = (count: number): string => `${number(count)} nicht enthalten`;
export const notAsked = 'Nicht angefragt';
export const youTurnedOff = 'Von Ihnen ausgeschaltet';
export const dash = 'Nicht enthalten';
export const labelRow = (label: string): string => capital(labelOf(label));
export const before = (name: string, month: string): string => `${capital(name)} vor ${clinical(month)}`;
export const after = (name: string, month: string): string => `${capital(name)} nach ${clinical(month)}`;
export const newResults = 'Neue Ergebnisse nach heute';
export const otherClasses = (names: readonly string[]): string =>
  capital(
    names.length <= 3 ? listOf(names) : `${names.slice(0, 2).join(', ')} und ${number(names.length - 2)} weitere Arten`,
  );
export const includeEllipsis = 'Aufnehmen…';
export const includeNamed = (label: string): string => `Aufnehmen: ${labelOf(label)}`;
export const tell = 'Mitteilen, dass etwas weggelassen wurde';
export const tellHint = 'Mitgeteilt wird, dass Sie etwas weggelassen haben, nie was.';

export const shareLess = 'Weniger freigeben';
export const dates = 'Zeitraum';
export const selectedOf = (count: number, total: number): string =>
  `${number(count)} von ${numbered(total, { one: '# Eintrag', other: '# Einträgen' })}`;
export const from = 'Von Monat';
export const to = 'Bis Monat';
export const toWord = 'bis';
export const anyDate = 'Jedes Datum';
export const today = 'Heute';
export const newUntil = (month: string): string => `Neue bis ${clinical(month)}`;
export const howLong = 'Wie lange gelesen werden kann';
export const theyAsked = (count: number): string => `Angefragt: ${days(count)}`;
export const endsOn = (date: string): string => `Endet am ${date}.`;
export const duration = days;

export const technical = 'Technische Details';
export const technicalRows = {
  grant: 'Freigabe (Token-ID)',
  digest: 'Zu signierender Digest',
  patient: 'Ihr neues Konto',
  grantee: 'Konto der Gegenseite',
  granteeKey: 'Schlüssel der Gegenseite',
  contract: 'Vertrag',
  chain: 'Blockchain',
  gateway: 'Gateway',
};
export const typedData = 'Was signiert wird';
export const statement = 'Einwilligungserklärung';

export const honest = 'Sie können die Freigabe jederzeit beenden. Was schon geöffnet wurde, kann kopiert worden sein.';
export const notNow = 'Jetzt nicht';
export const approve = 'Zustimmen';
export const armedSoon = '„Zustimmen“ geht gleich, sobald das hier einen Moment zu sehen war.';
export const armed = '„Zustimmen“ ist bereit.';
export const comeBack = '„Zustimmen“ geht, sobald Sie in diesem Fenster sind.';
export const tooSmall = 'Machen Sie dieses Fenster größer, damit Sie lesen können, was Sie freigeben würden.';
export const updating = 'Es wird ermittelt, was zu sehen wäre…';
export const choosing = 'Wählen Sie mindestens eine Art von Einträgen, die Sie freigeben.';
export const queue = (count: number): string =>
  numbered(count, {
    one: 'Nach dieser wartet noch # Anfrage',
    other: 'Nach dieser warten noch # Anfragen',
  });

export const undoTitle = (seconds: number): string =>
  `Freigabe in ${numbered(seconds, { one: '# Sekunde', other: '# Sekunden' })}`;
export const undoText = 'Es wurde noch nichts signiert oder übermittelt.';
export const undo = 'Rückgängig';
export const sendNow = 'Jetzt freigeben';
export const waitingTitle = 'Die Freigabe wartet';
export const sendingTitle = 'Wird freigegeben';
export const sendingText = 'Sie können dieses Fenster schließen. Es geht von selbst weiter.';
export const sendingTrouble =
  'Es konnte noch nicht übermittelt werden. Chartkey versucht es weiter, nichts geht verloren.';
export const grantedTitle = (name: string): string => `${name} kann lesen, was Sie freigegeben haben`;
export const receiptWhat = 'Was';
export const receiptDates = 'Zeitraum';
export const receiptWhy = 'Zweck';
export const receiptUntil = 'Bis';
export const receiptItems = 'Einträge jetzt';
export const receiptNext = 'Sie sehen jeden Zugriff in Chartkey.';
export const stopHere = 'Freigabe beenden';
export const stoppedTitle = 'Freigabe beendet';
export const refusedTitle = 'Es wurde nichts freigegeben';
export const refusedText = 'Mitgeteilt wird nur, dass Sie sich gegen die Freigabe entschieden haben.';
export const givenUpTitle = 'Nicht freigegeben';
export const cancelledTitle = 'Die Anfrage wurde zurückgezogen';
export const expiredTitle = 'Diese Anfrage ist zu alt für eine Antwort';
export const nothingHappened = 'Es wurde nichts freigegeben.';
export const nextQuestion = 'Nächste Anfrage';
export const noQuestion = 'Keine Anfrage wartet';
export const noQuestionText = 'Sie wurde beantwortet, oder die Seite hat sie zurückgezogen.';
