import { activity as list, accounting as words } from '../../strings/words.ts';
import { failing, silent } from './sample-platform.ts';
import { accountingSummary, emptySummary, longNameRows, longRows, summaryWithGaps } from './samples/accounting.ts';
import type { Scene } from './scenes.ts';

const activity = { page: 'dashboard', hash: '#activity' } as const;
const listed = (rows: typeof longNameRows) => ({ 'accounting.list': () => ({ rows, total: rows.length }) });
const one = longNameRows.filter(({ kind }) => kind === 'opened').slice(0, 1);

/** The accounting: whether it fits together, the list and what it is narrowed to, one row in full, and taking it along. */
export const accountingScenes: Readonly<Record<string, Scene>> = {
  activity,
  'activity-gaps': { ...activity, answers: { 'accounting.summary': () => summaryWithGaps } },
  'activity-all-gaps': {
    ...activity,
    answers: { 'accounting.summary': () => summaryWithGaps },
    press: [words.moreGaps(2)],
  },
  'activity-row': {
    ...activity,
    answers: listed(one),
    press: [words.moreAbout(list.line('opened', one[0]!.name, 224))],
    unfold: [words.details],
  },
  'activity-names': { ...activity, answers: listed(longNameRows) },
  'activity-save': { ...activity, unfold: [words.save] },
  'activity-saving': {
    ...activity,
    answers: { 'accounting.evidence': silent },
    unfold: [words.save],
    press: [],
    last: [words.formats.proofs],
  },
  'activity-narrowed': {
    ...activity,
    answers: { 'accounting.list': ({ search }) => ({ rows: search ? [] : longNameRows, total: search ? 0 : 9 }) },
    fill: { [words.search]: 'xylophone', [words.from]: '2026-01-01' },
  },
  'activity-no-log': {
    ...activity,
    answers: { 'accounting.summary': () => ({ ...accountingSummary, log: 'none' as const, proven: 0, waiting: 0 }) },
  },
  'activity-long': {
    ...activity,
    answers: {
      'accounting.list': ({ offset = 0, limit = 100 }) => ({ rows: longRows(5_000, offset, limit), total: 5_000 }),
    },
    press: [list.more],
  },
  'activity-loading': { ...activity, answers: { 'accounting.list': silent, 'accounting.summary': silent } },
  'activity-error': {
    ...activity,
    answers: { 'accounting.list': failing('VAULT_DAMAGED'), 'accounting.summary': failing('VAULT_DAMAGED') },
  },
  'activity-offline': {
    ...activity,
    answers: { 'accounting.check': failing('OFFLINE') },
    press: [words.check],
  },
  'activity-empty': {
    ...activity,
    answers: { 'accounting.list': () => ({ rows: [], total: 0 }), 'accounting.summary': () => emptySummary },
  },
};
