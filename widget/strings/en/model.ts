import { countingIn } from '../../../protocol/strings/counting.ts';
import * as terms from '../../../protocol/strings/en.ts';
import type { GrantWords } from '../../../protocol/strings/grant-words.ts';

const { plural } = countingIn('en');

/** What the chart’s model says beside the words of its sources. Numbers come as the source wrote them. */
export const modelWords = {
  terms: terms as GrantWords,
  /** Between the parts of one detail or list. */
  /** A text of the source beside other texts: kept apart where letters run two ways. */
  isolate: (text: string) => text,
  comma: ', ',
  dates: {
    any: (until: string) => `from any date to ${until}`,
    from: (from: string, until: string) => `${from} to ${until}`,
    anyOn: (until: string) => `from any date on, with new items until ${until}`,
    fromOn: (from: string, until: string) => `${from} on, with new items until ${until}`,
  },
  flags: { high: 'High', low: 'Low', veryHigh: 'Very high', veryLow: 'Very low', abnormal: 'Abnormal' },
  newFlags: {
    high: 'New high',
    low: 'New low',
    veryHigh: 'New very high',
    veryLow: 'New very low',
    abnormal: 'New abnormal',
  },
  atLeast: (low: string) => `${low} or above`,
  atMost: (high: string) => `up to ${high}`,
  yes: 'Yes',
  no: 'No',
  curve: 'Recorded curve',
  daily: 'daily',
  timesDaily: (times: number) => plural(times, { one: '# time a day', other: '# times a day' }),
  /** How often in how many hours, days and so on: the numbers as written. */
  every: {
    min: (times: string, period: string) => `${times} every ${period} minutes`,
    h: (times: string, period: string) => `${times} every ${period} hours`,
    d: (times: string, period: string) => `${times} every ${period} days`,
    wk: (times: string, period: string) => `${times} every ${period} weeks`,
    mo: (times: string, period: string) => `${times} every ${period} months`,
    a: (times: string, period: string) => `${times} every ${period} years`,
  },
  asNeeded: 'as needed',
  /** FHIR event and request states that a reader should see. */
  statuses: {
    'on-hold': 'on hold',
    stopped: 'stopped',
    completed: 'finished',
    cancelled: 'cancelled',
    'not-taken': 'not taken',
    draft: 'draft',
    preparation: 'in preparation',
    'in-progress': 'in progress',
    'not-done': 'not done',
    unknown: 'unknown',
  },
  severities: { severe: 'severe', moderate: 'moderate', mild: 'mild' },
  highRisk: 'high risk',
  resolved: 'resolved',
  untilDay: (day: string) => `until ${day}`,
  ruledOut: 'ruled out',
  dose: (number: string) => `dose ${number}`,
  notShown: (kinds: string) => `${kinds}, not shown here`,
  started: (title: string, date: string) => `${title} started ${date}`,
  found: (title: string, date: string) => `${title} found ${date}`,
  byPatient: 'added by the patient',
};
