import type { Warning } from '#protocol/fhir/read-chart';
import { number, numbered, plural } from './plural.ts';

export const title = 'Meine Akte';
export const titleOf = (name: string): string => `Akte von ${name}`;
export const searchHint = 'Tests, Medikamente, Besuche suchen';
export const add = 'Daten hinzufügen';
export const total = 'Gesamt';
export const gridLabel = 'Einträge nach Art und Jahr';
export const cell = (name: string, year: string, count: number): string => `${name}, ${year}: ${number(count)}`;
export const none = 'keine';
export const undated = 'Ohne Datum';
export const earlier = 'Früher';
export const alwaysCurrent = (names: readonly string[]): string =>
  `Immer aktuell, unabhängig vom Datum: ${names.join(', ')}`;
export const fromSource = (name: string, count: number): string => `${name}: ${number(count)}`;
export const addedByYou = (count: number): string => `Von Ihnen hinzugefügt: ${number(count)}, nicht geprüft`;
export const marksTitle = 'Was die Zeichen bedeuten';
export const markVerified =
  'Jeder Eintrag wurde geprüft: Er ist genau so, wie ihn diese Einrichtung ausgestellt und signiert hat.';
export const markAdded = 'Sie haben es aus einer Datei hinzugefügt. Wer es liest, sieht, dass niemand dafür bürgt.';
export const uploading = (title: string, done: number, of: number): string =>
  `„${title}“ wird gespeichert: ${number(done)} von ${numbered(of, { one: '# verschlüsselten Teil', other: '# verschlüsselten Teilen' })}`;
export const registering = (title: string): string => `„${title}“ ist gespeichert und wird noch eingetragen.`;

export const emptyTitle = 'Noch keine Daten';
export const emptyText =
  'Bitten Sie Ihre Praxis oder Klinik auf deren Website um eine Kopie, oder fügen Sie eine Datei hinzu, die Sie schon haben.';

export const listTitle = (name: string, when: string | undefined): string => (when ? `${name}, ${when}` : name);
export const results = (words: string): string => `Ergebnisse für „${words}“`;
export const noResults = (words: string): string => `Nichts passt zu „${words}“`;
export const noResultsText =
  'Versuchen Sie ein kürzeres Wort oder den Namen des Tests, wie die Einrichtung ihn schreibt.';
export const showMore = (count: number): string => `${number(count)} weitere anzeigen`;
export const backToGrid = 'Alle Einträge';
export const itemValue = 'Ergebnis';
export const itemDate = 'Datum';
export const itemSource = 'Von';
export const itemKind = 'Art';
export const itemRange = 'Üblicher Bereich';
export const itemLabels = 'Sensibel';
export const noDate = 'kein Datum';
export const you = 'von Ihnen hinzugefügt';

export const trends = 'Laborverlauf';
export const chooseTest = 'Test';
export const usualRange = (range: string): string => `Üblicher Bereich: ${range}`;
export const rangeBetween = (low: string, high: string): string => `${low}–${high}`;
export const rangeBelow = (high: string): string => `unter ${high}`;
export const rangeAbove = (low: string): string => `${low} oder mehr`;
export const resultCount = (count: number): string => plural(count, 'Ergebnis', 'Ergebnisse');
export const trendAloud = (name: string, values: readonly string[]): string =>
  `${name} im Verlauf: ${values.join('; ')}`;
export const noTrends = 'Ein Verlauf erscheint, sobald ein Test zwei Ergebnisse mit Zahlen hat.';
export const asTable = 'Als Tabelle anzeigen';

export const addTitle = 'Daten hinzufügen';
export const addText =
  'Eine FHIR-R4-Datei von einer Einrichtung oder aus einer App: ein Bundle (.json) oder eine Ressource in jeder Zeile (.ndjson).';
export const drop = 'Datei hierher ziehen';
export const or = 'oder';
export const choose = 'Datei wählen';
export const reading = (name: string): string => `${name} wird gelesen`;
export const sealing = (done: number, of: number): string =>
  `Wird mit Ihrem Schlüssel verschlüsselt: ${number(done)} von ${number(of)}`;
export const addedTitle = (items: number): string => `${plural(items, 'Eintrag', 'Einträge')} hinzugefügt`;
export const addedText = 'Gekennzeichnet mit „von Ihnen hinzugefügt“, weil keine Einrichtung diese Datei signiert hat.';
export const warningCount = (count: number): string =>
  plural(count, 'Hinweis zu dieser Datei', 'Hinweise zu dieser Datei');
export const warning = (kind: Warning['kind'], count: number, types: readonly string[]): string =>
  ({
    'duplicate-id': numbered(count, {
      one: '# Eintrag kommt mehrmals vor. Alle wurden behalten.',
      other: '# Einträge kommen mehrmals vor. Alle wurden behalten.',
    }),
    'unknown-type': numbered(count, {
      one: `# Eintrag ist von einer Art, die wir nicht kennen (${types.join(', ')}). Unverändert behalten.`,
      other: `# Einträge sind von einer Art, die wir nicht kennen (${types.join(', ')}). Unverändert behalten.`,
    }),
    'entry-without-resource': numbered(count, {
      one: '# Element der Datei war leer.',
      other: '# Elemente der Datei waren leer.',
    }),
    'nested-bundle': numbered(count, {
      one: '# Bundle innerhalb der Datei wurde als Ganzes behalten.',
      other: '# Bundles innerhalb der Datei wurden als Ganzes behalten.',
    }),
  })[kind];
export const another = 'Weitere hinzufügen';
export const cancelled = 'Abgebrochen. Es wurde nichts hinzugefügt.';
export const oneFile = 'Bitte immer nur eine Datei.';
export const connectClinic = 'Einrichtung verbinden';

export const allTrends = 'Alle Laborverläufe';
export const chooseTests = 'Name eines Tests';
export const testCount = (count: number): string => plural(count, 'Test mit Verlauf', 'Tests mit Verlauf');
export const newestHigh = '↑ Hoch: der neueste Wert liegt über dem üblichen Bereich';
export const newestLow = '↓ Niedrig: der neueste Wert liegt unter dem üblichen Bereich';
export const filterSource = 'Von';
export const everySource = 'Allen Einrichtungen und Ihnen';
export const filterOnly = 'Anzeigen';
export const onlyAll = 'Alles';
export const onlyVouched = 'Wofür eine Einrichtung bürgt';
export const onlyAdded = 'Was Sie hinzugefügt haben';
export const onlyUnreviewed = 'Notizen und Einträge, die niemand eingeordnet hat';
export const nothingLikeIt = 'So etwas gibt es hier nicht.';
export const itemRecord = 'Gekommen mit';
export const itemReceived = 'Empfangen';
export const itemProof = 'Geprüft';
export const itemVouched = (name: string): string =>
  `Genau so ausgestellt und signiert von ${name}. Wem Sie es freigeben, kann das auch prüfen.`;
export const itemAdded =
  'Sie haben es aus einer Datei hinzugefügt. Niemand bürgt dafür, und wer es liest, erfährt das.';
export const itemToken = 'Kennung der Kopie';
