import ArrowDownToLine from 'lucide/dist/esm/icons/arrow-down-to-line.mjs';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import Unplug from 'lucide/dist/esm/icons/unplug.mjs';
import type { Hello } from '../../protocol/wire/agent.ts';
import type { Card } from '../elements/card.ts';
import type { PatientWords } from '../strings/patient-words.ts';

/** A page cannot tell whether Chartkey is absent or just not connected (X9), so one honest card says both. */
export const notConnectedCard = ({ notConnected }: PatientWords, text: string): Card => ({
  state: 'not-connected',
  icon: Unplug,
  title: notConnected.title,
  text,
  actions: [
    { label: notConnected.check, act: 'reload', primary: true },
    { label: notConnected.get, act: 'get' },
  ],
});

export const getCard = ({ notConnected }: PatientWords): Card => ({
  state: 'not-connected',
  icon: ArrowDownToLine,
  title: notConnected.getTitle,
  text: notConnected.getText,
  actions: [{ label: notConnected.check, act: 'reload', primary: true }],
});

export const wrongVersionCard = ({ wrongVersion }: PatientWords): Card => ({
  state: 'wrong-version',
  icon: ArrowDownToLine,
  title: wrongVersion.title,
  text: wrongVersion.text,
  actions: [{ label: wrongVersion.check, act: 'reload', primary: true }],
});

/** What stands between the page and a question, or `undefined` when nothing does. */
export function phaseCard(words: PatientWords, state: Hello['state']): Card | undefined {
  if (state === 'ready') return undefined;
  if (state === 'locked') {
    const { title, text, unlock } = words.locked;
    return { state, icon: Lock, title, text, actions: [{ label: unlock, act: 'unlock', primary: true }] };
  }
  const { title, text, open } = words.notSetUp;
  return { state, icon: KeyRound, title, text, actions: [{ label: open, act: 'unlock', primary: true }] };
}
