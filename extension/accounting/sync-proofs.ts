import type { Hex } from '#protocol/bytes';
import { type ErrorCode, toChartkeyError } from '#protocol/errors';
import { gatewayIdOf } from '#protocol/lease';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import type { Context } from '../background/context.ts';
import { fetchReceipts } from '../grants/sync-receipts.ts';
import type { GrantRow, Ledger } from '../storage/ledger.ts';
import { checkAnswer, isAnchored, nextSeen, reachesHead } from './check-answer.ts';
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
  const before = (await openingsOf(context, grant)).size;
  const answer = await gateway.disclosures(grant, patient, asked).catch(async (thrown: unknown) => {
    const { code } = toChartkeyError(thrown);
    if (excused.has(code)) throw thrown;
    return 'refused' as const;
  });
  const hadLog = known !== undefined && known.custodian !== 'none';
  if (answer === 'refused' || (!answer && hadLog)) return keepRefusal(context, grant, known);
  if (!answer) return keep(context, { ...nothing, ...known, grant, custodian: 'none', checkedAt: context.now() });
  const id = await gatewayIdOf(context.config.gateway);
  let chain = await follower.view();
  const { head } = answer;
  // The gateway may know of a newer block, or of another branch, than we do.
  if (head && !(reachesHead(chain, head) && (await isAnchored({ answer, gateway: id, chain }, head))))
    chain = await follower.sync();
  if (!reachesHead(chain, head)) return false;
  const headTime = head ? await follower.timeOf(head.block) : 0;
  const receipts = await receiptsFor(context, entry, answer);
  const inputs = { grant, answer, gateway: id, chain, headTime, receipts, before, known, now: context.now() };
  const { row, evidence } = await checkAnswer(inputs);
  const rows = Object.fromEntries(evidence.map((one) => [evidencePlace(grant, one.receipt), one]));
  await store.change(async () => {
    // Read again under the lock: another question may have been answered meanwhile.
    const now = await store.row<SeenRow>(seenPlace);
    const next = now?.size === seen?.size ? await nextSeen(inputs, now) : now;
    return { batch: { rows: { ...rows, [proofPlace(grant)]: row, [seenPlace]: next } }, result: undefined };
  });
  return true;
}

/** What says nothing about the gateway's log: it is away, asked too often, starting, or we were locked meanwhile. */
const excused: ReadonlySet<ErrorCode> = new Set([
  'OFFLINE',
  'TIMEOUT',
  'LOCKED',
  'RATE_LIMITED',
  'GATEWAY_CLOSED',
  'FOLLOWER_LAGGING',
  'CLOCK_WRONG',
  'STALE_SIGNATURE',
  // Its deposit has not arrived, or came back with no restore yet: then nothing was opened there.
  'GRANT_UNKNOWN',
]);

const nothing = { v: 1 as const, cadence: 0, held: 0, anchored: 0, proven: [], contradictions: [] };

const openingsOf = async ({ ledger }: Context, grant: Hex): Promise<Set<Hex>> =>
  new Set(((await ledger.read()).openings.get(grant) ?? []).map(({ receipt }) => receipt));

/** The receipts held here; asked for once more where the gateway speaks of more of them than are here. */
async function receiptsFor(context: Context, entry: GrantRow, answer: DisclosuresOfGrant): Promise<Set<Hex>> {
  const known = await openingsOf(context, entry.id);
  const isComplete = answer.anchored <= known.size && answer.proofs.every(({ receipt }) => known.has(receipt));
  if (isComplete) return known;
  await fetchReceipts(context, entry, 0);
  return openingsOf(context, entry.id);
}

/** What was proven stays proven; that no more is, is written down. */
function keepRefusal(context: Context, grant: Hex, known: ProofRow | undefined): Promise<true> {
  const contradictions = [...new Set([...(known?.contradictions ?? []), 'refused' as const])];
  const unknown = { ...nothing, custodian: 'none' as const };
  return keep(context, { ...unknown, ...known, grant, contradictions, checkedAt: context.now() });
}

async function keep({ store }: Context, row: ProofRow): Promise<true> {
  await store.write({ rows: { [proofPlace(row.grant)]: row } });
  return true;
}
