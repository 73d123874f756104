import { number, plural } from './plural.ts';
import { day, dayAndTime } from './time.ts';

export const title = 'Ways back in';
export const intro =
  'If you forget your password or lose this computer, one of these opens your records again. Two are better than one.';

// Cards
export const kitTitle = 'Recovery words on paper';
export const kitOpen = 'Print a recovery sheet';
export const backupTitle = 'Backup file';
export const backupText =
  'One locked file with your keys, what you share and, if you want, your records. It opens with a passphrase.';
export const backupOpen = 'Make or read a backup';
export const backedUp = (at: number): string => `Last made on ${day(at)}.`;
export const neverBackedUp = 'You have not made one yet.';
export const guardiansTitle = 'Guardians';
export const guardiansText =
  'People you trust each keep a share. One share opens nothing. Some of them together can bring you back, after a wait in which you can refuse.';
export const guardiansOpen = 'Choose guardians';
export const guardiansChange = 'Change guardians';
export const guardiansAre = (threshold: number, names: readonly string[], days: number): string =>
  `Any ${number(threshold)} of ${names.join(', ')}, after ${plural(days, 'day', 'days')}.`;
export const rehearseTitle = 'Try it out';
export const rehearseText =
  'Thirty seconds to see that your words, your file or your shares would really open this vault. Nothing is changed.';
export const rehearseOpen = 'Start a rehearsal';
export const lastRehearsed = (at: number): string => `Last rehearsed on ${day(at)}.`;
export const neverRehearsed = 'Not rehearsed since you set up Chartkey.';
export const rehearseDue = 'It is half a year since the last time: a good moment to try again.';
export const rehearseDueShort = 'time to rehearse';

// Shared
export const back = 'Back to keys';
export const yourPassword = 'Your Chartkey password';
export const cancelled = 'Cancelled. Nothing was made, and nothing was lost.';
export const passphrase = 'Passphrase of the file';
export const wrongPassphrase = 'That passphrase does not open this file.';
export const chooseFile = 'Choose a backup file';
export const chosenFile = (name: string): string => `Chosen: ${name}`;
export const passphraseMissing = 'Type the passphrase of the file.';
export const fileMissing = 'Choose the file first.';
export const print = 'Print';
export const hide = 'Hide';
export const covered = 'Covered, because you looked away.';
export const showAgain = 'Show again';
export const sheetDate = (at: number): string => `Made on ${day(at)}`;

// Words on paper
export const kitIntro =
  'The words are shown once you have said who you are, and covered as soon as you look away. Nothing of this page is kept.';
export const kitShow = 'Show my words';
export const kitNone =
  'These keys came here without their words, so they cannot be shown again. A backup file or guardians do the same for you.';
export const sheetTitle = 'Chartkey recovery sheet';
export const sheetWords = 'Recovery words, in this order';
export const sheetSteps = [
  'Install Chartkey in the browser of any computer. Choose “I already have words”.',
  'Enter the words in this order.',
  'Choose a new password. Your records, and what you share, come back by themselves.',
];
export const sheetCare = [
  'Whoever has this sheet has your records. Keep it where you keep your passport.',
  'Do not photograph it. Nobody from Chartkey or a clinic will ever ask for it.',
];
export const wordNumber = (place: number): string => `Word ${place}`;

// Backup
export const backupIntro =
  'The file is locked with a passphrase of its own. It is in the open age format: other programs can open it too, without Chartkey.';
export const passphraseNew = 'Passphrase for the file';
export const passphraseAgain = 'The same passphrase again';
export const withRecords = 'Put my records in as well';
export const withRecordsHint =
  'Then the file is enough even if the storage is gone. It needs a connection now, and the file is larger.';
export const makeBackup = 'Make the backup';
export const readingRecords = (done: number, total: number): string =>
  `Reading your records: part ${number(done)} of ${number(total)}`;
export const sealing = 'Locking the file. This takes a few seconds on purpose.';
export const trying = 'Opening it again, to be sure that it works.';
export const backupMade = 'Your backup is ready';
export const backupMadeText =
  'It was opened again with your passphrase, and everything in it is as it should be. Save it on a stick or a disk you keep elsewhere.';
export const saveFile = 'Save the file';
export const another = 'Make another';
export const bringTitle = 'Read a backup back in';
export const bringText =
  'If lists or shares are missing here, this puts back what the file holds. What is here already stays.';
export const bring = 'Read it in';
export const bringing = 'Opening the file. This takes a few seconds on purpose.';
export const brought = (at: number): string => `Everything in the backup of ${day(at)} is here.`;

// Guardians
export const guardiansIntro = [
  'Choose people who know you and who do not all live in one place.',
  'No guardian can read your records, and no share opens anything alone.',
  'When enough shares come together, your devices are told at once. You can refuse until the waiting time is over.',
];
export const howMany = 'How many';
export const quorum = (threshold: number, count: number): string => `${threshold} of ${count}`;
export const guardianName = (place: number): string => `Name of guardian ${place}`;
export const nameMissing = 'Give each guardian a name of their own.';
export const ownName = 'Your name on the sheets';
export const ownNameMissing = 'Your guardians need to know whose share they keep.';
export const waitTitle = 'Waiting time';
export const waitText = 'Long enough that you would notice in time. Three days is usual.';
export const waitDays = (days: number): string => plural(days, 'day', 'days');
export const makeShares = 'Make the shares';
export const makingShares = 'Making the shares and trying them out. This takes a few seconds.';
export const shareOf = (place: number, count: number, name: string): string => `Share ${place} of ${count}: ${name}`;
export const shareSheetTitle = (owner: string): string => `A share of ${owner}’s keys`;
export const shareFor = (name: string): string => `For ${name}`;
export const shareSteps = (threshold: number, days: number): string[] => [
  'Keep this sheet safe and tell nobody what is on it. Alone it opens nothing.',
  `If the owner loses everything, ${number(threshold)} guardians give them their shares, in person if they can.`,
  'On a new computer the owner installs Chartkey. On the first page they choose “Guardians” and enter the shares.',
  `After ${plural(days, 'day', 'days')} of waiting their records open. If somebody else asks you for this share, tell the owner.`,
];
export const shareText = 'The share';
export const handOver = 'How does it go to them?';
export const onPaper = 'On paper';
export const paperHint = 'Print the sheet above, or copy the share by hand.';
export const byKey = 'To their key';
export const byPassphrase = 'With a passphrase';
export const theirKey = 'Their age key';
export const theirKeyHint = 'It begins with age1. Only they can open the file.';
export const badKey = 'That is not an age key.';
export const theirPassphrase = 'Passphrase for this share';
export const saveShare = 'Save the locked file';
export const shareSaved = 'Saved.';
export const shareFile = (name: string): string => `chartkey-share-${name}.age`;
export const haveIt = (name: string): string => `${name}’s share is on paper or saved`;
export const nextShare = 'Next share';
export const earlierShare = 'Back';
export const finishShares = 'Finish';
export const finishHint = 'When you finish, only these shares count. Older ones end.';
export const sharesDone = 'Your guardians are set';
export const sharesDoneText = 'Hand the shares over. Try them out once in a while: a rehearsal changes nothing.';
export const endShares = 'End all shares';
export const guardiansNow = 'Your guardians';
export const endSharesTitle = 'End all shares?';
export const endSharesText = 'What you handed out opens nothing from then on.';
export const endSharesYes = 'Yes, end them';
export const sharesEnded = 'All shares are ended.';
export const sharesEndedLater = 'All shares are ended here. The storage is told as soon as you are online.';

// Rehearsal
export const rehearseIntro = 'Choose what to try. It is compared with this vault on this computer, and then forgotten.';
export const meansTitle = 'What to try';
export const means = { words: 'Words', backup: 'Backup file', guardians: 'Shares' };
export const wordsCount = 'How many words';
export const tryIt = 'Try';
export const tryingIt = 'One moment…';
export const tryCancelled = 'Cancelled. Nothing was tried out.';
export const passedWords = 'Your words open this vault.';
export const passedBackup = (at: number): string => `This file opens this vault. It is of ${day(at)}.`;
export const passedShares = 'These shares open this vault.';
export const shareField = (place: number): string => `Share ${place}`;
export const addShare = 'One more share';
export const sharesHint = 'As on the sheet. Spaces and capitals do not matter.';

// Coming back, in set-up
export const fromBackup = 'A backup file';
export const fromBackupText = 'The file ends in .age, and you know its passphrase.';
export const fromGuardians = 'Guardians';
export const otherWays = 'Used Chartkey before, and no words at hand?';
export const restoreBackupTitle = 'Restore from a backup file';
export const restoreBackup = 'Restore';
export const restoring = 'Opening the file and putting everything back. This takes a few seconds on purpose.';
export const restoreGuardiansTitle = 'Restore with your guardians';
export const restoreGuardiansText =
  'Enter the shares your guardians give you. Then a waiting time begins, in which your other devices can refuse. Nothing is kept here meanwhile: enter the shares again when it is over.';
export const ask = 'Ask for my keys';
export const asking = 'Asking the storage…';
export const waiting = 'The waiting time runs';
export const waitingUntil = (until: number): string =>
  `Come back after ${dayAndTime(until)}, enter the same shares again, and choose a new password.`;
export const readyTitle = 'Your keys are ready';
export const readyText = 'Choose a new password for this browser.';
export const takeKeys = 'Open my records';
export const forgotTitle = 'New password with your guardians';
export const forgotText = 'On this computer your guardians’ shares open the vault at once. Choose a new password.';
export const forgotten = 'Forgotten your password?';
export const forgotOpen = 'Use your guardians';
export const forgotDone = 'Your new password works now. Unlock with it.';
export const setPassword = 'Set the new password';
