import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import type { Tables } from '../store/tables.ts';

/** Receipts in one answer; ask again with `since` of the last. */
const page = 2_000;
/** Patients one agent may be named by; an extension names a fresh agent for each grant. */
const mostPatients = 500;

/**
 * The receipts an account may see, oldest first: a patient's own, and for an agent those of the grants it was named for.
 * Rows are found by whose they are, in the index: reading through everybody's would hold up every lease meanwhile (V3).
 */
export async function receiptsFor(store: Kysely<Tables>, account: Hex, since: number) {
  const naming = await store
    .selectFrom('deposits')
    .select('patient')
    .distinct()
    .where('agent', '=', account)
    .limit(mostPatients)
    .execute();
  return (
    store
      .selectFrom('receipts')
      .selectAll()
      .where('patient', 'in', [account, ...naming.map(({ patient }) => patient)])
      // An agent is told of its own grant, and of no other by the same account.
      .where((where) =>
        where.or([
          where('patient', '=', account),
          where(
            'grant',
            'in',
            where.selectFrom('deposits').select('deposits.id').where('deposits.agent', '=', account),
          ),
        ]),
      )
      .where('stored', '>=', since)
      .orderBy('stored')
      .orderBy('nonce')
      .limit(page)
  );
}
