import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ApproveTarget } from '../../messages/approve-address.ts';

/** Which question this window is at, and how it moves to another. */
export interface Answering {
  target: ApproveTarget;
  go(target: ApproveTarget): void;
}

export const AnsweringContext = createContext<Answering>({
  target: { kind: 'unlock' },
  go: () => undefined,
});
export const useAnswering = (): Answering => useContext(AnsweringContext);
