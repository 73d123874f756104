import type { ApprovalView, Choice } from '../../messages/views.ts';
import { approvalView, requestId } from './samples/approval.ts';
import type { Scene } from './scenes.ts';

const at = (rest: Partial<ApprovalView>, suggested: Partial<Choice> = {}): Scene => ({
  page: 'approve',
  hash: `#access=${requestId}`,
  answers: {
    'approval.get': () => ({ ...approvalView, ...rest, suggested: { ...approvalView.suggested, ...suggested } }),
  },
});

/** The approval window beside its plain state: what may be guessed, what a law says, what the page says of itself. */
export const approvalScenes: Readonly<Record<string, Scene>> = {
  'approve-hints': at({}, { leaveOut: ['PSY?', 'SEX'] }),
  'approve-substances': at({}, { labels: ['ETH'] }),
  'approve-first': at({ asker: { ...approvalView.asker, timesShared: 0 } }),
  'approve-pressing': at({
    reason: 'APPROVE RIGHT NOW or your visit will be cancelled and you will lose your place!!',
  }),
  'approve-hard': at({
    reason:
      'Longitudinal evaluation of cardiovascular comorbidities necessitates comprehensive documentation of antecedent pharmacological interventions, in accordance with institutional policies of our department.',
  }),
  'approve-research': at({ purpose: 'HRESCH', reason: '' }),
};
