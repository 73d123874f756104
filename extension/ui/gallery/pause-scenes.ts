import type { PauseView, StateView } from '../../messages/views.ts';
import { requestId } from './samples/approval.ts';
import { emptyPopup } from './samples/sharing.ts';
import type { Scene } from './scenes.ts';

const state = (rest: Partial<StateView>) => ({
  'state.get': (): StateView => ({ phase: 'ready', pending: 1, version: '0.1.0', ...rest }),
});
const paused: PauseView = { state: 'paused', at: Date.now() - 600_000, here: true, waiting: 0, total: 3 };
const pausedAs = (rest: Partial<PauseView>, phase: StateView['phase'] = 'ready') =>
  state({ phase, pause: { ...paused, ...rest } });

/** Pausing, and the last minute before Chartkey locks. */
export const pauseScenes: Readonly<Record<string, Scene>> = {
  'popup-paused': { page: 'popup', answers: pausedAs({}) },
  'popup-paused-elsewhere': { page: 'popup', answers: pausedAs({ here: false, waiting: 2 }) },
  'popup-resuming': { page: 'popup', answers: pausedAs({ state: 'resuming', waiting: 2 }) },
  'popup-locked-paused': { page: 'popup', answers: pausedAs({ waiting: 3 }, 'locked') },
  'popup-locked-asked': { page: 'popup', answers: pausedAs({ state: 'asked' }, 'locked') },
  'popup-countdown': {
    page: 'popup',
    answers: { ...state({ lockAt: Date.now() + 42_000 }), 'popup.view': () => emptyPopup },
  },
  'sharing-paused': { page: 'dashboard', hash: '#sharing', answers: pausedAs({ waiting: 1 }) },
  'records-countdown': { page: 'dashboard', answers: state({ lockAt: Date.now() + 42_000 }) },
  'dashboard-locked-asked': { page: 'dashboard', answers: pausedAs({ state: 'asked' }, 'locked') },
  'approve-paused': { page: 'approve', hash: `#access=${requestId}`, answers: pausedAs({}) },
};
