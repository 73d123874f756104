import * as v from 'valibot';
import { protocolVersion } from './agent-names.ts';
import {
  address,
  base64url,
  bytes32,
  count,
  grant,
  line,
  purpose,
  scope,
  signature65,
  uuid,
  yearMonth,
} from './common.ts';
import { deskDocument } from './desk.ts';

/**
 * Widget ↔ extension (protocol.md §5). The widget dispatches `chartkey:discover` on its document; the bridge answers with
 * `chartkey:port` whose MessagePort carries everything after. No method returns a secret or another portal's data (X2).
 */
export * from './agent-names.ts';

/** Limits in UTF-16 units of the JSON text; bulk chunks have their own. */
export const controlLimit = 64 * 1024;
export const chunkBytes = 128 * 1024;
export const depositLimit = 100 * 1024 * 1024;

export const accessRequest = v.strictObject({
  requestId: uuid,
  desk: deskDocument,
  scopes: v.pipe(v.array(scope), v.minLength(1), v.maxLength(64)),
  /** Asked for, but off until the patient adds it. */
  optionalScopes: v.pipe(v.array(scope), v.maxLength(64)),
  purpose,
  dataFrom: yearMonth,
  dataUntil: yearMonth,
  days: v.picklist([1, 7, 30, 90, 365]),
  /** Why they ask, in their words. */
  reason: line(200),
});
export type AccessRequest = v.InferOutput<typeof accessRequest>;

export const requestState = v.picklist(['pending', 'granted', 'refused', 'cancelled', 'expired']);
export const accessStatus = v.strictObject({
  requestId: uuid,
  state: requestState,
  /** Present when granted. */
  grant: v.optional(grant),
  signature: v.optional(signature65),
});
export type AccessStatus = v.InferOutput<typeof accessStatus>;

export const depositOffer = v.strictObject({
  depositId: uuid,
  desk: deskDocument,
  nonce: bytes32,
  title: line(120),
  /** How much will come, for the screen and the progress bar; checked against `depositLimit`. */
  count,
});
export const depositState = v.picklist([
  'pending',
  'accepted',
  'receiving',
  'filing',
  'filed',
  'refused',
  'cancelled',
  'failed',
]);
export const depositStatus = v.strictObject({
  depositId: uuid,
  state: depositState,
  /** Present from `accepted` on: the fresh account for this custodian, and its proof over the custodian's nonce. */
  owner: v.optional(address),
  proof: v.optional(signature65),
  /** Bytes taken so far; present while receiving: a restarted sender goes on from here. */
  received: v.optional(count),
  /** Resources filed, and the record token's id; present when filed. */
  filed: v.optional(count),
  record: v.optional(bytes32),
  error: v.optional(line(40)),
});
export type DepositStatus = v.InferOutput<typeof depositStatus>;
export const depositChunk = v.strictObject({
  depositId: uuid,
  offset: count,
  data: base64url(chunkBytes),
  last: v.boolean(),
});

export const hello = v.strictObject({
  version: line(20),
  protocol: v.literal(protocolVersion),
  state: v.picklist(['ready', 'locked', 'not-set-up']),
});
export type Hello = v.InferOutput<typeof hello>;

const one = v.strictObject({ requestId: uuid });
const oneDeposit = v.strictObject({ depositId: uuid });
const none = v.strictObject({});

/** Every method with the schema of its parameters and of its result: the whole surface a page can reach. */
export const agentMethods = {
  'agent.hello': { params: none, result: hello },
  'agent.unlock': { params: none, result: none },
  'access.request': { params: accessRequest, result: accessStatus },
  'access.status': { params: one, result: accessStatus },
  'access.cancel': { params: one, result: accessStatus },
  /** The portal turns down an answer that gave less than it asked. The grant stands; the patient is told, and may stop it. */
  'access.decline': { params: one, result: accessStatus },
  'record.deposit': { params: depositOffer, result: depositStatus },
  'record.chunk': { params: depositChunk, result: depositStatus },
  'record.status': { params: oneDeposit, result: depositStatus },
  'record.cancel': { params: oneDeposit, result: depositStatus },
} as const;
export type AgentMethod = keyof typeof agentMethods;
export type AgentParams<M extends AgentMethod> = v.InferOutput<(typeof agentMethods)[M]['params']>;
export type AgentResult<M extends AgentMethod> = v.InferOutput<(typeof agentMethods)[M]['result']>;

/** One message from the page. */
export const agentCall = v.strictObject({
  v: v.literal(protocolVersion),
  id: uuid,
  method: v.picklist(Object.keys(agentMethods) as [AgentMethod, ...AgentMethod[]]),
  params: v.unknown(),
});

/** One message to the page: the answer to a call, or news about something this document asked for. */
export type AgentReply =
  | { v: 1; id: string; result: unknown }
  | { v: 1; id: string; error: { code: string; retryable: boolean; detail?: string } }
  | { v: 1; event: 'access.changed'; status: AccessStatus }
  | { v: 1; event: 'record.changed'; status: DepositStatus }
  | { v: 1; event: 'agent.changed'; hello: Hello };
