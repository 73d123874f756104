import { failing } from './sample-platform.ts';
import { approvalView, requestId } from './samples/approval.ts';
import { stranger } from './samples/institutions.ts';
import { emptyPopup, longPopup } from './samples/sharing.ts';
import type { Scene } from './scenes.ts';

/** Made to be taken for another: a known name in front, many labels between, and the owner at the very end. */
const disguised = `https://portal.lakeview-heart.example.${'patients-and-families.secure-sign-in.'.repeat(4)}evil-portal.test:8443`;
const lookalike = 'https://xn--lakevew-heart-53k.example';
const number = 'https://203.0.113.7:8443';
const asking = (origin: string) => ({ ...stranger, origin, name: new URL(origin).host });
const waitingFrom = (origins: readonly string[]) =>
  origins.map((origin, i) => ({
    ...longPopup.needsAnswer[0]!,
    id: `${requestId.slice(0, -1)}${i}`,
    origin,
    name: new URL(origin).host,
    verified: false,
  }));
const approvalOf = (origin: string): Scene => ({
  page: 'approve',
  hash: `#access=${requestId}`,
  answers: {
    'approval.get': () => ({ ...approvalView, asker: asking(origin), queue: ['a', 'b', 'c'] }),
    'approval.preview': failing('NOT_ACCREDITED'),
    'popup.view': () => ({ ...emptyPopup, needsAnswer: waitingFrom([origin, disguised, lookalike, number]) }),
  },
});
const connectTo = (currentOrigin: string): Scene => ({
  page: 'popup',
  currentOrigin,
  answers: { 'popup.view': () => emptyPopup },
});

/** Every screen that names a site, with names that want to be mistaken. */
export const originScenes: Readonly<Record<string, Scene>> = {
  'origin-approve-disguised': approvalOf(disguised),
  'origin-approve-lookalike': approvalOf(lookalike),
  'origin-popup-connect-disguised': connectTo(disguised),
  'origin-popup-connect-lookalike': connectTo(lookalike),
  'origin-popup-connect-number': connectTo(number),
  'origin-popup-asked': {
    page: 'popup',
    answers: {
      'popup.view': () => ({ ...emptyPopup, needsAnswer: waitingFrom([disguised, lookalike, number]) }),
    },
  },
  'origin-portals': {
    page: 'dashboard',
    hash: '#portals',
    answers: {
      'portals.list': () =>
        [disguised, lookalike, number].map((origin) => ({ origin, connectedAt: Date.now(), asked: 3, refused: 1 })),
    },
  },
};
