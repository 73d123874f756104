import { classesOfScopes, scopeOfClass } from '#protocol/fhir/classes';
import { durations, monthAt } from '#protocol/grant-rules';
import { classViews, monthCounts } from '../../approvals/count-items.ts';
import type { ApprovalView, Choice, PreviewView, SharingView } from '../../messages/views.ts';
import type { Charts } from '../../records/charts.ts';
import { practice as words } from '../../strings/words.ts';
import { monthsBefore, practiceChart } from './practice-chart.ts';
import { practicePreview } from './practice-grant.ts';

/** Not a UUID: a question by this name is refused by the schema of every real message. */
export const practiceId = 'practice';
const practiceGrant = `0x${'00'.repeat(32)}` as const;
const undoFor = 10_000;

const asked = (['AllergyIntolerance', 'MedicationRequest', 'Observation.laboratory'] as const).map(scopeOfClass).sort();
const optional = [scopeOfClass('Condition')];

function firstView(charts: Charts, now: number): ApprovalView {
  const months = monthCounts(charts, [...asked, ...optional]);
  const dates = { dataFrom: monthsBefore(now, 72), dataUntil: monthAt(now) };
  return {
    requestId: practiceId,
    state: 'pending',
    asker: {
      name: words.clinic,
      place: words.place,
      kind: 'clinic',
      origin: 'https://practice.example',
      verified: true,
      timesShared: 1,
      keepsStorage: false,
    },
    reason: words.reason,
    purpose: 'TREAT',
    asked: { scopes: asked, optionalScopes: optional, ...dates, days: 90 },
    classes: classViews(charts, asked, optional),
    months,
    ...(months[0] ? { span: { first: months[0].month, last: months.at(-1)!.month } } : {}),
    suggested: { scopes: asked, labels: [], ...dates, days: 90, records: [], tellLeftOut: true },
    durations: durations.filter((days) => days <= 90),
    askedAt: now * 1000,
    queue: [],
  };
}

/** What of the exercise has been done. */
export type PracticeTask = keyof typeof words.task;

/** A made-up question and what became of it, in this page's memory and nowhere else. */
export function createWorld(tell: () => void) {
  const now = Math.floor(Date.now() / 1000);
  const charts = practiceChart(now);
  let view = firstView(charts, now);
  let shown: { choice: Choice; preview: PreviewView } | undefined;
  let share: SharingView | undefined;
  const done = new Set<PracticeTask>();
  const become = (next: ApprovalView): ApprovalView => {
    view = next;
    tell();
    return view;
  };
  const withoutAnswer = (): ApprovalView => {
    const { undoUntil: _, voided: __, ...rest } = view;
    return rest;
  };
  const give = (): ApprovalView => {
    done.add('approve');
    done.add('receipt');
    share = shareOf(view, shown!.preview);
    return become({ ...withoutAnswer(), state: 'granted', grantId: practiceGrant });
  };
  return {
    charts,
    done: (): ReadonlySet<PracticeTask> => done,
    sharing: (): SharingView[] => (share ? [share] : []),
    get: (): ApprovalView =>
      view.state === 'approved' && view.undoUntil !== undefined && Date.now() > view.undoUntil ? give() : view,
    preview: async (choice: Choice): Promise<PreviewView> => {
      const preview = await practicePreview(view, charts, choice);
      shown = { choice, preview };
      if (choice.days < 90 || choice.dataFrom > view.asked.dataFrom) done.add('narrow');
      if (!asked.every((scope) => choice.scopes.includes(scope))) done.add('leaveOut');
      tell();
      return preview;
    },
    approve: (): ApprovalView => {
      done.add('approve');
      return become({ ...withoutAnswer(), state: 'approved', undoUntil: Date.now() + undoFor });
    },
    undo: (): ApprovalView => {
      done.add('undo');
      return become({ ...withoutAnswer(), state: 'pending', voided: 'undone' });
    },
    send: give,
    refuse: () => become({ ...withoutAnswer(), state: 'refused' }),
    stop: (): SharingView[] => {
      done.add('stop');
      if (share) share = { ...share, state: 'stopped', stoppedAt: Date.now() };
      tell();
      return share ? [share] : [];
    },
  };
}
export type PracticeWorld = ReturnType<typeof createWorld>;

function shareOf({ asker, purpose }: ApprovalView, { grant, items }: PreviewView): SharingView {
  const { scopes, dataFrom, dataUntil } = grant.terms;
  const left = Math.ceil(grant.expires / 86_400 - Date.now() / 86_400_000);
  return {
    id: practiceGrant,
    name: asker.name,
    place: asker.place,
    origin: asker.origin,
    purpose,
    classes: [...classesOfScopes(scopes)].filter((name) => name !== 'Patient'),
    ...{ dataFrom, dataUntil, items, daysLeft: left, expires: grant.expires },
    sharedAt: Date.now(),
    opened: 0,
    state: 'active',
    onChain: 'not-yet',
  };
}
