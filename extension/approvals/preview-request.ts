import { fromBase64url, toBase64url, toHex } from '#protocol/bytes';
import { canonicalHash } from '#protocol/canonical-json';
import { sealCapsule } from '#protocol/capsule';
import { ChartkeyError } from '#protocol/errors';
import { deriveShares } from '#protocol/keys';
import type { Language } from '#protocol/language';
import { isWithin } from '#protocol/scopes';
import { statementTextOf } from '#protocol/statement';
import { digestOf } from '#protocol/typed-data';
import { type Context, secondsOf } from '../background/context.ts';
import { requireRightClock } from '../grants/right-clock.ts';
import type { Choice, PreviewView } from '../messages/views.ts';
import type { Charts } from '../records/charts.ts';
import { grantingAccount } from '../wallet/granting-account.ts';
import { askedOf, buildGrant } from './build-grant.ts';
import { countByClass, leftOut, selectedItems, sensitiveItems } from './count-items.ts';
import { drawAccount } from './draw-account.ts';
import { inferenceViews } from './infer-items.ts';
import { getRequest, moveRequest } from './journal.ts';
import { proveAsker, roleOfPurpose } from './prove-asker.ts';
import { holdsNothing, isStale, type RequestRow, type Shown } from './request-row.ts';

/**
 * What the screen shows for a choice, and at the same time exactly what Approve would sign: the capsule is sealed now and
 * the grant is kept in the journal under its digest (X4). The asker is proven before anything is sealed to its key (K10).
 * Throws `CLOCK_WRONG`: the end that is shown would be another day.
 */
export async function previewRequest(
  context: Context,
  charts: Charts,
  requestId: string,
  choice: Choice,
  language: Language = 'en',
): Promise<PreviewView> {
  const waiting = await getRequest(context.store, requestId);
  if (waiting.state !== 'pending') throw new ChartkeyError('ALREADY_ANSWERED', { detail: waiting.state });
  await requireRightClock(context);
  const row = await drawAccount(context, waiting);
  const shown = (await isStillShown(context, row, choice, language))
    ? row.shown!
    : await show(context, charts, row, choice, language);
  const view = viewOf(context, charts, row, shown);
  const own = (await context.keys.signer(row.path)).address === shown.grant.patient;
  return own ? view : { ...view, wallet: true };
}

/** The same choice on the same day keeps its words, so that looking twice does not change what is signed. */
async function isStillShown(context: Context, row: RequestRow, choice: Choice, language: Language): Promise<boolean> {
  const { shown } = row;
  if (!shown || isStale(shown, context.now(), 10 * 60_000)) return false;
  // Read in another language, or the right was corrected meanwhile: another statement (X4).
  if ((shown.language ?? 'en') !== language) return false;
  const { acting } = (await context.profile()) ?? {};
  if (JSON.stringify(shown.actingFor) !== JSON.stringify(acting)) return false;
  if (shown.grant.patient !== (await grantingAccount(context, row))) return false;
  return (await canonicalHash(shown.choice)) === (await canonicalHash(choice));
}

async function show(
  context: Context,
  charts: Charts,
  row: RequestRow,
  choice: Choice,
  language: Language,
): Promise<Shown> {
  const { request, origin, salt } = row;
  const role = roleOfPurpose[request.purpose] ?? 0;
  const { key, accredited } = await proveAsker(context, request.desk, origin, role, 'show');
  if (!accredited) throw new ChartkeyError('NOT_ACCREDITED');
  const address = await grantingAccount(context, row);
  const now = secondsOf(context);
  const { gateway } = context.config;
  const actingFor = (await context.profile())?.acting;
  const terms = { request, choice, origin, key, patient: address, salt, gateway, actingFor, language, now };
  const draft = await buildGrant(terms);
  const { leaveOut } = choice;
  const items = selectedItems(charts, { ...draft.terms, leaveOut }).filter(
    ({ filed }) => filed.class !== 'Patient',
  ).length;
  const shares = await context.keys.seed((seed) => deriveShares(seed, salt));
  const sealed = await sealCapsule(draft, context.chain, fromBase64url(key.publicKey), shares);
  const shown: Shown = {
    choice,
    grant: sealed.grant,
    digest: toHex(digestOf('Grant', sealed.grant, context.chain)),
    capsule: toBase64url(sealed.capsule),
    items,
    ...(actingFor ? { actingFor } : {}),
    language,
    at: context.now(),
  };
  await moveRequest(context.store, row.requestId, ['pending'], context.now(), (known) => ({
    row: { ...known, shown },
  }));
  return shown;
}

function viewOf(context: Context, charts: Charts, { request }: RequestRow, shown: Shown): PreviewView {
  const { grant, digest, choice, items } = shown;
  const asked = askedOf(request);
  const chosen = { ...grant.terms, leaveOut: choice.leaveOut };
  const seen = selectedItems(charts, chosen);
  return {
    grant,
    digest,
    willSee: countByClass(seen),
    wontSee: leftOut(charts, chosen),
    sensitive: sensitiveItems(charts, grant.terms),
    inferences: inferenceViews(charts, chosen),
    items,
    ...(holdsNothing(shown, secondsOf(context)) ? { problem: 'NOTHING_TO_SHARE' } : {}),
    narrower:
      choice.dataFrom > asked.dataFrom ||
      choice.dataUntil < asked.dataUntil ||
      choice.days < asked.days ||
      (choice.leaveOut?.length ?? 0) > 0 ||
      !isWithin(request.scopes, choice.scopes),
    statement: statementTextOf(shown),
  };
}
