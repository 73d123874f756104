import ArrowDownToLine from 'lucide/dist/esm/icons/arrow-down-to-line.mjs';
import KeyRound from 'lucide/dist/esm/icons/key-round.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import Unplug from 'lucide/dist/esm/icons/unplug.mjs';
import type { Hello } from '../../protocol/wire/agent.ts';
import type { Card } from '../elements/card.ts';
import { en } from '../strings/en.ts';

/** A page cannot tell whether Chartkey is absent or just not connected (X9), so one honest card says both. */
export const notConnectedCard = (text: string): Card => ({
  state: 'not-connected',
  icon: Unplug,
  title: en.notConnected.title,
  text,
  actions: [
    { label: en.notConnected.check, act: 'reload', primary: true },
    { label: en.notConnected.get, act: 'get' },
  ],
});

export const getCard = (): Card => ({
  state: 'not-connected',
  icon: ArrowDownToLine,
  title: en.notConnected.getTitle,
  text: en.notConnected.getText,
  actions: [{ label: en.notConnected.check, act: 'reload', primary: true }],
});

export const wrongVersionCard = (): Card => ({
  state: 'wrong-version',
  icon: ArrowDownToLine,
  title: en.wrongVersion.title,
  text: en.wrongVersion.text,
  actions: [{ label: en.wrongVersion.check, act: 'reload', primary: true }],
});

/** What stands between the page and a question, or `undefined` when nothing does. */
export function phaseCard(state: Hello['state']): Card | undefined {
  if (state === 'ready') return undefined;
  if (state === 'locked') {
    const { title, text, unlock } = en.locked;
    return { state, icon: Lock, title, text, actions: [{ label: unlock, act: 'unlock', primary: true }] };
  }
  const { title, text, open } = en.notSetUp;
  return { state, icon: KeyRound, title, text, actions: [{ label: open, act: 'unlock', primary: true }] };
}
