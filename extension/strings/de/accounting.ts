import type { GapKind } from '../../messages/accounting-view.ts';
import { number, numbered, plural } from './plural.ts';

/** The state of the whole. */
export const title = 'Passt alles zusammen?';
export const noOpenings = 'Noch hat niemand Ihre Akte geöffnet.';
export const counts = (openings: number, proven: number): string =>
  openings === proven
    ? numbered(openings, {
        one: '# Zugriff, öffentlich festgehalten.',
        other: '# Zugriffe, alle öffentlich festgehalten.',
      })
    : `${plural(openings, 'Zugriff', 'Zugriffe')}, davon ${number(proven)} öffentlich festgehalten.`;
export const waiting = (count: number): string =>
  numbered(count, {
    one: '# Zugriff ist noch nicht öffentlich festgehalten. Das kann eine Weile dauern und ist kein Grund zur Sorge.',
    other:
      '# Zugriffe sind noch nicht öffentlich festgehalten. Das kann eine Weile dauern und ist kein Grund zur Sorge.',
  });
export const publicRecord =
  'Öffentlich festgehalten heißt: Der Speicherdienst hat ein Siegel über alle Zugriffe veröffentlicht. Er kann später keinen zurücknehmen, ohne dass es auffällt. Das Siegel sagt niemandem etwas über Sie.';
export const logNone =
  'Ihr Speicherdienst veröffentlicht kein solches Siegel. Die Zugriffe sind durch die Belege bestätigt, die Einrichtungen signiert haben.';
export const logUnknown = 'Noch nicht geprüft.';
export const fits =
  'Alles passt: Ihr eigenes Protokoll, der Speicherdienst und das öffentliche Register sagen dasselbe.';
export const checkedAt = (when: string): string => `Zuletzt geprüft: ${when}.`;
export const check = 'Jetzt prüfen';
export const checking = 'Wird geprüft…';
export const gapsTitle = (count: number): string =>
  plural(count, 'Sache passt nicht zusammen', 'Sachen passen nicht zusammen');
export const moreGaps = (count: number): string => `${number(count)} weitere anzeigen`;

/** What does not fit, in a sentence or two each. */
const missing = (name: string, expected = 0, found = 0): string =>
  numbered(expected, {
    one: `Ein Zugriff fehlt. Der Speicherdienst hat # Zugriff durch ${name} festgehalten und zeigt nur ${number(found)}.`,
    other: `Ein Zugriff fehlt. Der Speicherdienst hat # Zugriffe durch ${name} festgehalten und zeigt nur ${number(found)}.`,
  });
const forgotten = (name: string, expected = 0, found = 0): string =>
  `Der Speicherdienst hat Zugriffe durch ${name} verloren: Sie haben ${plural(expected, 'Beleg', 'Belege')}, dort gibt es noch ${number(found)}. Ihre sind hier sicher.`;
const gapTexts: Readonly<Record<GapKind, (name: string, expected?: number, found?: number) => string>> = {
  openingsMissing: missing,
  openingsForgotten: forgotten,
  openingsUnproven: (name) => `Der Nachweis des Speicherdienstes für einen Zugriff durch ${name} stimmt nicht.`,
  openingsMisnumbered: (name) =>
    `Der Speicherdienst zählt die Zugriffe durch ${name} auf eine Weise, die nicht stimmen kann.`,
  proofsRefused: (name) =>
    `Der Speicherdienst beweist die Zugriffe durch ${name} nicht. Auf andere Fragen antwortet er. Ihre Belege sind hier sicher.`,
  anchorUnaccredited: () => 'Wer die Zugriffe besiegelt hat, war damals nicht dafür zugelassen.',
  openingsLate: (name, _, found = 0) =>
    numbered(found, {
      one: `# Zugriff durch ${name} müsste inzwischen öffentlich festgehalten sein und ist dort nicht zu finden.`,
      other: `# Zugriffe durch ${name} müssten inzwischen öffentlich festgehalten sein und sind dort nicht zu finden.`,
    }),
  logRewritten: () =>
    'Der Speicherdienst hat eine andere Liste der Zugriffe gezeigt als zuvor. Zeilen können geändert oder herausgenommen worden sein.',
  openedAfterStop: (name) =>
    `${name} hat Ihre Akte geöffnet, nachdem Sie auf „Beenden“ gedrückt hatten. Wo dieser Browser offline war, kann das Beenden später angekommen sein.`,
  openedAfterEnd: (name) => `${name} hat Ihre Akte geöffnet, nachdem die Freigabe abgelaufen war.`,
  shareNotPublic: (name) =>
    `Ihre Freigabe für ${name} steht nach einem Tag noch nicht im öffentlichen Register. Chartkey versucht es weiter.`,
  stopNotPublic: (name) =>
    `Dass Sie die Freigabe für ${name} beendet haben, steht nach einem Tag noch nicht im öffentlichen Register. Der Speicherdienst weiß es. Chartkey versucht es weiter.`,
  receiptNotKept: (name, _, found = 0) =>
    numbered(found, {
      one: `# Beleg von ${name} ist in diesem Browser nicht vollständig zu finden. Chartkey fragt den Speicherdienst noch einmal danach.`,
      other: `# Belege von ${name} sind in diesem Browser nicht vollständig zu finden. Chartkey fragt den Speicherdienst noch einmal danach.`,
    }),
  logDamaged: () =>
    'Ein Teil Ihres eigenen Protokolls ist in diesem Browser nicht lesbar. Chartkey holt die Kopie, die der Speicherdienst aufbewahrt.',
};
export const gap = (kind: GapKind, name: string, expected?: number, found?: number): string =>
  gapTexts[kind](name, expected, found);
export const whatToDo =
  'Schreiben Sie auf, was Sie sehen, und fragen Sie, wer Ihren Speicherdienst betreibt. Kann man es Ihnen dort nicht erklären, können Sie sich dort oder bei einer Aufsichtsbehörde beschweren. Speichern Sie zuerst die Nachweise.';

/** Of one opening. */
export const record = {
  waiting: 'Noch nicht öffentlich festgehalten',
  late: 'Müsste inzwischen öffentlich festgehalten sein',
  none: 'Bestätigt durch einen dort signierten Beleg',
  unknown: 'Bestätigt durch einen dort signierten Beleg',
};
export const since = (when: string): string => `Öffentlich festgehalten seit ${when}`;

/** Narrowing the list. */
export const narrow = 'Liste eingrenzen';
export const who = 'Wer';
export const anyone = 'Alle';
export const from = 'Von';
export const until = 'Bis';
export const search = 'Liste durchsuchen';
export const searchHint = 'Name, Ort oder Website';
export const reset = 'Wieder alles anzeigen';
export const nothingFits = 'Nichts passt zu dieser Auswahl';
export const nothingFitsText = 'Ändern Sie, womit Sie die Liste eingegrenzt haben, oder nehmen Sie es zurück.';

/** More about one line. */
export const more = 'Mehr';
export const moreAbout = (line: string): string => `Mehr über: ${line}`;
export const what = 'Was';
export const dates = 'Zeitraum';
export const why = 'Zweck';
export const where = 'Ort der Einrichtung';
export const site = 'Website';
export const ends = 'Endet';
export const details = 'Technische Details';
export const account = 'Konto';
export const clinician = 'Schlüssel der behandelnden Person';
export const receipt = 'Beleg';
export const share = 'Freigabe';
export const anchor = 'Anker';
export const anchorNumber = (epoch: number, ordinal: number): string =>
  `Nummer ${number(epoch)}, Zugriff ${number(ordinal)} dieser Freigabe`;
export const chain = 'Blockchain';
export const onChain = { yes: 'Eingetragen', 'not-yet': 'Noch nicht eingetragen' };
export const byRule = 'Beantwortet durch eine Ihrer Regeln';

/** Taking it along. */
export const save = 'Speichern oder drucken';
export const saveIntro =
  'Ein Nachweis, wem was wann und warum gegeben wurde. Sie haben ein Recht darauf für die letzten sechs Jahre. Chartkey bewahrt alles auf.';
export const span = 'Wie weit zurück';
export const spans = { six: 'Sechs Jahre', all: 'Alles', shown: 'Die Liste unten' };
export const formats = {
  csv: 'Tabelle (CSV)',
  page: 'Seite zum Lesen oder Drucken',
  fhir: 'Für andere Gesundheitssoftware (FHIR)',
  proofs: 'Nachweise, für eine Prüfung',
};
export const reading = (done: number, total: number): string =>
  `${number(done)} von ${numbered(total, { one: '# Zeile', other: '# Zeilen' })} gelesen…`;
export const cancelled = 'Abgebrochen. Es wurde nichts gespeichert.';
export const saved = (rows: number): string => `Gespeichert: ${plural(rows, 'Zeile', 'Zeilen')}.`;
export const fileName = 'chartkey-offenlegungen';

/** What a table or page of disclosures has in its columns (45 CFR 164.528(b)(2)). */
export const columns = {
  at: 'Datum und Uhrzeit',
  who: 'Wer',
  place: 'Ort der Einrichtung',
  site: 'Website',
  kind: 'Was geschah',
  what: 'Was gelesen werden konnte',
  from: 'Einträge ab',
  until: 'Einträge bis',
  items: 'Einträge',
  why: 'Zweck',
  ends: 'Endet',
  share: 'Freigabe',
  receipt: 'Beleg',
  recorded: 'Öffentlich festgehalten',
  anchor: 'Anker',
  account: 'Konto',
  clinician: 'Schlüssel der behandelnden Person',
  rule: 'Durch eine Regel',
};
export const kinds = {
  asked: 'Angefragt',
  refused: 'Nicht freigegeben',
  cancelled: 'Dort zurückgezogen',
  shared: 'Freigegeben',
  narrowed: 'Verringert',
  opened: 'Geöffnet',
  stopped: 'Beendet',
  ended: 'Abgelaufen',
  paused: 'Alle Freigaben pausiert',
  resumed: 'Freigaben fortgesetzt',
};
export const yes = 'ja';
export const pageTitle = 'Nachweis der Offenlegungen';
export const pageOf = (name: string, made: string): string => `Akte von ${name}. Erstellt am ${made}.`;
export const pageOfOwn = (made: string): string => `Meine eigene Akte. Erstellt am ${made}.`;
export const pageSpan = (from: string, until: string): string => `Von ${from} bis ${until}.`;
export const pageNarrowed = (what: string): string => `Nicht der ganze Nachweis: nur, wonach gesucht wurde (${what}).`;
export const pageRows = (rows: number): string => plural(rows, 'Zeile', 'Zeilen');
export const pageNote =
  'Geführt vom eigenen Chartkey der Patientin oder des Patienten. Eine Freigabe sagt, was jemand lesen durfte, ein Zugriff, dass der Schlüssel dazu ausgegeben wurde.';
export const pageGaps = 'Was nicht zusammenpasst';
