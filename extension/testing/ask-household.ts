import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Hex } from '#protocol/bytes';
import type { AccessRequest } from '#protocol/wire/agent';
import { approvalView } from '../approvals/approval-view.ts';
import { approveRequest } from '../approvals/decide-request.ts';
import { getRequest } from '../approvals/journal.ts';
import { previewRequest } from '../approvals/preview-request.ts';
import { receiveRequest } from '../approvals/receive-request.ts';
import type { Engine } from '../background/create-context.ts';
import { signAndSend } from '../background/resume.ts';
import type { Household } from '../profiles/household.ts';
import { switchPerson } from '../profiles/people.ts';
import type { Institution } from './institution.ts';
import type { Page } from './worker.ts';

export const labRequest = ({ desk }: Institution): AccessRequest => ({
  requestId: randomUUID(),
  desk,
  scopes: ['patient/Observation.rs?category=laboratory'],
  optionalScopes: [],
  purpose: 'TREAT',
  dataFrom: '2019-01',
  dataUntil: '2026-11',
  days: 90,
  reason: 'Visit',
});

export const callerOn = ({ origin, documentId, tabId }: Page) => ({ origin, documentId, tabId, active: true });

/** What the approval window would show of a question as it was asked. */
export async function lookAt(engine: Engine, requestId: string) {
  const charts = await engine.charts.read();
  const { suggested } = await approvalView(engine, charts, requestId);
  return previewRequest(engine, charts, requestId, suggested);
}

/** Asked, shown and approved for that person, Undo running. Returns the question's id. */
export async function approveFor(engine: Engine, page: Page, request: AccessRequest): Promise<string> {
  await receiveRequest(engine, request, callerOn(page));
  const { digest } = await lookAt(engine, request.requestId);
  await approveRequest(engine, request.requestId, digest);
  return request.requestId;
}

/** That person becomes active and shares what is asked. Returns the grant's id. */
export async function shareFor(household: Household, engine: Engine, page: Page, request: AccessRequest): Promise<Hex> {
  await switchPerson(household, engine.person);
  const requestId = await approveFor(engine, page, request);
  await signAndSend(engine, requestId);
  expect((await getRequest(engine.store, requestId)).state).toBe('granted');
  return [...(await engine.ledger.read()).grants.keys()].at(-1)!;
}
