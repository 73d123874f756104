import { Hono } from 'hono';
import type { GenericSchema } from 'valibot';
import { errorTable } from '#protocol/error-table';
import * as disclosures from '#protocol/wire/disclosures';
import * as erasure from '#protocol/wire/erasure';
import * as escrow from '#protocol/wire/escrow';
import * as wire from '#protocol/wire/gateway';
import type { Gateway } from './gateway.ts';
import { jsonSchema } from './json-schema.ts';

interface Operation {
  summary: string;
  body?: GenericSchema | 'bytes';
  answer: GenericSchema | 'bytes' | 'text' | 'events';
  proof?: 'token' | 'account';
}

const bytes = 'bytes' as const;

/** Every route of the gateway, with the schemas that guard it. A test compares this with what is mounted. */
export const operations: Readonly<Record<string, Operation>> = {
  'get /': { summary: 'Which gateway this is, and which chain it follows', answer: wire.gatewayInfo },
  'put /blobs': {
    summary:
      'Store a batch: u32 big-endian length ‖ blobWrite JSON ‖ frames (u16 name length ‖ name ‖ u32 length ‖ bytes)',
    body: bytes,
    answer: wire.blobsAccepted,
  },
  'put /blobs/{cid}': {
    summary: 'Store one blob; blobWrite in x-chartkey-write',
    body: bytes,
    answer: wire.blobsAccepted,
  },
  'get /blobs/{cid}': { summary: 'One blob', answer: bytes, proof: 'token' },
  'post /blobs/batch': { summary: 'Many blobs as frames', body: wire.blobBatch, answer: bytes, proof: 'token' },
  'post /deposits': {
    summary: 'Leave the share and the capsule of a grant',
    body: wire.deposit,
    answer: wire.accepted,
  },
  'put /heads/{grant}': { summary: 'Publish a head', body: wire.signedHead, answer: wire.headAccepted },
  'get /heads/{grant}': { summary: 'The newest head', answer: wire.signedHead, proof: 'account' },
  'post /leases/{grant}/nonce': { summary: 'A nonce for one receipt, 60 seconds', answer: wire.nonceResponse },
  'post /leases/{grant}': {
    summary: 'A lease against a signed receipt',
    body: wire.leaseRequest,
    answer: wire.leaseResponse,
  },
  'post /revocations': { summary: 'Stop a grant, now and for ever', body: wire.revocation, answer: wire.accepted },
  'post /pauses': {
    summary: 'Pause or resume grants; the highest version counts',
    body: wire.pauses,
    answer: wire.pausesAnswer,
  },
  'post /shreds': {
    summary: 'Erase what is kept of an account, for good',
    body: erasure.shred,
    answer: erasure.erasureCertificate,
  },
  'post /inbox/{custodian}': { summary: 'Leave a sealed deposit', body: wire.inboxWrite, answer: wire.accepted },
  'get /inbox/{custodian}': { summary: 'Deposits left by a custodian', answer: wire.inboxResponse, proof: 'account' },
  'get /receipts': { summary: 'Who opened what', answer: wire.receiptsResponse, proof: 'account' },
  'get /disclosures': {
    summary: 'How the log of openings is anchored on the chain',
    answer: disclosures.disclosuresStatus,
  },
  'get /disclosures/{grant}': {
    summary: 'Proofs that the openings of a grant stand in the anchored log; `since` an ordinal, `from` a size',
    answer: disclosures.disclosuresOfGrant,
    proof: 'account',
  },
  'put /index/{owner}': { summary: 'Write the encrypted log', body: wire.indexWrite, answer: wire.indexAccepted },
  'get /index/{owner}': {
    summary: 'Read the encrypted log, or 204 while `known` is its hash',
    answer: wire.indexWrite,
    proof: 'account',
  },
  'put /escrows/{escrow}': {
    summary: 'Leave the sealed seed that guardians can ask for; it never changes',
    body: escrow.escrowWrite,
    answer: escrow.escrowState,
  },
  'get /escrows': { summary: 'The escrows of a controller', answer: escrow.escrowStates, proof: 'account' },
  'get /escrows/{escrow}': { summary: 'Whether somebody asks for it', answer: escrow.escrowState },
  'get /escrows/{escrow}/body': {
    summary: 'The sealed seed, to the escrow’s own account, after the wait',
    answer: escrow.escrowBody,
    proof: 'account',
  },
  'post /escrows/{escrow}/requests': {
    summary: 'Ask for it: the wait begins',
    body: escrow.recoveryRequest,
    answer: escrow.escrowState,
  },
  'post /escrows/{escrow}/refusals': {
    summary: 'End a request, for good',
    body: escrow.recoveryRefusal,
    answer: wire.accepted,
  },
  'post /escrows/{escrow}/removal': {
    summary: 'Destroy it, for good',
    body: escrow.escrowRemoval,
    answer: wire.accepted,
  },
  'get /events': { summary: 'Everything that happened, as it happens', answer: 'events' },
  'get /healthz': { summary: 'Whether leases can be given', answer: 'text' },
  'get /metrics': { summary: 'Counters in the Prometheus text format', answer: 'text' },
  'get /openapi.json': { summary: 'This document', answer: 'text' },
  'post /relay/grants': { summary: 'Put grants on the chain', body: wire.relayGrants, answer: wire.relayResponse },
  'post /relay/revocations': {
    summary: 'Put revocations on the chain',
    body: wire.relayRevocations,
    answer: wire.relayResponse,
  },
  'post /relay/records': {
    summary: 'Put record tokens on the chain',
    body: wire.relayRecords,
    answer: wire.relayResponse,
  },
  'get /relay/{row}': { summary: 'Where a row stands', answer: wire.relayRow },
};

const mediaOf = { bytes: 'application/octet-stream', text: 'text/plain', events: 'text/event-stream' } as const;

const content = (shape: GenericSchema | keyof typeof mediaOf) => {
  if (typeof shape !== 'string') return { 'application/json': { schema: jsonSchema(shape) } };
  const events = shape === 'events' ? { 'application/json': { schema: jsonSchema(wire.eventsResponse) } } : {};
  return { ...events, [mediaOf[shape]]: { schema: { type: 'string' } } };
};

const describeOperation = (path: string, { summary, body, answer, proof }: Operation) => ({
  summary,
  parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...(body ? { requestBody: { required: true, content: content(body) } } : {}),
  ...(proof ? { security: proof === 'token' ? [{ token: [] }, { account: [] }] : [{ account: [] }] } : {}),
  responses: {
    200: { description: 'Done, and durable', content: content(answer) },
    default: { description: 'A ChartkeyError', content: { 'application/json': { schema: errorSchema } } },
  },
});

const errorSchema = {
  type: 'object',
  properties: {
    code: { type: 'string', enum: Object.keys(errorTable) },
    retryable: { type: 'boolean' },
    detail: { type: 'string' },
  },
  required: ['code', 'retryable'],
};

/** The OpenAPI 3.1 document. */
export function openApi(url: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, operation] of Object.entries(operations)) {
    const [method, path] = name.split(' ') as [string, string];
    paths[path] = { ...paths[path], [method]: describeOperation(path, operation) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Chartkey gateway', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Fetch token of a lease' },
        account: {
          type: 'apiKey',
          in: 'header',
          name: 'authorization',
          description: '`Chartkey ` ‖ base64url(JSON receiptsQuery), signed by the account',
        },
      },
    },
    paths,
  };
}

export function openApiRoute({ url }: Gateway): Hono {
  const document = openApi(url);
  return new Hono().get('/openapi.json', (context) => context.json(document));
}
