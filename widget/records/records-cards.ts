import CirclePause from 'lucide/dist/esm/icons/circle-pause.mjs';
import CircleStop from 'lucide/dist/esm/icons/circle-stop.mjs';
import ClockIcon from 'lucide/dist/esm/icons/clock.mjs';
import CloudOff from 'lucide/dist/esm/icons/cloud-off.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { ChartkeyError } from '../../protocol/errors.ts';
import type { Language } from '../../protocol/language.ts';
import type { Card } from '../elements/card.ts';
import type { RecordsWords } from '../strings/records-words.ts';
import type { ChartSummary } from '../viewer/chart-view.ts';

const plain = (
  state: Card['state'],
  icon: Card['icon'],
  title: string,
  text: string,
  actions?: Card['actions'],
): Card => ({
  state,
  title,
  text,
  ...(icon ? { icon } : {}),
  ...(actions ? { actions } : {}),
});
const critical = (title: string, text: string, actions?: Card['actions']): Card => ({
  ...plain('error', TriangleAlert, title, text, actions),
  tone: 'critical',
});

/** The cards of `<chartkey-records>`, for every state in which no chart is shown. */
export function recordsCards(words: RecordsWords) {
  const again = [{ label: words.tryAgain, act: 'open' }];
  return {
    opening: (step: 'proving' | 'fetching' | 'checking', share?: number): Card => ({
      ...plain('loading', Eye, words.opening.title, words.opening.text),
      tone: 'accent',
      progress: { label: words.opening[step], ...(share === undefined ? {} : { share }) },
    }),
    open: (content: unknown): Card => ({ state: 'open', title: words.open, content }),
    noGrant: () => plain('empty', Eye, words.noGrant, words.noGrantText),
    empty: () => plain('empty', Eye, words.empty, words.emptyText, again),
    revoked: () => plain('revoked', CircleStop, words.revoked, words.revokedText),
    paused: (): Card => ({ ...plain('paused', CirclePause, words.paused, words.pausedText, again), tone: 'caution' }),
    resumed: (): Card => ({
      ...plain('ready', Eye, words.resumed, words.resumedText),
      tone: 'accent',
      actions: [{ label: words.openAgain, act: 'open', primary: true }],
    }),
    expired: () => plain('expired', ClockIcon, words.expired, words.expiredText),
    /** Some of what was shared could not be checked: said first, and what is left is offered, never shown as the whole (K7). */
    partly({ failures, items }: ChartSummary): Card {
      const known = failures.reduce((sum, failure) => sum + (failure.items ?? 1), 0);
      const what = failures.some((failure) => failure.items === undefined) ? words.failedSegments : words.failedItems;
      const actions = items > 0 ? [{ label: words.show(items), act: 'show' }] : again;
      return critical(
        words.failed(known),
        words.both(what, items === 0 ? words.nothingLeft : words.othersFine(items)),
        actions,
      );
    },
    async failed(error: ChartkeyError, language: Language): Promise<Card> {
      switch (error.code) {
        case 'OFFLINE':
          return { ...plain('offline', CloudOff, words.offline, words.offlineText, again), tone: 'caution' };
        case 'WRONG_PATIENT':
          return critical(words.wrongPatient, words.wrongPatientText);
        case 'GRANT_UNKNOWN':
          return plain('empty', Eye, words.unknown, words.unknownText, again);
        case 'NOT_SIGNED_IN':
          return plain('empty', Eye, words.signIn, words.signInText, again);
        default: {
          const { errorCard } = await import('../request/error-card.ts');
          const { tryAgain, error: titles, offline: title, offlineText: text } = words;
          return errorCard(error, { tryAgain, error: titles, offline: { title, text } }, language);
        }
      }
    },
  };
}
