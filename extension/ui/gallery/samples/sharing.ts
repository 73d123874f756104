import type { ActivityView } from '../../../messages/activity-view.ts';
import type { OpeningView } from '../../../messages/narrowing-view.ts';
import type { PendingView, PopupView, SharingView } from '../../../messages/views.ts';
import { longName } from './institutions.ts';

const day = 86_400_000;
const now = Date.now();
const id = (digit: string) => `0x${digit.repeat(64)}` as const;
const midnight = (days: number) => Math.floor(now / day + days) * 86_400;

const share = (digit: string, name: string, rest: Partial<SharingView>): SharingView => ({
  id: id(digit),
  name,
  place: 'Madison, Wisconsin',
  origin: `https://portal.${name.split(' ')[0]!.toLowerCase()}.example`,
  purpose: 'TREAT',
  classes: ['Observation.laboratory', 'MedicationRequest', 'AllergyIntolerance'],
  dataFrom: '2024-01',
  dataUntil: new Date().toISOString().slice(0, 7),
  items: 224,
  sharedAt: now - 4 * day,
  expires: midnight(26),
  daysLeft: 26,
  opened: 3,
  lastOpenedAt: now - 3_600_000,
  state: 'active',
  onChain: 'granted',
  ...rest,
});

export const sharing: SharingView[] = [
  share('a', 'Lakeview Cardiology', {}),
  share('b', 'Riverside General', {
    classes: ['Other'],
    daysLeft: 103,
    opened: 9,
    sharedAt: now - 48 * day,
    expires: midnight(103),
  }),
  share('c', 'Birchwood Family Medicine', {
    classes: ['Observation.vital-signs'],
    daysLeft: 58,
    opened: 0,
    sharedAt: now - 33 * day,
    expires: midnight(58),
    state: 'sending',
    onChain: 'not-yet',
  }),
];
delete sharing[2]!.lastOpenedAt;

export const ended: SharingView[] = [
  share('d', 'Northshore Eye Clinic', {
    state: 'expired',
    sharedAt: now - 48 * day,
    expires: midnight(-20),
    daysLeft: 0,
    opened: 2,
  }),
  share('e', 'Bayside Pharmacy', {
    state: 'stopped',
    sharedAt: now - 47 * day,
    stoppedAt: now - 38 * day,
    expires: midnight(20),
    daysLeft: 0,
    opened: 0,
    onChain: 'revoked',
  }),
];
delete ended[1]!.lastOpenedAt;

/** A power patient's list: `count` live shares with sixty clinics. */
export const manyShares = (count: number): SharingView[] =>
  Array.from({ length: count }, (_, i) =>
    share('a', `Clinic ${i % 60}`, {
      id: `0x${i.toString(16).padStart(64, '0')}`,
      origin: `https://clinic-${i % 60}.example`,
      opened: i % 4,
      sharedAt: now - i * day,
    }),
  );

export const openings: OpeningView[] = Array.from({ length: 23 }, (_, i) => ({
  at: now - i * 1.7 * day,
  receipt: `0x${i.toString(16).padStart(64, 'f')}`,
}));

const entry = (
  seq: number,
  ago: number,
  kind: ActivityView['kind'],
  name: string,
  rest: Partial<ActivityView> = {},
) => ({
  id: `1.${seq}`,
  at: now - ago,
  kind,
  name,
  ...rest,
});
export const activity: ActivityView[] = [
  entry(9, 600_000, 'asked', 'Northshore Eye Clinic'),
  entry(8, 3_600_000, 'opened', 'Lakeview Cardiology', {
    items: 224,
    grant: id('a'),
    receipt: { at: Math.floor(now / 1000) - 3600, hash: id('f') },
  }),
  entry(7, 2 * day, 'opened', 'Lakeview Cardiology', { items: 224, grant: id('a') }),
  entry(6, 4 * day, 'shared', 'Lakeview Cardiology', { items: 224, grant: id('a') }),
  entry(5, 15 * day, 'received', 'Riverside General', { items: 7 }),
  ...[20, 24, 31, 40, 46].map((days, at) =>
    entry(4 - at / 10, days * day, 'opened', 'Riverside General', { grant: id('b') }),
  ),
  entry(3, 38 * day, 'stopped', 'Bayside Pharmacy', { grant: id('e') }),
  entry(2, 60 * day, 'connected', 'https://my.riverside.example'),
];

/** Years of activity: `total` rows, of which any page can be made. */
export const longActivity = (total: number, offset: number, limit: number): ActivityView[] =>
  Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) =>
    entry(-(offset + i), (offset + i) * 0.2 * day, 'opened', 'Lakeview Cardiology', { items: 224, grant: id('a') }),
  );

export const pending: PendingView = {
  kind: 'access',
  id: '7e2f1f0a-58a5-4f0b-9a52-0c5a0a1f2b3c',
  name: 'Northshore Eye Clinic',
  origin: 'https://eye.northshore.example',
  verified: true,
  classes: ['MedicationRequest'],
  days: 7,
  askedAt: now - 600_000,
};

export const popupView: PopupView = { needsAnswer: [pending], sharing, activity, items: 981, offline: false };
export const emptyPopup: PopupView = { needsAnswer: [], sharing: [], activity: [], items: 0, offline: false };
export const longPopup: PopupView = {
  ...popupView,
  offline: true,
  needsAnswer: [
    {
      ...pending,
      name: longName.name,
      classes: ['MedicationRequest', 'Condition', 'Observation.laboratory', 'Observation.vital-signs', 'Encounter'],
      voided: 'locked',
    },
    {
      ...pending,
      kind: 'deposit',
      id: '11111111-58a5-4f0b-9a52-0c5a0a1f2b3c',
      title: 'Your chart, 2016 to 2026',
      classes: [],
    },
  ],
  sharing: [share('a', longName.name, {}), ...sharing.slice(1), share('d', longName.name, { state: 'stopping' })],
  activity: activity.map((row) => ({ ...row, name: longName.name })),
};
