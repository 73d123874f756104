import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as wire from '#protocol/wire/gateway';
import { createApp } from './app.ts';
import { jsonSchema } from './json-schema.ts';
import { createLog } from './log.ts';
import { type OpenParts, openParts } from './open-parts.ts';
import { openApi, operations } from './openapi.ts';

let parts: OpenParts;
let dataDir: string;
const url = 'http://gateway.test';
const zero = `0x${'00'.repeat(20)}` as const;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'chartkey-openapi-'));
  const deployment = { chainId: 1, accreditation: zero, records: zero, grants: zero, disclosures: zero, block: 1 };
  const relayKey = `0x${'01'.repeat(32)}` as const;
  const rpcUrl = 'http://127.0.0.1:9';
  parts = await openParts({ port: 0, url, rpcUrl, deployment, relayKey, dataDir, log: createLog('silent') });
});
afterAll(async () => {
  await parts.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('the document describes exactly the routes that are mounted', () => {
  const app = createApp({ ...parts, closing: new AbortController().signal });
  const mounted = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(mounted)].sort()).toEqual(Object.keys(operations).sort());
});

test('it is OpenAPI 3.1 with a schema for every JSON body and answer', () => {
  const document = openApi(url);
  expect(document.openapi).toBe('3.1.0');
  const lease = JSON.parse(JSON.stringify(document.paths['/leases/{grant}'])) as Record<string, unknown>;
  expect(JSON.stringify(lease)).toContain('sessionKey');
  expect(JSON.stringify(lease)).toContain('GRANT_REVOKED');
});

test('JSON schemas say what the wire schemas say', () => {
  expect(jsonSchema(wire.nonceResponse)).toEqual({
    type: 'object',
    additionalProperties: false,
    required: ['nonce', 'gateway', 'at'],
    properties: {
      nonce: { type: 'string', pattern: '^0x[0-9a-f]{64}$' },
      gateway: { type: 'string', pattern: '^0x[0-9a-f]{64}$' },
      at: { type: 'integer', minimum: 0, maximum: 2 ** 40 - 1 },
    },
  });
  expect(jsonSchema(wire.relayRow)).toMatchObject({ required: ['row', 'kind', 'id', 'status'] });
  expect(() => jsonSchema(v.date())).toThrow('no JSON Schema for date');
  expect(() => jsonSchema(v.pipe(v.string(), v.email()))).toThrow('no JSON Schema for email');
});
