import type { Hex } from '#protocol/bytes';
import { ChartkeyError, type ErrorCode, toChartkeyError } from '#protocol/errors';
import { gatewayIdOf } from '#protocol/lease';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import type { Context } from '../background/context.ts';
import { fetchReceipts } from '../grants/sync-receipts.ts';
import type { GrantRow } from '../storage/ledger.ts';
import { checkAnswer, isAnchored, nextSeen, reachesHead } from './check-answer.ts';
import { inTurn, isDue, soon } from './due-grants.ts';
import {
  type Contradiction,
  evidencePlace,
  type ProofRow,
  proofPlace,
  type SeenRow,
  seenPlace,
  type TurnRow,
  turnPlace,
} from './proof-row.ts';

/** Grants asked about in one run, so that a run ends. */
const atMost = 40;

/** When it last ran: a run reads a row for each grant, and screens ask for one at every look. */
const lastRun = new WeakMap<Context['store'], number>();

/** Milliseconds after which a gateway that is asked too often may be asked again (its `retry-after`), and how many times. */
const pause = 5_000;
const pauses = 24;
/** Blocks by which the gateway's node may be ahead of ours. */
const ahead = 32;
/** Milliseconds by which the newest block of our own node may lie back before it is the one that is behind. */
const fresh = 10 * 60_000;

export interface ProofRun {
  /** How many grants were answered for. */
  answered: number;
  /** Why the others were not, where there are any. */
  failed?: ErrorCode;
}

/**
 * Asks the gateway to prove the openings of every grant that may have one to prove, checks what it answers against our
 * own copy of the chain, and writes the verdicts down (D3). Call it after receipts and chain. `every`: of all grants, and with
 * the patience of somebody who waits for it.
 */
export async function syncProofs(context: Context, every = false): Promise<ProofRun> {
  const { ledger, store, now } = context;
  if (!every && now() - (lastRun.get(store) ?? 0) < soon / 2) return { answered: 0 };
  lastRun.set(store, now());
  const [read, rows, turn] = await Promise.all([
    ledger.read(),
    store.rows<ProofRow>('proof/'),
    store.row<TurnRow>(turnPlace),
  ]);
  const known = new Map(rows.map((row) => [row.grant, row]));
  const due = inTurn([...read.grants.values()], turn?.last).filter(
    (entry) => every || isDue(read, entry, known.get(entry.id), now()),
  );
  const asked = due.slice(0, every ? due.length : atMost);
  const last = asked.at(-1)?.id;
  if (last && asked.length < due.length) await store.write({ rows: { [turnPlace]: { v: 1, last } satisfies TurnRow } });
  let answered = 0;
  let failed: ErrorCode | undefined;
  let patience = every ? pauses : 0;
  for (const grant of asked) {
    const ask = () => checkGrant(context, grant, known.get(grant.id)).catch((thrown) => toChartkeyError(thrown).code);
    let code = await ask();
    for (; code === 'RATE_LIMITED' && patience > 0; patience -= 1) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      code = await ask();
    }
    // Each is asked by itself: a gateway that fails on one must not keep the others from being checked.
    if (code === undefined) answered += 1;
    else failed ??= code;
    if (code === 'RATE_LIMITED') break;
  }
  if (answered > 0) context.news('activity');
  return { answered, ...(failed ? { failed } : {}) };
}

/** Throws where nothing can be said of the gateway's answer, or there is none. */
async function checkGrant(context: Context, entry: GrantRow, known: ProofRow | undefined): Promise<undefined> {
  const { store, gateway, keys, follower } = context;
  const grant = entry.id;
  const patient = await keys.signer(entry.path);
  const seen = await store.row<SeenRow>(seenPlace);
  // What is missing is asked for again: it may have been late.
  const gap = known?.proven.findIndex(({ ordinal }, i) => ordinal !== i + 1) ?? 0;
  const asked = { since: gap < 0 ? known!.proven.length : gap, from: seen?.size ?? 0 };
  const before = (await openingsOf(context, grant)).size;
  const answer = await gateway.disclosures(grant, patient, asked).catch((thrown: unknown) => {
    const { code } = toChartkeyError(thrown);
    if (excused.has(code)) throw thrown;
    return code === 'GRANT_UNKNOWN' ? ('unknown' as const) : ('refused' as const);
  });
  const hadLog = known !== undefined && known.custodian !== 'none';
  if (answer === 'unknown') {
    if (before > 0) return keepFinding(context, grant, known, 'forgotten', { held: 0 });
    // Its deposit has not arrived, was erased, or came back with no restore yet: nothing was opened there that anybody knows of.
    return known && known.held > 0 ? keepFinding(context, grant, known, 'refused') : undefined;
  }
  if (answer === 'refused' || (!answer && hadLog)) return keepFinding(context, grant, known, 'refused');
  if (!answer) return keep(context, { ...nothing, ...known, grant, custodian: 'none', checkedAt: context.now() });
  const id = await gatewayIdOf(context.config.gateway);
  let chain = await follower.view();
  const { head } = answer;
  const isTrusted = async () => reachesHead(chain, head) && head && isAnchored({ answer, gateway: id, chain }, head);
  // The gateway may know of a newer block, or of another branch, than we do.
  if (head && !(await isTrusted())) chain = await follower.sync();
  if (head && !reachesHead(chain, head)) {
    const isBehind = context.now() - (await follower.timeOf(chain.block)) * 1000 > fresh;
    if (isBehind || head.block - chain.block <= ahead) throw new ChartkeyError('FOLLOWER_LAGGING');
    // No node knows a block that is so far off: whoever names it could not be held to anything for ever.
    const { custodian, cadence } = answer;
    return keepFinding(context, grant, known, 'unproven', { custodian, cadence });
  }
  const headTime = head ? await follower.timeOf(head.block) : 0;
  const receipts = await receiptsFor(context, entry, answer);
  const inputs = { grant, answer, gateway: id, chain, headTime, receipts, before, known, now: context.now() };
  const { row, evidence } = await checkAnswer(inputs);
  const rows = Object.fromEntries(evidence.map((one) => [evidencePlace(grant, one.receipt), one]));
  // A state that is not on the chain is none: remembered, it would hide what the log really is.
  const trusted = await isTrusted();
  await store.change(async () => {
    // Read again under the lock: another question may have been answered meanwhile.
    const now = await store.row<SeenRow>(seenPlace);
    const next = trusted && now?.size === seen?.size ? await nextSeen(inputs, now) : now;
    return { batch: { rows: { ...rows, [proofPlace(grant)]: row, [seenPlace]: next } }, result: undefined };
  });
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

/** What was proven stays proven; what the answer lacks is written down. */
function keepFinding(
  context: Context,
  grant: Hex,
  known: ProofRow | undefined,
  found: Contradiction,
  told: Partial<Pick<ProofRow, 'custodian' | 'cadence' | 'held'>> = {},
): Promise<undefined> {
  const contradictions = [...new Set([...(known?.contradictions ?? []), found])];
  const before = { ...nothing, custodian: 'none' as const, ...known };
  return keep(context, { ...before, ...told, grant, contradictions, checkedAt: context.now() });
}

async function keep({ store }: Context, row: ProofRow): Promise<undefined> {
  await store.write({ rows: { [proofPlace(row.grant)]: row } });
}
