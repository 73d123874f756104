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
    : numbered(count, { one: 'schon einmal freigegeben', other: 'schon #‑mal freigegeben' });
export const unverifiedTitle = 'Wir konnten nicht nachprüfen, wer da fragt';
export const unverifiedNext =
  'Von hier aus kann dieser Stelle nichts freigegeben werden, und es wurde nichts freigegeben.';
export const unverifiedSteps = 'Was Sie tun können';
export const unverifiedStepList: readonly string[] = [
  'Lesen Sie oben den Namen der Website, Buchstabe für Buchstabe. Ist es die, die Sie besuchen wollten?',
  'Geben Sie auf dieser Seite keine Gesundheitsdaten und keine Passwörter ein.',
  'Wenn Sie die Einrichtung kennen, rufen Sie sie unter einer Nummer an, die Sie schon haben. Schicken Sie dem Personal den Text unten.',
];
export const unverifiedReport = 'Text für das Personal der Einrichtung';
/** What staff need to find the trouble; `code` is the error code, `when` a date and time in words. */
export const unverifiedReportText = (origin: string, code: string, when: string): string =>
  [
    `Ihre Seite ${origin} hat mich über Chartkey um Daten aus meiner Akte gebeten (${when}).`,
    `Chartkey konnte nicht nachprüfen, wer da fragt (${code}), deshalb wurde nichts freigegeben.`,
    'Bitte lassen Sie von denen, die die Seite betreiben, ihre Akkreditierung, ihren zertifizierten Schlüssel und ihren Webnamen prüfen.',
  ].join('\n');
export const unverifiedReportHint = 'Markieren und kopieren Sie ihn. Er sagt nichts über Sie oder Ihre Gesundheit.';
export const firstTimeTitle = 'Sie haben hier noch nie etwas freigegeben';
export const firstTimeText =
  'Das Häkchen bedeutet, dass eine echte Einrichtung diese Website betreibt. Es bedeutet nicht, dass Sie sie kennen. Sind Sie dort in Behandlung?';
export const keepsStorage =
  'Diese Einrichtung betreibt auch den Dienst, der Ihre verschlüsselten Daten aufbewahrt. Das Beenden ist auf ihn angewiesen.';

export const offerTitle = 'Sie bieten weniger an, als angefragt wurde';
export const offerText =
  'Die Einrichtung sieht Ihr Angebot und kann es annehmen oder ablehnen. Wenn sie ablehnt, erfahren Sie es.';
export const askedClasses = (count: number): string =>
  `Angefragt: ${plural(count, 'Art von Einträgen', 'Arten von Einträgen')}.`;
export const askedFrom = (month: string | undefined): string =>
  month ? `Angefragt: Einträge ab ${clinical(month)}.` : 'Angefragt: Einträge von jedem Datum.';
export const askedUntil = (month: string): string => `Angefragt: Einträge bis ${clinical(month)}.`;
export const askedDays = (count: number): string => `Angefragt: ${days(count)}.`;
export const offerHints =
  'Sie haben Einträge weggelassen, die auf etwas hindeuten können. Die Einrichtung sieht nicht, welche.';

export const whyTitle = 'Warum gefragt wird';
/** One line for each HL7 PurposeOfUse: what the word in the sentence means for the person. */
const purposeLines: Readonly<Record<string, string>> = {
  TREAT: '„Behandlung“ heißt: damit man Sie behandeln und versorgen kann.',
  ETREAT: '„Notfallbehandlung“ heißt: damit man Ihnen helfen kann, wenn es nicht warten kann.',
  HPAYMT:
    '„Abrechnung“ heißt: damit eine Behandlung, die Sie hatten, abgerechnet und bezahlt werden kann. Es dient nicht Ihrer Behandlung.',
  HRESCH: '„Forschung“ heißt: damit man aus Daten wie Ihren lernen kann. Es dient nicht Ihrer Behandlung.',
  PATRQT: '„Ihr eigener Wunsch“ heißt: weil Sie darum gebeten haben, dass etwas für Sie getan wird.',
};
export const purposeLine = (purpose: string): string =>
  purposeLines[purpose] ?? `Es wurde ein Zweck genannt, den Chartkey nicht kennt: ${purpose}.`;
export const theySay = 'Die Begründung:';
export const reasonHard =
  'Das ist schwer verständlich geschrieben. Die Zeile darüber sagt in einfachen Worten, wozu es benutzt werden darf.';
export const reasonLong = 'Das ist viel Text. Es gilt nur der Satz oben, nicht, was hier geschrieben steht.';
export const reasonPressing =
  'Diese Worte drängen Sie. Nehmen Sie sich Zeit: Ein Nein ändert nichts an Ihrer Behandlung.';

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
export const confirmAdd = (name: string, count: number): string =>
  numbered(count, {
    one: `Auch freigeben: ${name}? Das ist # Eintrag mehr, und es geht dort auch ohne.`,
    other: `Auch freigeben: ${name}? Das sind # Einträge mehr, und es geht dort auch ohne.`,
  });
export const yesAdd = (name: string): string => `Ja, freigeben: ${name}`;
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

/** What an item is used for or points to. */
const usedFor: Readonly<Record<string, string>> = {
  ETH: 'Alkohol- oder Drogenkonsum',
  PSY: 'psychische Gesundheit',
  HIV: 'HIV-Infektion',
  SEX: 'sexuelle oder reproduktive Gesundheit',
  SDV: 'Hilfe nach Misshandlung',
  GDIS: 'genetische Erkrankungen',
};
const useOf = (label: string) => usedFor[label] ?? labelOf(label);
export const mostlyMedicines = (label: string, count: number): string =>
  numbered(count, {
    one: `Eines dieser Medikamente wird meistens hierfür benutzt: ${useOf(label)}. Weglassen?`,
    other: `# dieser Medikamente werden meistens hierfür benutzt: ${useOf(label)}. Weglassen?`,
  });
export const mostlyItems = (label: string, count: number): string =>
  numbered(count, {
    one: `Einer dieser Einträge weist gewöhnlich hierauf hin: ${useOf(label)}. Weglassen?`,
    other: `# dieser Einträge weisen gewöhnlich hierauf hin: ${useOf(label)}. Weglassen?`,
  });
export const sometimesItems = (label: string, count: number): string =>
  numbered(count, {
    one: `Einer dieser Einträge weist manchmal hierauf hin: ${useOf(label)}. Weglassen?`,
    other: `# dieser Einträge weisen manchmal hierauf hin: ${useOf(label)}. Weglassen?`,
  });
export const hintAnswer = (label: string): string => `Einträge, die hierauf hinweisen: ${useOf(label)}`;
export const hintAdvice =
  'Dieses Thema ist weggelassen, aber jemand könnte es daraus erraten. Vermutungen können auch falsch sein.';
export const hintKeep = 'Behalten';
export const hintMore = (count: number): string =>
  numbered(count, {
    one: 'Ein Thema ließe sich manchmal erraten',
    other: '# Themen ließen sich manchmal erraten',
  });
export const hintOthers = (name: string, month: string, count: number): string =>
  numbered(count, {
    one: `Damit fällt auch # anderer Eintrag weg, der am selben Ort liegt: ${name}, ${clinical(month)}.`,
    other: `Damit fallen auch # andere Einträge weg, die am selben Ort liegen: ${name}, ${clinical(month)}.`,
  });
export const hintOthersStanding = (name: string, count: number): string =>
  numbered(count, {
    one: `Damit fällt auch # anderer Eintrag weg, der am selben Ort liegt: ${name}, unabhängig vom Datum.`,
    other: `Damit fallen auch # andere Einträge weg, die am selben Ort liegen: ${name}, unabhängig vom Datum.`,
  });
export const hintsLeftOut = 'Einträge, die Sie weggelassen haben, weil sie auf etwas hindeuten';

export const partTwoTitle = 'Alkohol und Drogen: besonderer gesetzlicher Schutz';
export const partTwoSummary =
  'US-Recht schützt Aufzeichnungen über die Behandlung von Drogen- oder Alkoholkonsum. Wer sie bekommt, darf sie nur weitergeben, wo das Gesetz oder Sie es erlauben. Vor Gericht dürfen sie nicht gegen Sie verwendet werden, außer Sie stimmen zu oder ein Gericht ordnet es an.';
export const partTwoRevoke =
  'Sie können das jederzeit hier zurücknehmen, indem Sie die Freigabe beenden. Sie endet am oben genannten Datum. Ein Nein ändert nichts an Ihrer Behandlung.';
export const partTwoVerbatim = 'Der Hinweis, der mit solchen Aufzeichnungen mitgeht, im Wortlaut (englisch):';

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
export const statement = 'Die Worte, denen Sie zustimmen';

export const honest = 'Sie können die Freigabe jederzeit beenden. Was schon geöffnet wurde, kann kopiert worden sein.';
/** From the words that are signed; `what` is a list in words, `until` a day. */
export const consequences = (name: string, what: string, until: string): string =>
  `Danach kann ${name} bis ${until} Folgendes lesen: ${what}. Beenden verhindert jedes spätere Öffnen. Was schon geöffnet wurde, lässt sich damit nicht löschen.`;
export const consequencesMany = (name: string, count: number, until: string): string =>
  `Danach kann ${name} bis ${until} ${plural(count, 'Art', 'Arten')} Ihrer Einträge lesen. Beenden verhindert jedes spätere Öffnen. Was schon geöffnet wurde, lässt sich damit nicht löschen.`;
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
export const turnedDownTitle = 'Ihr Angebot wurde abgelehnt';
export const turnedDownText =
  'Es wurde mehr gewünscht, als Sie gegeben haben. Sie müssen es nicht geben. Beenden Sie diese Freigabe, wenn sie Ihnen nichts nützt.';
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

export const renewalTitle = 'Das haben Sie selbst angestoßen';
export const renewalText =
  'Sie können dasselbe wie zuvor freigeben oder weniger. Die Website erhält es, wenn sie Sie das nächste Mal fragt.';
export const renewedNext =
  'Die Website erhält dies, wenn sie Sie das nächste Mal fragt. Bis dahin gilt die ältere Freigabe weiter.';
