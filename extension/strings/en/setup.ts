export const title = 'Set up Chartkey';
export const step = (now: number, of: number): string => `Step ${now} of ${of}`;
export const back = 'Back';
export const next = 'Continue';

export const welcomeTitle = 'You hold the key to your own chart';
export const welcomePoints = [
  {
    title: 'Your records, sealed',
    text: 'They are locked before they leave this browser. Nobody in between can read them.',
  },
  {
    title: 'You decide who reads',
    text: 'Each clinic asks. You see what, why and until when, and share the least that helps.',
  },
  {
    title: 'You see every opening',
    text: 'Each one leaves a receipt. You can stop sharing at any time, with one tap.',
  },
];
export const welcomeNeed = 'It takes about three minutes. You need pen and paper.';
export const start = 'Start';

export const passwordTitle = 'Choose a password';
export const passwordText = 'It opens Chartkey on this browser. Nobody can reset it for you.';

export const wordsTitle = 'Write down your recovery words';
export const wordsText = 'These 12 words can open your records on any computer. Write them on paper, in this order.';
export const wordsHidden = 'Make sure nobody looks over your shoulder.';
export const show = 'Show the words';
export const hide = 'Hide the words';
export const word = (position: number, value: string): string => `Word ${position}: ${value}`;
export const wordsCovered = 'The words are covered because you looked away. Show them again when you are ready.';
export const advice = [
  'Keep the paper where you keep your passport.',
  'No photo, no e-mail, no note on the phone.',
  'Nobody from Chartkey or a clinic will ever ask for them.',
];
export const written = 'I have written them down';

export const quizTitle = 'Check your paper';
export const quizText = 'Choose the right word for each place.';
export const quizQuestion = (position: number): string => `Which is word ${position}?`;
export const quizWrong = 'That is not it. Look at your paper, or go back and read the words again.';
export const quizDone = 'All three are right.';
export const sheetOffer =
  'Your paper is enough. If you like, print a sheet with the same words and what to do with them.';
export const printSheet = 'Print a recovery sheet';
export const sheetTitle = 'A sheet to keep';
export const sheetText = 'Print it if you like. Nothing of this page is kept, and you can print it later as well.';
export const lookAgain = 'Look at the words again';

export const making = 'Making your vault. This takes a second on purpose.';
export const doneTitle = 'Chartkey is ready';
export const doneText = 'Next, connect the site of your clinic. Then it can give you a copy of your chart.';
export const donePoints = [
  'Open your clinic’s site and sign in as usual.',
  'Click the Chartkey button in the browser’s toolbar and choose Connect.',
  'On the clinic’s page, ask for a copy of your chart.',
];
export const doneOr = 'You can also add a file you already have.';
export const openRecords = 'Open my records';
export const connectSite = 'Connect a site';
export const moreTitle = 'Other ways back in';
export const moreText =
  'Your words bring everything back. There is no hurry with the rest: you find it under Keys and recovery.';
export const moreKit = 'Your words on a printed sheet, with what to do.';
export const moreBackup = 'One locked file that opens with a passphrase.';
export const moreBackupOpen = 'Make a backup';
export const moreGuardians = 'People you trust, who can bring you back together.';
export const resumed = 'You stopped before the end last time. Nothing was kept, so we start with the password.';
