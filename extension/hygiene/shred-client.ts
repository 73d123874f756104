import type { Hex } from '#protocol/bytes';
import { ChartkeyError, fromWire } from '#protocol/errors';
import { type ErasureCertificate, erasureCertificate, type ShredBody } from '#protocol/wire/erasure';
import { gatewayInfo } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';

const patience = 60_000;

/** The part of a gateway that erases. Everything throws ChartkeyError; `OFFLINE` when silent. */
export interface ShredClient {
  /** The account that signs its certificates. */
  identity(): Promise<Hex>;
  shred(word: ShredBody): Promise<ErasureCertificate>;
}

export function createShredClient(gateway: string): ShredClient {
  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    let response: Response;
    try {
      const options = { signal: AbortSignal.timeout(patience), credentials: 'omit', redirect: 'error' } as const;
      response = await fetch(`${gateway}${path}`, { ...init, ...options });
    } catch (cause) {
      throw new ChartkeyError('OFFLINE', { cause });
    }
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok && body !== undefined) return body;
    throw body === undefined ? new ChartkeyError('OFFLINE', { detail: `status ${response.status}` }) : fromWire(body);
  };
  return {
    identity: async () => parseWire(gatewayInfo, await ask('/', {})).identity,
    shred: async (word) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await ask('/shreds', { method: 'POST', headers, body: JSON.stringify(word) });
      return parseWire(erasureCertificate, answer);
    },
  };
}
