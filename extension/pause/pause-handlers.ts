import type { ScreenHandlers } from '../background/screen-handlers.ts';
import type { StateView } from '../messages/views.ts';
import { type Everybody, panic, resumeSharing } from './panic.ts';

type Handlers = Pick<ScreenHandlers, 'vault.stay' | 'pause.panic' | 'pause.resume'>;

/** `state` is what `state.get` answers. */
export const pauseHandlers = (everybody: Everybody, state: () => Promise<StateView>): Handlers => ({
  // That it was asked is all it takes: whatever is not just a look moves the deadline (X6).
  'vault.stay': state,
  'pause.panic': async () => {
    await panic(everybody);
    return state();
  },
  'pause.resume': async () => {
    await resumeSharing(everybody);
    return state();
  },
});
