import { type AccreditationView, accreditationView } from '#protocol/accreditation';
import { ChartkeyError } from '#protocol/errors';
import { followerLagLimit } from '#protocol/lease';

/**
 * What the gateway knows of the chain, from its own followed stream only: no question about one grant leaves the
 * house.
 */
export interface ChainState {
  accreditation(): AccreditationView;
  /** Newest block followed, and when we were last at the head of the chain (unix seconds). */
  position(): { block: number; caughtUpAt: number | undefined };
  /** Throws `GATEWAY_CLOSED` until the chain has been replayed since the start (K2). */
  requireOpen(): void;
  /** Throws `FOLLOWER_LAGGING` as well, when the last time at the head is over five minutes ago. */
  requireFresh(): void;
}

export interface WritableChainState extends ChainState {
  setAccreditation(view: AccreditationView): void;
  advance(block: number): void;
  atHead(now: number): void;
}

export function createChainState(now: () => number): WritableChainState {
  let view = accreditationView([]);
  let block = 0;
  let caughtUpAt: number | undefined;
  const requireOpen = () => {
    if (caughtUpAt === undefined) throw new ChartkeyError('GATEWAY_CLOSED');
  };
  return {
    accreditation: () => view,
    position: () => ({ block, caughtUpAt }),
    requireOpen,
    requireFresh() {
      requireOpen();
      if (now() - caughtUpAt! > followerLagLimit) throw new ChartkeyError('FOLLOWER_LAGGING');
    },
    setAccreditation(next) {
      view = next;
    },
    advance(next) {
      block = next;
    },
    atHead(at) {
      caughtUpAt = at;
    },
  };
}
