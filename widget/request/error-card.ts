import CloudOff from 'lucide/dist/esm/icons/cloud-off.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { ChartkeyError } from '../../protocol/errors.ts';
import type { Card } from '../elements/card.ts';
import { en } from '../strings/en.ts';

/** The words for an error, from the one table; loaded only when there is one to explain. */
async function wordsOf(code: ChartkeyError['code']): Promise<string> {
  try {
    const { userText } = await import('../strings/error-texts.ts');
    return userText(code);
  } catch {
    return en.offline.text;
  }
}

/** What happened, what was kept safe, one next step. Offline is no error: it mends itself. */
export async function errorCard(error: ChartkeyError): Promise<Card> {
  const actions = [{ label: en.tryAgain, act: 'reload' }];
  if (error.code === 'OFFLINE')
    return {
      state: 'offline',
      tone: 'caution',
      icon: CloudOff,
      title: en.offline.title,
      text: en.offline.text,
      actions,
    };
  return {
    state: 'error',
    tone: 'critical',
    icon: TriangleAlert,
    title: error.retryable ? en.error.retryTitle : en.error.title,
    text: await wordsOf(error.code),
    actions,
  };
}
