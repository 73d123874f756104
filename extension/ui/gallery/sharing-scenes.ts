import type { NarrowingView } from '../../messages/narrowing-view.ts';
import type { ScreenParams } from '../../messages/protocol.ts';
import type { SharingView } from '../../messages/views.ts';
import { common, terms, sharing as words } from '../../strings/words.ts';
import { failing, silent } from './sample-platform.ts';
import { approvalView, requestId } from './samples/approval.ts';
import { longName } from './samples/institutions.ts';
import { emptyPopup, manyShares, pending, sharing } from './samples/sharing.ts';
import type { Scene } from './scenes.ts';

const held: NarrowingView = {
  limit: {
    classes: ['AllergyIntolerance', 'MedicationRequest', 'Observation.laboratory', 'Patient'],
    labels: [],
    dataFrom: '2024-01',
    dataUntil: '2099-12',
  },
  classes: [
    { class: 'AllergyIntolerance', before: 2, after: 2 },
    { class: 'MedicationRequest', before: 8, after: 8 },
    { class: 'Observation.laboratory', before: 214, after: 214 },
  ],
  years: ['2024', '2025', '2026'],
};
/** The counts of a choice, as the background would give them. */
const narrowedTo = ({ limit = held.limit }: ScreenParams<'sharing.narrowing'>): NarrowingView => ({
  ...held,
  classes: held.classes.map((row) => ({ ...row, after: limit.classes.includes(row.class) ? row.before : 0 })),
});
const quiet = { 'popup.view': () => emptyPopup };
const [first] = sharing as [SharingView, ...SharingView[]];
const changed: SharingView[] = [
  {
    ...first,
    name: longName.name,
    stopAt: Date.now() + 9 * 86_400_000,
    narrowed: { limit: { ...held.limit, dataFrom: '2025-01', dataUntil: '2026-11' }, sent: false },
  },
  ...sharing.slice(1),
];
const page = 'dashboard' as const;
const hash = '#sharing';

/** Shares and what can be done with them. */
export const sharingScenes: Readonly<Record<string, Scene>> = {
  'sharing-changed': { page, hash, answers: { ...quiet, 'sharing.list': () => changed } },
  'sharing-many': { page, hash, answers: { ...quiet, 'sharing.list': () => manyShares(500) } },
  'sharing-search': {
    page,
    hash,
    answers: { ...quiet, 'sharing.list': () => manyShares(500) },
    fill: { [words.search]: 'Clinic 7' },
  },
  'sharing-openings': { page, hash, answers: quiet, unfold: [words.details] },
  'sharing-less': {
    page,
    hash,
    answers: { ...quiet, 'sharing.narrowing': narrowedTo },
    press: [words.lessWith(first.name)],
    unfold: [words.lessCount(common.capital(terms.classNames['Observation.laboratory']), 214)],
  },
  'sharing-less-loading': {
    page,
    hash,
    answers: { ...quiet, 'sharing.narrowing': silent },
    press: [words.lessWith(first.name)],
  },
  'sharing-less-error': {
    page,
    hash,
    answers: { ...quiet, 'sharing.narrowing': failing('GRANT_UNKNOWN') },
    press: [words.lessWith(first.name)],
  },
  'sharing-plan': { page, hash, answers: quiet, press: [words.planWith(first.name)] },
  'sharing-plan-refused': {
    page,
    hash,
    answers: { ...quiet, 'sharing.plan': failing('STOP_DATE') },
    press: [words.planWith(first.name), words.planDo],
  },
  'sharing-renew-unknown': {
    page,
    hash,
    answers: { ...quiet, 'sharing.renew': failing('RENEWAL_UNKNOWN') },
    press: [words.renewWith(first.name)],
  },
  'approve-renewal': {
    page: 'approve',
    hash: `#access=${requestId}`,
    answers: { 'approval.get': () => ({ ...approvalView, renews: first.id }) },
  },
  'sharing-quiet': { page, hash, answers: quiet },
  labs: { page, hash: '#labs', answers: quiet },
  'items-detail': {
    page,
    hash: '#items/Observation.laboratory/2026',
    answers: quiet,
    unfold: ['HbA1c 7.1 %'],
  },
  'popup-renewal': {
    page: 'popup',
    answers: { 'popup.view': () => ({ ...emptyPopup, needsAnswer: [{ ...pending, renews: true as const }] }) },
  },
};
