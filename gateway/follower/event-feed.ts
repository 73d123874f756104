import type { Kysely, Transaction } from 'kysely';
import type { GatewayEvent } from '#protocol/wire/gateway';
import { nextNumber } from '../store/counter.ts';
import type { Tables } from '../store/tables.ts';

/** An event before it has its number. */
export type NewEvent = GatewayEvent extends infer Event
  ? Event extends GatewayEvent
    ? Omit<Event, 'seq'>
    : never
  : never;

export interface EventFeed {
  /** Appends inside a transaction; call `wake` once that has committed. Returns the sequence number. */
  append(transaction: Transaction<Tables>, event: NewEvent): Promise<number>;
  /** At most `limit` events after `since`, oldest first. */
  after(since: number, limit: number): Promise<GatewayEvent[]>;
  /** Tells listeners to look again. */
  wake(): void;
  /** Calls `listener` at every wake; returns the way to stop that. */
  listen(listener: () => void): () => void;
}

export function createEventFeed(store: Kysely<Tables>): EventFeed {
  const listeners = new Set<() => void>();
  return {
    async append(transaction, event) {
      const seq = await nextNumber(transaction, 'events');
      const { kind, ...body } = event;
      const block = 'block' in event ? event.block : null;
      await transaction
        .insertInto('events')
        .values({ seq, kind, body: JSON.stringify(body), block, retracted: 0 })
        .execute();
      return seq;
    },
    async after(since, limit) {
      const rows = await store
        .selectFrom('events')
        .select(['seq', 'kind', 'body'])
        .where('seq', '>', since)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map(({ seq, kind, body }) => ({ kind, seq, ...JSON.parse(body) }) as GatewayEvent);
    },
    wake() {
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
