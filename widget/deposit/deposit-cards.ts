import Archive from 'lucide/dist/esm/icons/archive.mjs';
import Ban from 'lucide/dist/esm/icons/ban.mjs';
import FileDown from 'lucide/dist/esm/icons/file-down.mjs';
import FileLock from 'lucide/dist/esm/icons/file-lock.mjs';
import FileQuestion from 'lucide/dist/esm/icons/file-question-mark.mjs';
import Hourglass from 'lucide/dist/esm/icons/hourglass.mjs';
import type { Card } from '../elements/card.ts';
import type { PatientWords } from '../strings/patient-words.ts';

/** Bytes in megabytes, to a tenth. */
const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;

/** The cards of `<chartkey-deposit>`. */
export function depositCards({ deposit: words, tryAgain }: PatientWords) {
  const startAgain = { label: words.start, act: 'again' };
  const cancel = { label: words.cancel, act: 'cancel' };
  return {
    ready: (title: string, name: string): Card => ({
      state: 'ready',
      icon: FileDown,
      title: title,
      text: words.readyText(name),
      actions: [{ label: words.start, act: 'start', primary: true }],
    }),
    waiting: (): Card => ({
      state: 'waiting',
      tone: 'accent',
      icon: Hourglass,
      title: words.waiting,
      text: words.waitingText,
      actions: [cancel],
    }),
    receiving: (bytes: number): Card => ({
      state: 'receiving',
      tone: 'accent',
      icon: Archive,
      title: words.receiving,
      text: words.receivingText,
      progress: { label: words.sent(megabytes(bytes)) },
      actions: [cancel],
    }),
    filing: (): Card => ({
      state: 'filing',
      tone: 'accent',
      icon: FileLock,
      title: words.filing,
      text: words.filingText,
      progress: { label: words.filingLabel },
    }),
    filed: (items: number, name: string): Card => ({
      state: 'filed',
      tone: 'accent',
      icon: FileLock,
      title: words.filed,
      text: words.filedText(items, name),
      actions: [{ label: words.again, act: 'again' }],
    }),
    refused: (): Card => ({
      state: 'refused',
      icon: Ban,
      title: words.refused,
      text: words.refusedText,
      actions: [startAgain],
    }),
    cancelled: (): Card => ({
      state: 'refused',
      icon: Ban,
      title: words.cancelled,
      text: words.cancelledText,
      actions: [startAgain],
    }),
    empty: (): Card => ({ state: 'empty', icon: FileQuestion, title: words.empty, text: words.emptyText }),
    signIn: (): Card => ({
      state: 'empty',
      icon: FileQuestion,
      title: words.signIn,
      text: words.signInText,
      actions: [{ label: tryAgain, act: 'reload' }],
    }),
  };
}
