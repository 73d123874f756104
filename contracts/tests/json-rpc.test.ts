import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChartkeyError } from '#protocol/errors';
import { jsonRpc } from '../json-rpc.ts';

const accessKey = 'the-key-of-this-institution';
const server = createServer((_, response) => void response.writeHead(502).end('<h1>Bad Gateway</h1>'));
let port: number;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
});

const thrownBy = async (rpcUrl: string) => {
  const thrown: unknown = await jsonRpc(rpcUrl, 'eth_chainId').catch((cause: unknown) => cause);
  if (!(thrown instanceof ChartkeyError)) throw new Error('it did not throw a ChartkeyError');
  return thrown;
};

it('a node that is away, or answers with something else, is told apart, and its URL is in no error', async () => {
  const other = await thrownBy(`http://127.0.0.1:${port}/v2/${accessKey}`);
  const away = await thrownBy(`http://127.0.0.1:1/v2/${accessKey}`);
  const noUrl = await thrownBy(`nonsense ${accessKey}`);
  expect([other, away, noUrl].map(({ code }) => code)).toEqual(['INTERNAL', 'OFFLINE', 'OFFLINE']);
  expect(other.detail).toContain('502');
  for (const error of [other, away]) expect(inspect(error)).not.toContain(accessKey);
  expect(`${JSON.stringify(noUrl)} ${noUrl.message}`).not.toContain(accessKey);
});
