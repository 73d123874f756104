import { type Kysely, sql } from 'kysely';

interface WithCounters {
  counters: { name: string; value: number };
}

/**
 * The next number of a sequence. Called inside a transaction: the row stays locked until it commits, so numbers become
 * visible in their order, and a reader that has seen `n` has seen all before it.
 */
export async function nextNumber<T extends WithCounters>(transaction: Kysely<T>, name: string): Promise<number> {
  const db = transaction as unknown as Kysely<WithCounters>;
  const { value } = await db
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql`counters.value + 1` }))
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
