import { countingIn } from '../../../protocol/strings/counting.ts';
import * as terms from '../../../protocol/strings/en.ts';
import type { GrantWords } from '../../../protocol/strings/grant-words.ts';

const { number, plural } = countingIn('en');

/** What patients read in a portal. Plain, warm, exact; each card says what happened, what was kept safe, and one next step. */
export const patientWords = {
  terms: terms as GrantWords,
  tryAgain: 'Try again',

  notConnected: {
    title: 'Share with Chartkey',
    text: (name: string) =>
      `Chartkey lets you choose what ${name} can read. Open Chartkey from your browser’s toolbar and press Connect. It shares nothing by itself.`,
    textDeposit: (name: string) =>
      `Chartkey keeps your own copy of your chart, in your hands only. Open it from your browser’s toolbar and press Connect, then ${name} can give you the copy here.`,
    get: 'I don’t have Chartkey yet',
    getTitle: 'Get Chartkey first',
    getText:
      'Chartkey is an extension for this browser. Add it, then come back to this page: it will notice by itself.',
    check: 'Look again',
  },
  notSetUp: {
    title: 'Finish setting up Chartkey',
    text: 'It takes about three minutes. Nothing has been shared.',
    open: 'Open Chartkey',
  },
  locked: {
    title: 'Chartkey is locked',
    text: 'Unlock it to go on. Nothing has been shared.',
    unlock: 'Unlock',
  },
  wrongVersion: {
    title: 'Chartkey needs an update',
    text: 'This portal asks in a newer way. Your records and shares are unchanged. Update the extension, then look again.',
    check: 'Look again',
  },
  offline: {
    title: 'You’re offline',
    text: 'Nothing was lost. We’ll try again on our own.',
  },
  error: {
    title: 'That did not work',
    retryTitle: 'That did not work this time',
  },

  facts: {
    records: 'Records',
    dates: 'Dates',
    time: 'Time',
    why: 'Why',
    optional: 'If you like, also',
    days: (days: number) => (days === 365 ? '1 year' : plural(days, { one: '# day', other: '# days' })),
    daysUntil: (time: string, day: string) => `${time}, until ${day}`,
    someOf: (names: string) => `${names} (some of these)`,
  },

  request: {
    ready: (name: string) => `${name} asks to read some of your records`,
    readyText: 'You see everything before you decide, and you can share less.',
    ask: 'Choose what to share',
    noReason: 'They gave no reason',
    waiting: 'Waiting for your answer in Chartkey',
    waitingText: 'Look for the Chartkey window. Nothing is shared until you approve there.',
    cancel: 'Cancel request',
    cancelled: 'The request was cancelled',
    cancelledText: 'Nothing was shared.',
    lapsed: 'The request ran out',
    lapsedText: 'There was no answer in time. Nothing was shared.',
    recording: 'Shared. Waiting for it to be recorded',
    recordingText: (name: string) =>
      `We checked your signature. ${name} gets it as soon as it is on the public record, usually within seconds.`,
    checking: 'Checking the answer',
    counterOffer: 'Less was shared than was asked',
    counterOfferText: (name: string) => `${name} can take this, or decline it.`,
    accept: 'Accept',
    decline: 'Decline',
    declined: (name: string) => `${name} did not take it`,
    declinedText: 'Nobody here can read the records. You can stop the share in Chartkey at any time.',
    granted: (day: string) => `Shared until ${day}`,
    grantedText: 'Each opening is shown to you in Chartkey. You can stop sharing there at any time.',
    refused: 'You chose not to share',
    refusedText: (name: string) => `Nothing was shared. ${name} gets no reason, and your care goes on without it.`,
    askAgain: 'Ask again',
    revoked: 'You stopped sharing',
    revokedText: (name: string) => `${name} can no longer open these records.`,
    expired: (day: string) => `Sharing ended on ${day}`,
    expiredText: (name: string) => `It reached the date you set. ${name} can no longer open these records.`,
  },

  deposit: {
    title: (name: string) => `Your chart from ${name}`,
    readyText: (name: string) =>
      `${name} gives you a signed copy. Only you can open it, and only you decide who else may.`,
    start: 'Take my copy',
    waiting: 'Waiting for your answer in Chartkey',
    waitingText: 'Look for the Chartkey window and accept the copy there.',
    cancel: 'Cancel',
    receiving: 'Your copy is on its way',
    receivingText: 'Keep this page open until it is done.',
    sent: (megabytes: number) => `${number(megabytes)} MB`,
    filing: 'Chartkey is sorting and locking your copy',
    filingText: 'It checks that every item is as the clinic signed it. You can leave this page.',
    filingLabel: 'Sorting and locking',
    filed: 'The copy is yours',
    filedText: (items: number, name: string) =>
      plural(items, {
        one: `# item from ${name} is in your Chartkey, and only there. Nobody else can open it.`,
        other: `# items from ${name} are in your Chartkey, and only there. Nobody else can open them.`,
      }),
    again: 'Take a newer copy',
    refused: 'You did not take the copy',
    refusedText: 'Nothing was stored. You can take it whenever you like.',
    cancelled: 'Cancelled',
    cancelledText: 'Nothing was stored.',
    empty: 'There is no chart to give yet',
    emptyText: 'When there is one, you can take your copy here.',
    signIn: 'Sign in to the portal first',
    signInText: 'Then you can take your copy here. Nothing was lost.',
  },
};
