import type { ChainRow } from '#protocol/wire/gateway';

/**
 * A signed word on its way, in clear: nothing in it that the chain will not show. It goes out even while locked, so that a
 * stop is never held up by a lock.
 */
export interface OutboxRow {
  v: 1;
  /** `stop`: POST /revocations at the gateway. `revocation`: the relay, for the chain. */
  kind: 'stop' | 'revocation';
  row: ChainRow;
  /** Unix milliseconds: not before. */
  due: number;
  tries: number;
}
