import { toChartkeyError } from '#protocol/errors';
import { hints } from '#protocol/fhir/inference-hint';
import { isNarrower } from '#protocol/grant-rules';
import { type Language, languages } from '#protocol/language';
import { approveRequest, refuseRequest } from '../approvals/decide-request.ts';
import { findRequest, getRequest } from '../approvals/journal.ts';
import { previewRequest } from '../approvals/preview-request.ts';
import { askerProblem, roleOfPurpose } from '../approvals/prove-asker.ts';
import { patience, type RequestRow } from '../approvals/request-row.ts';
import type { Engine } from '../background/create-context.ts';
import { isPaused } from '../pause/is-paused.ts';
import { countChanges, currentRules } from './current-rules.ts';
import { decideByRules, type RuleAnswer } from './decide-by-rules.ts';
import type { RuleStamp } from './rule-facts.ts';
import { bearsNoLabel, restsFor, situationOf } from './situation.ts';

/** Nobody may be looking: the time to take a rule's answer back is never shorter than this, ms. */
export const undoByRule = 10_000;

/**
 * What the standing rules say of a question that has just come; undefined where it is left to the person. A rule acts only
 * while unlocked and not paused, for whoever is active, and only through the way of a click: journal, preview, digest, Undo,
 * signing (X4, X5, X10). It acts once: whatever takes its answer back leaves the question to the person. Never throws:
 * trouble of any kind is a question for the person as well.
 */
export async function answerByRules(engine: Engine, requestId: string): Promise<RequestRow | undefined> {
  try {
    return await answer(engine, requestId);
  } catch (thrown) {
    toChartkeyError(thrown);
    return undefined;
  }
}

async function answer(engine: Engine, requestId: string): Promise<RequestRow | undefined> {
  const ledger = await engine.ledger.read();
  const rules = currentRules(ledger.rules);
  if (rules.length === 0) return undefined;
  await engine.keys.session();
  if (!(await engine.isActive())) return undefined;
  const row = await getRequest(engine.store, requestId);
  if (row.state !== 'pending' || row.voided) return undefined;
  const { request, origin } = row;
  const problem = await askerProblem(engine, request.desk, origin, roleOfPurpose[request.purpose] ?? 0);
  const charts = await engine.charts.read();
  const { revoked } = await engine.follower.view();
  const questions = await recentQuestions(engine);
  const known = { problem, ledger, charts, now: engine.now(), revoked, questions };
  const said = decideByRules(rules, situationOf(row, known));
  // Saying no gives nothing: it needs no chart, no clock, and may be said while paused.
  if (said.answer === 'refuse')
    return refuseRequest(engine, requestId, { by: said.by, among: countChanges(ledger.rules) });
  if (said.answer === 'ask' || (await isPaused(engine))) return undefined;
  // A click may rest on what the chain said last; an answer that nobody looks at may not. Throws while it does not answer.
  await engine.follower.sync();
  return approve(engine, row, said, countChanges(ledger.rules));
}

const asked = new Set(['asked'] as const);
/** Questions read at once. */
const page = 50;

/** Questions that may have been answered within `restsFor`: few of all that a browser keeps over the years. */
async function recentQuestions({ ledger, store, now }: Engine): Promise<RequestRow[]> {
  const since = now() - patience - restsFor;
  const ids: string[] = [];
  for (let offset = 0, total = 1; offset < total; offset += page) {
    const read = await ledger.activity(offset, page, asked);
    const recent = read.deeds.filter(({ entry }) => entry.at >= since);
    ids.push(...recent.flatMap(({ entry }) => (entry.kind === 'asked' ? [entry.request] : [])));
    total = recent.length === 0 ? 0 : read.total;
  }
  const rows = await Promise.all(ids.map((id) => findRequest(store, id)));
  return rows.flatMap((row) => row ?? []);
}

async function approve(
  engine: Engine,
  { requestId, request }: RequestRow,
  said: Extract<RuleAnswer, { answer: 'approve' }>,
  among: number,
): Promise<RequestRow | undefined> {
  const before = (await engine.ledger.granted([said.like])).get(said.like);
  if (!before) return undefined;
  // What only hints at something sensitive is never given by a rule, not even what is filed later.
  const choice = { ...said.choice, tellLeftOut: before.tellLeftOut, leaveOut: [...hints] };
  const charts = await engine.charts.read();
  const language = languageOf(said.by);
  const preview = await previewRequest(engine, charts, requestId, choice, language);
  const { grant, digest, wallet, problem, inferences } = preview;
  const { terms } = grant;
  // The patient's own wallet is the patient's to ask; nothing is given that is not there to be seen; and where something
  // hints at what is left out, the person is asked about it.
  if (wallet || problem || inferences.length > 0) return undefined;
  // Once more, on the very words that would be signed (X4): what was required and no more, for treatment, nothing sensitive.
  const required = { ...request, optionalScopes: [] };
  const within = isNarrower({ ...choice, scopes: terms.scopes }, required);
  if (!within || terms.purpose !== 'TREAT' || terms.labels.length > 0 || !bearsNoLabel(charts, terms)) return undefined;
  const { undoSeconds } = await engine.ledger.read();
  const undoFor = Math.max(undoByRule, undoSeconds * 1000);
  const approved = await approveRequest(engine, requestId, digest, { by: said.by, among, undoFor });
  engine.wake(approved.approval!.until);
  return approved;
}

/** The statement is signed in the language in which the rule was read. */
const languageOf = ([first]: readonly RuleStamp[]): Language =>
  languages.find((known) => known === first?.language) ?? 'en';
