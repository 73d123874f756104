import { number, plural } from './plural.ts';

export const storageTitle = 'Space on this computer';
export const storageText = 'What Chartkey keeps in this browser. All of it is sealed, except what it is about to send.';
export const tables = {
  records: 'Lists of your records',
  log: 'Your log',
  waiting: 'Waiting to be stored',
  chain: 'Public notices',
  other: 'Keys, questions, settings',
} as const;
export const size = (bytes: number): string =>
  bytes < 1_000
    ? `${number(bytes)} bytes`
    : bytes < 1_000_000
      ? `${number(Math.round(bytes / 1_000))} kB`
      : bytes < 1_000_000_000
        ? `${number(Math.round(bytes / 100_000) / 10)} MB`
        : `${number(Math.round(bytes / 100_000_000) / 10)} GB`;
export const rows = (count: number): string => plural(count, 'entry', 'entries');
export const used = (usage: string, quota: string): string => `${usage} of ${quota} that this browser allows.`;
export const persisted = 'The browser keeps it, also when the disk gets full.';
export const notPersisted = 'When the disk gets full, the browser may clear it. Your words bring it back.';
export const persist = 'Ask the browser to keep it';
export const persistRefused = 'The browser said no. It may agree once you have used Chartkey for a while.';

export const exportTitle = 'Take everything with you';
export const exportText =
  'One file with all your records exactly as they were issued, what you shared, every receipt, and your log. No Chartkey is needed to read it.';
export const exportCaution = 'The file is not locked. Whoever has it can read it.';
export const exportStart = 'Make the file';
export const exportWorking = (done: number, of: number): string =>
  of === 0 ? 'Collecting…' : `Reading sealed part ${number(done)} of ${number(of)}`;
export const exportCancelled = 'Cancelled. No file was made.';
export const exportDone = (items: number): string => `The file is ready: ${plural(items, 'record', 'records')}.`;
export const exportCounts = (attested: number, grants: number, receipts: number): string =>
  `${number(attested)} proven by a clinic, ${plural(grants, 'share', 'shares')}, ${plural(receipts, 'receipt', 'receipts')}.`;
export const exportProblems = (items: number): string =>
  `${plural(items, 'record', 'records')} could not be read or proven. The file says which.`;
export const exportSave = 'Save the file';
export const exportAgain = 'Make it again';

export const eraseTitle = 'Erase everything';
export const eraseText =
  'Ends all sharing, has your sealed records destroyed where they are stored, and empties this browser.';
export const eraseOpen = 'Erase everything…';
export const eraseUnfinished = 'You began to erase everything. Go on when you are ready.';
export const eraseUnfinishedOpen = 'Go on erasing';

export const goesTitle = 'What is destroyed';
export const goes = [
  'Your sealed records where they are stored, with the keys that could open them for others.',
  'The sealed copy of your log, and what your guardians could ask for.',
  'Everything in this browser: keys, lists, log, settings, connected sites.',
];
export const goesPeople = (names: readonly string[]): string => `The same for ${names.join(', ')}.`;
export const staysTitle = 'What stays, and why';
export const stays = [
  'What was opened may have been copied or become part of a clinic’s own chart. The law may require them to keep it.',
  'Receipts of who opened what, at the storage, for six years (US rule on accounting of disclosures, 45 CFR 164.528; in Europe GDPR Art. 17(3)).',
  'Clinics keep the charts they wrote themselves. Ask them about those.',
  'Public notices cannot be taken back. They hold random numbers and dates, not your name.',
  'Files and papers you made: exports, backups, kits, recovery words. Destroy those yourself.',
  'Another device of yours keeps its copy until you erase it there. It cannot store anything any more.',
];
export const staysByWallet = (count: number): string =>
  `${plural(count, 'share', 'shares')} you signed with an account of your own: stopped, and closed for good. The sealed list stays with the storage until its end date.`;
export const takeFirst = 'Want a copy first?';
export const takeFirstLink = 'Take everything with you';
export const confirmWord = 'ERASE';
export const confirmLabel = `To go on, type ${confirmWord}`;
export const confirmHint = 'This is not a password. It is there so that nothing happens by accident.';
export const eraseStart = 'Stop sharing and destroy what is stored';
export const back = 'Not now';

export const stopping = 'Ending all sharing';
export const shredding = (done: number, of: number): string =>
  `Destroying what is stored: ${number(done)} of ${number(of)} accounts`;
export const pause = 'Pause here';
export const paused = 'Paused. What was destroyed stays destroyed; the rest is as it was. You can go on at any time.';

export const proofTitle = 'Destroyed, and proven';
export const proofText = (accounts: number): string =>
  `The storage signed for ${plural(accounts, 'account', 'accounts')} that nothing of them is left. We checked every one.`;
export const proofCounts = (parts: number, amount: string, shares: number): string =>
  `${plural(parts, 'sealed part', 'sealed parts')} (${amount}), ${plural(shares, 'share', 'shares')}.`;
export const keptReceipts = (count: number, until: string): string =>
  `${plural(count, 'receipt is', 'receipts are')} kept until ${until}, then deleted.`;
export const saveProof = 'Save the certificate';
export const saveProofHint = 'It is gone from here after the next step.';
export const waitingTitle = 'The storage does not answer';
export const waitingText = (accounts: number): string =>
  `${plural(accounts, 'account', 'accounts')} still to be destroyed there. You can wait and try again, or empty this browser now: the signed order is kept here in the open and sent as soon as the storage answers. There will be no certificate for it to save here first.`;
export const lastTitle = 'Last step: this browser';
export const lastText =
  'After this only your recovery words are left. Nothing that they could open is stored any more.';
export const eraseHere = 'Empty this browser';
export const eraseHereNow = 'Empty this browser now';
export const emptying = 'Emptying this browser';

export const erasedTitle = 'Everything is erased';
export const erasedText = 'This browser holds nothing of you any more.';
export const erasedNext = 'You can remove Chartkey, or start anew.';
export const erasedLater = 'After that you can remove it. You can start anew at any time.';
export const erasedWaiting = (count: number): string =>
  `${plural(count, 'signed order is', 'signed orders are')} still on the way, and nothing else is kept. Leave Chartkey installed for a while, with the browser open.`;
export const startAnew = 'Start anew';

export const holdTo = (name: string): string => `Hold to show ${name}`;
export const holdHint = 'Press and hold, or hold the space bar. Letting go covers it again.';
export const keepShown = (seconds: number): string => `I cannot hold: show for ${number(seconds)} seconds`;
export const coverNow = 'Cover it';
export const covered = 'Covered while you look elsewhere.';
export const uncover = 'Show again';

export const yourWords = 'your words';
export const revealOpen = 'Show my words again';
export const revealAlone =
  'Make sure that nobody looks on and that no screen is shared. Chartkey can cover them when you leave this window, but it cannot stop a picture of the screen.';
export const revealPassword = 'Your password';
export const revealGo = 'Go on';
export const wordsCovered = 'Covered. They show only while you hold.';
export const wordsNotKept = 'This browser does not keep your words in a form that can be shown again.';
