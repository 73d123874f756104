import { countingIn } from '../../../protocol/strings/counting.ts';

const { plural } = countingIn('en');

/** The words of `<chartkey-records>` around the chart: for whoever sits at the portal, usually a clinician. */
export const recordsWords = {
  opening: {
    proving: 'Signing for this opening',
    fetching: 'Fetching the records',
    checking: 'Checking every item against what was issued',
    title: 'Opening the records',
    text: 'This opening is shown to the patient.',
  },
  noGrant: 'Nothing is shared here yet',
  noGrantText: 'The patient can share records from their own portal page.',
  empty: 'Nothing matches what was shared',
  emptyText:
    'The patient shared kinds of records and dates for which there are no items. New ones appear here when they are filed.',
  unknown: 'This share is not known here',
  unknownText: 'Ask the patient to share again from their portal page. Nothing was opened.',
  revoked: 'The patient stopped sharing',
  revokedText:
    'The records were cleared from this page and can’t be opened again. You can ask the patient to share again.',
  paused: 'The patient paused sharing',
  pausedText: 'Nothing of the records is on this page now. It notices by itself when the patient resumes.',
  resumed: 'The patient resumed sharing',
  resumedText: 'The records can be opened again. This is shown to the patient.',
  openAgain: 'Open the records',
  expired: 'Sharing has ended',
  expiredText: 'It reached the date the patient set. The records are no longer readable here.',
  wrongPatient: 'These records are of another person',
  wrongPatientText:
    'Their name or birth date differs from this chart, so nothing is shown. Check that this share belongs to this patient.',
  offline: 'You’re offline',
  offlineText:
    'The records were cleared, because nobody could tell this page to stop showing them. They open again with a connection.',
  signIn: 'Sign in to the portal again',
  signInText: 'Your sign-in ended, so nothing was opened.',
  open: 'Records are open',
  tryAgain: 'Try again',
  error: { title: 'That did not work', retryTitle: 'That did not work this time' },
  both: (first: string, second: string) => `${first} ${second}`,
  show: (items: number) => plural(items, { one: 'Show the other item', other: 'Show the other #' }),
  failed: (items: number) =>
    plural(items, { one: 'One record couldn’t be checked', other: '# records couldn’t be checked' }),
  failedItems: 'Some items don’t match what was issued, so they aren’t shown.',
  failedSegments: 'Part of what was shared is missing or was changed on the way, so it isn’t shown.',
  nothingLeft: 'So nothing is shown.',
  othersFine: (rest: number) => plural(rest, { one: 'The other one is fine.', other: 'The other # are fine.' }),
};
