import type { StateView } from '../../messages/views.ts';
import { storageLost } from '../../strings/words.ts';
import { failing } from './sample-platform.ts';
import { requestId } from './samples/approval.ts';
import type { Scene } from './scenes.ts';

const day = 24 * 60 * 60_000;
const state = (rest: Partial<StateView>) => ({
  'state.get': (): StateView => ({ phase: 'ready', pending: 1, version: '0.1.0', ...rest }),
});
const lost = state({ phase: 'not-set-up', pending: 0, lost: { since: Date.UTC(2026, 2, 14, 9) } });

/** What the machine under us does: a browser that cleared its storage, a disk that is full, a clock that is wrong. */
export const troubleScenes: Readonly<Record<string, Scene>> = {
  'setup-lost': { page: 'dashboard', answers: lost },
  'setup-lost-words': { page: 'dashboard', answers: lost, press: [storageLost.withWords] },
  'setup-lost-empty': { page: 'dashboard', answers: lost, press: [storageLost.noWay] },
  'popup-lost': { page: 'popup', answers: lost },
  'approve-lost': { page: 'approve', hash: `#access=${requestId}`, answers: lost },
  'sharing-clock-ahead': { page: 'dashboard', hash: '#sharing', answers: state({ clock: { ahead: 40 * day } }) },
  'popup-clock-behind': { page: 'popup', answers: state({ clock: { ahead: -3 * 60 * 60_000 } }) },
  'approve-clock-wrong': {
    page: 'approve',
    hash: `#access=${requestId}`,
    answers: { ...state({ clock: { ahead: 40 * day } }), 'approval.preview': failing('CLOCK_WRONG') },
  },
  'add-full': {
    page: 'dashboard',
    hash: '#sharing',
    answers: { 'sharing.list': failing('QUOTA_EXCEEDED') },
  },
};
