import { randomUUID } from 'node:crypto';
import type { Hex } from '#protocol/bytes';
import type { AccessRequest } from '#protocol/wire/agent';
import { approvalView } from '../approvals/approval-view.ts';
import { approveRequest } from '../approvals/decide-request.ts';
import { previewRequest } from '../approvals/preview-request.ts';
import { receiveRequest } from '../approvals/receive-request.ts';
import type { Engine } from '../background/create-context.ts';
import { signAndSend } from '../background/resume.ts';
import type { Institution } from './institution.ts';
import { openPage, type Page } from './worker.ts';

/** What that clinic asks: the whole chart, unless `over` says otherwise. */
export const questionFrom = (
  clinic: Institution,
  requestId: string = randomUUID(),
  over: Partial<AccessRequest> = {},
): AccessRequest => ({
  requestId,
  desk: clinic.desk,
  scopes: ['patient/*.rs'],
  optionalScopes: [],
  purpose: 'TREAT',
  dataFrom: '2019-01',
  dataUntil: '2026-12',
  days: 90,
  reason: 'Visit',
  ...over,
});

export interface ShareOptions {
  /** Instead of the question's own fields. */
  over?: Partial<AccessRequest>;
  /** What the patient changes of what was suggested. */
  change?: object;
  /** A new page of the clinic where not given. */
  page?: Page;
}

/** A question, received and looked at; `digest` is of what the screen shows. */
export async function lookAt(
  engine: Engine,
  clinic: Institution,
  { over, change, page = openPage(clinic.origin) }: ShareOptions = {},
) {
  const { origin, documentId, tabId } = page;
  const question = questionFrom(clinic, undefined, over);
  const { requestId } = question;
  await receiveRequest(engine, question, { origin, documentId, tabId, active: true });
  const charts = await engine.charts.read();
  const { suggested } = await approvalView(engine, charts, requestId);
  const preview = await previewRequest(engine, charts, requestId, { ...suggested, ...change });
  return { requestId, digest: preview.digest, preview };
}

/** Asked, previewed, approved and sent; the id of the grant. */
export async function shareWith(engine: Engine, clinic: Institution, options: ShareOptions = {}): Promise<Hex> {
  const { requestId, digest } = await lookAt(engine, clinic, options);
  await approveRequest(engine, requestId, digest);
  await signAndSend(engine, requestId);
  return [...(await engine.ledger.read()).grants.keys()].at(-1)!;
}
