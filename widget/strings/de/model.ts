import { countingIn } from '../../../protocol/strings/counting.ts';
import * as terms from '../../../protocol/strings/de.ts';
import type { ModelWords } from '../model-words.ts';

const { plural } = countingIn('de');

export const modelWords: ModelWords = {
  terms,
  isolate: (text) => text,
  comma: ', ',
  dates: {
    any: (until) => `jedes Datum bis ${until}`,
    from: (from, until) => `${from} bis ${until}`,
    anyOn: (until) => `jedes Datum, mit neuen Einträgen bis ${until}`,
    fromOn: (from, until) => `ab ${from}, mit neuen Einträgen bis ${until}`,
  },
  flags: { high: 'Hoch', low: 'Niedrig', veryHigh: 'Sehr hoch', veryLow: 'Sehr niedrig', abnormal: 'Auffällig' },
  newFlags: {
    high: 'Neu hoch',
    low: 'Neu niedrig',
    veryHigh: 'Neu sehr hoch',
    veryLow: 'Neu sehr niedrig',
    abnormal: 'Neu auffällig',
  },
  atLeast: (low) => `ab ${low}`,
  atMost: (high) => `bis ${high}`,
  yes: 'Ja',
  no: 'Nein',
  curve: 'Aufgezeichnete Kurve',
  daily: 'täglich',
  timesDaily: (times) => plural(times, { one: '#-mal täglich', other: '#-mal täglich' }),
  every: {
    min: (times, period) => `${times}-mal alle ${period} Minuten`,
    h: (times, period) => `${times}-mal alle ${period} Stunden`,
    d: (times, period) => `${times}-mal alle ${period} Tage`,
    wk: (times, period) => `${times}-mal alle ${period} Wochen`,
    mo: (times, period) => `${times}-mal alle ${period} Monate`,
    a: (times, period) => `${times}-mal alle ${period} Jahre`,
  },
  asNeeded: 'bei Bedarf',
  statuses: {
    'on-hold': 'ausgesetzt',
    stopped: 'abgesetzt',
    completed: 'beendet',
    cancelled: 'storniert',
    'not-taken': 'nicht eingenommen',
    draft: 'Entwurf',
    preparation: 'in Vorbereitung',
    'in-progress': 'läuft',
    'not-done': 'nicht durchgeführt',
    unknown: 'unbekannt',
  },
  severities: { severe: 'schwer', moderate: 'mäßig', mild: 'leicht' },
  highRisk: 'hohes Risiko',
  resolved: 'abgeklungen',
  untilDay: (day) => `bis ${day}`,
  ruledOut: 'ausgeschlossen',
  dose: (number) => `Dosis ${number}`,
  notShown: (kinds) => `${kinds}, hier nicht gezeigt`,
  started: (title, date) => `${title}: begonnen ${date}`,
  found: (title, date) => `${title}: festgestellt ${date}`,
  byPatient: 'von der Patientenseite hinzugefügt',
};
