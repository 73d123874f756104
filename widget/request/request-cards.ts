import ArrowLeftRight from 'lucide/dist/esm/icons/arrow-left-right.mjs';
import Ban from 'lucide/dist/esm/icons/ban.mjs';
import CircleStop from 'lucide/dist/esm/icons/circle-stop.mjs';
import ClockIcon from 'lucide/dist/esm/icons/clock.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import FileLock from 'lucide/dist/esm/icons/file-lock.mjs';
import Hourglass from 'lucide/dist/esm/icons/hourglass.mjs';
import type { Grant } from '../../protocol/typed-data.ts';
import type { AccessRequest } from '../../protocol/wire/agent.ts';
import type { Card } from '../elements/card.ts';
import type { PatientWords } from '../strings/patient-words.ts';
import { askedRows, givenRows } from './asked-rows.ts';

/** The cards of `<chartkey-request>`. `now` is unix seconds. */
export function requestCards(all: PatientWords) {
  const { request: words, terms } = all;
  const { dayName } = terms;
  const askAgain = { label: words.askAgain, act: 'again' };
  return {
    ready: (name: string, asked: AccessRequest, now: number): Card => ({
      state: 'ready',
      icon: FileLock,
      title: words.ready(name),
      text: words.readyText,
      rows: askedRows(asked, now, all),
      actions: [{ label: words.ask, act: 'ask', primary: true }],
    }),
    waiting: (asked: AccessRequest, now: number): Card => ({
      state: 'waiting',
      tone: 'accent',
      icon: Hourglass,
      title: words.waiting,
      text: words.waitingText,
      rows: askedRows(asked, now, all),
      actions: [{ label: words.cancel, act: 'cancel' }],
    }),
    checking: (): Card => ({ state: 'recording', tone: 'accent', icon: Hourglass, title: words.checking }),
    recording: (name: string, asked: AccessRequest, grant: Grant, now: number): Card => ({
      state: 'recording',
      tone: 'accent',
      icon: Hourglass,
      title: words.recording,
      text: words.recordingText(name),
      rows: givenRows(asked, grant, now, all),
    }),
    counterOffer: (name: string, asked: AccessRequest, grant: Grant, now: number): Card => ({
      state: 'counter-offer',
      tone: 'accent',
      icon: ArrowLeftRight,
      title: words.counterOffer,
      text: words.counterOfferText(name),
      rows: givenRows(asked, grant, now, all),
      actions: [
        { label: words.accept, act: 'accept', primary: true },
        { label: words.decline, act: 'decline' },
      ],
    }),
    granted: (asked: AccessRequest, grant: Grant, now: number): Card => ({
      state: 'granted',
      tone: 'accent',
      icon: Eye,
      title: words.granted(dayName(grant.expires)),
      text: words.grantedText,
      rows: givenRows(asked, grant, now, all),
    }),
    declined: (name: string): Card => ({
      state: 'refused',
      icon: Ban,
      title: words.declined(name),
      text: words.declinedText,
      actions: [askAgain],
    }),
    refused: (name: string): Card => ({
      state: 'refused',
      icon: Ban,
      title: words.refused,
      text: words.refusedText(name),
      actions: [askAgain],
    }),
    cancelled: (): Card => ({
      state: 'refused',
      icon: Ban,
      title: words.cancelled,
      text: words.cancelledText,
      actions: [askAgain],
    }),
    lapsed: (): Card => ({
      state: 'expired',
      icon: ClockIcon,
      title: words.lapsed,
      text: words.lapsedText,
      actions: [askAgain],
    }),
    revoked: (name: string): Card => ({
      state: 'revoked',
      icon: CircleStop,
      title: words.revoked,
      text: words.revokedText(name),
      actions: [askAgain],
    }),
    expired: (name: string, grant: Grant): Card => ({
      state: 'expired',
      icon: ClockIcon,
      title: words.expired(dayName(grant.expires)),
      text: words.expiredText(name),
      actions: [askAgain],
    }),
  };
}
