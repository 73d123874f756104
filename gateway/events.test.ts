import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GatewayEvent } from '#protocol/wire/gateway';
import { gatewayEvent } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import { startTestChain, type TestChain } from './testing/chain.ts';
import { databases, type TestDatabase } from './testing/databases.ts';
import { makeGrant } from './testing/patient.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';
import { until } from './testing/until.ts';

let chain: TestChain;
beforeAll(async () => {
  chain = await startTestChain();
});
afterAll(() => chain.stop());

interface Heard {
  event: GatewayEvent;
  id: string;
  at: number;
}

/** Reads a stream of server-sent events the way a browser does, and checks each against its schema. */
async function listen(url: string, headers: Record<string, string> = {}) {
  const stopping = new AbortController();
  const response = await fetch(`${url}/events`, { headers, signal: stopping.signal });
  const heard: Heard[] = [];
  let ended = false;
  const reading = (async () => {
    let text = '';
    for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
      text += part;
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        const id = /^id: (.*)$/m.exec(block)?.[1];
        if (data && id) heard.push({ event: parseWire(gatewayEvent, JSON.parse(data)), id, at: performance.now() });
      }
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
    });
  const stop = () => {
    stopping.abort();
    return reading;
  };
  return { response, heard, hasEnded: () => ended, stop };
}

test.for(databases.map(({ name, missing, start }) => ({ name, missing, start })))(
  'events on $name: told at once, in order, and resumed without a gap',
  async ({ missing, start }, { skip }) => {
    skip(missing, 'PostgreSQL is not installed here');
    const database: TestDatabase = await start();
    const gateway: TestGateway = await startTestGateway(chain, await database.fresh());
    try {
      const first = await listen(gateway.url);
      expect(first.response.headers.get('content-type')).toContain('text/event-stream');
      expect(first.response.headers.get('access-control-allow-origin')).toBe('*');
      const grant = await makeGrant(chain.deployment, gateway.url, chain.clinic.address);
      await gateway.client.publish(grant);
      const began = performance.now();
      await gateway.client.revoke(grant);
      const stopped = await until('stopped is heard', async () =>
        first.heard.find(({ event }) => event.kind === 'stopped' && event.id === grant.id),
      );
      expect(stopped.at - began).toBeLessThan(1_000);
      await first.stop();
      const seqs = first.heard.map(({ event }) => event.seq);
      expect(seqs).toEqual(seqs.map((_, i) => i + 1));
      expect(first.heard.every(({ event, id }) => id === String(event.seq))).toBe(true);

      const from = seqs.at(-2)!;
      const resumed = await listen(gateway.url, { 'last-event-id': String(from) });
      await until('the rest is heard', async () => resumed.heard.length > 0);
      expect(resumed.heard[0]?.event.seq).toBe(from + 1);
      await gateway.stop();
      await until('the stream ends with the gateway', async () => resumed.hasEnded());
    } finally {
      await gateway.stop().catch(() => undefined);
      await database.stop();
    }
  },
);
