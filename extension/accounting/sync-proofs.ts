import type { Hex } from '#protocol/bytes';
import { gatewayIdOf } from '#protocol/lease';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import type { Context } from '../background/context.ts';
import { fetchReceipts } from '../grants/sync-receipts.ts';
import type { GrantRow, Ledger } from '../storage/ledger.ts';
import { checkAnswer, nextSeen, reachesHead } from './check-answer.ts';
import { evidencePlace, type ProofRow, proofPlace, type SeenRow, seenPlace } from './proof-row.ts';

/** Milliseconds before a grant is asked about again while one of its openings is not anchored yet. */
const soon = 60_000;
/** Milliseconds before a gateway that anchors nothing is asked again whether it does. */
const rarely = 24 * 60 * 60_000;
/** Seconds after the end of a grant in which an opening of it may still arrive. */
const after = 24 * 60 * 60;
/** Grants asked about in one run, so that a run ends. */
const atMost = 40;

/** When it last ran: a run reads a row for each grant, and screens ask for one at every look. */
const lastRun = new WeakMap<Context['store'], number>();

/**
 * Asks the gateway to prove the openings of every grant that may have one to prove, checks what it answers against our
 * own copy of the chain, and writes the verdicts down (D3). Call it after receipts and chain. Returns how many answered.
 */
export async function syncProofs(context: Context, every = false): Promise<number> {
  const { ledger, store, now } = context;
  if (!every && now() - (lastRun.get(store) ?? 0) < soon / 2) return 0;
  lastRun.set(store, now());
  const [read, rows] = await Promise.all([ledger.read(), store.rows<ProofRow>('proof/')]);
  const known = new Map(rows.map((row) => [row.grant, row]));
  const due = [...read.grants.values()].filter((grant) => every || isDue(context, read, grant, known.get(grant.id)));
  let answered = 0;
  for (const grant of due.slice(0, every ? due.length : atMost)) {
    // Each is asked by itself: a gateway that fails on one must not keep the others from being checked.
    if (await checkGrant(context, grant, known.get(grant.id)).catch(() => false)) answered += 1;
  }
  if (answered > 0) context.news('activity');
  return answered;
}

function isDue({ now }: Context, ledger: Ledger, { id, grant }: GrantRow, row: ProofRow | undefined): boolean {
  const openings = ledger.openings.get(id)?.length ?? 0;
  const end = Math.min(grant.expires, (ledger.stopped.get(id) ?? Number.POSITIVE_INFINITY) / 1000);
  const isOpen = openings > (row?.proven.length ?? 0);
  if (!isOpen && end + after < now() / 1000) return false;
  if (!row) return true;
  const passed = now() - row.checkedAt;
  if (row.custodian === 'none') return passed > rarely;
  return passed > (isOpen ? Math.min(soon, row.cadence * 1000) : row.cadence * 1000);
}

async function checkGrant(context: Context, entry: GrantRow, known: ProofRow | undefined): Promise<boolean> {
  const { store, gateway, keys, follower } = context;
  const grant = entry.id;
  const patient = await keys.signer(entry.path);
  const seen = await store.row<SeenRow>(seenPlace);
  // What is missing is asked for again: it may have been late.
  const gap = known?.proven.findIndex(({ ordinal }, i) => ordinal !== i + 1) ?? 0;
  const asked = { since: gap < 0 ? known!.proven.length : gap, from: seen?.size ?? 0 };
  const answer = await gateway.disclosures(grant, patient, asked);
  if (!answer)
    return keep(context, grant, { ...(known ?? { ...nothing, grant }), custodian: 'none', checkedAt: context.now() });
  let view = await follower.view();
  if (!reachesHead(view, answer.head)) view = await follower.sync();
  if (!reachesHead(view, answer.head)) return false;
  const headTime = answer.head ? await follower.timeOf(answer.head.block) : 0;
  const receipts = await receiptsOf(context, entry, answer);
  const id = await gatewayIdOf(context.config.gateway);
  const inputs = { grant, answer, gateway: id, chain: view, headTime, receipts, known, now: context.now() };
  const { row, evidence } = await checkAnswer(inputs);
  const rows = Object.fromEntries(evidence.map((one) => [evidencePlace(grant, one.receipt), one]));
  await store.change(async () => {
    // Read again under the lock: another question may have been answered meanwhile.
    const before = await store.row<SeenRow>(seenPlace);
    const next = before?.size === seen?.size ? await nextSeen(inputs, before) : before;
    return { batch: { rows: { ...rows, [proofPlace(grant)]: row, [seenPlace]: next } }, result: undefined };
  });
  return true;
}

const nothing = { v: 1 as const, cadence: 0, held: 0, anchored: 0, proven: [], contradictions: [] };

/** The receipts held here; asked for once more where the gateway speaks of more of them than are here. */
async function receiptsOf(context: Context, entry: GrantRow, answer: DisclosuresOfGrant): Promise<Set<Hex>> {
  const held = async () =>
    new Set(((await context.ledger.read()).openings.get(entry.id) ?? []).map(({ receipt }) => receipt));
  const known = await held();
  const isComplete = answer.anchored <= known.size && answer.proofs.every(({ receipt }) => known.has(receipt));
  if (isComplete) return known;
  await fetchReceipts(context, entry, 0);
  return held();
}

async function keep({ store }: Context, grant: Hex, row: ProofRow): Promise<true> {
  await store.write({ rows: { [proofPlace(grant)]: row } });
  return true;
}
