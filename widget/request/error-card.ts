import CloudOff from 'lucide/dist/esm/icons/cloud-off.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { ChartkeyError } from '../../protocol/errors.ts';
import type { Language } from '../../protocol/language.ts';
import type { Card } from '../elements/card.ts';
import type { PatientWords } from '../strings/patient-words.ts';

type ErrorWords = Pick<PatientWords, 'tryAgain' | 'offline' | 'error'>;

/** The words for an error, from the one table; loaded only when there is one to explain. */
async function wordsOf(code: ChartkeyError['code'], { offline }: ErrorWords, language: Language): Promise<string> {
  try {
    const { errorPacks } = await import('../strings/error-texts.ts');
    return (await errorPacks[language]())[code];
  } catch {
    return offline.text;
  }
}

/** What happened, what was kept safe, one next step. Offline is no error: it mends itself. */
export async function errorCard(error: ChartkeyError, words: ErrorWords, language: Language): Promise<Card> {
  const actions = [{ label: words.tryAgain, act: 'reload' }];
  if (error.code === 'OFFLINE')
    return {
      state: 'offline',
      tone: 'caution',
      icon: CloudOff,
      title: words.offline.title,
      text: words.offline.text,
      actions,
    };
  return {
    state: 'error',
    tone: 'critical',
    icon: TriangleAlert,
    title: error.retryable ? words.error.retryTitle : words.error.title,
    text: await wordsOf(error.code, words, language),
    actions,
  };
}
