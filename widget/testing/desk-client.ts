import type { Hex } from '../../protocol/bytes.ts';
import { toBase64url } from '../../protocol/bytes.ts';
import { fromWire } from '../../protocol/errors.ts';
import { generateHybrid, keyHashOf } from '../../protocol/hpke.ts';
import { gatewayIdOf } from '../../protocol/lease.ts';
import { exportP256, generateP256, signP256 } from '../../protocol/p256.ts';
import { type ChainContext, digestOf, type Messages } from '../../protocol/typed-data.ts';
import type { KeyDesk } from '../server/key-desk.ts';

export interface DeskClientOptions {
  desk: KeyDesk;
  origin: string;
  chain: ChainContext;
}

/** Talks to a desk as a browser on the portal's own page would; who is signed in is a header the test's portal reads. */
export function deskClient({ desk, origin, chain }: DeskClientOptions) {
  const send = async (
    method: string,
    path: string,
    who: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const own = {
      'x-who': who,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { origin, 'content-type': 'application/json' }),
    };
    const init = {
      method,
      headers: { ...own, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await desk.handle(new Request(`${origin}${path}`, init));
    if (!response) throw new Error(`the desk does not answer ${path}`);
    if (!response.ok) throw fromWire(await response.json());
    return response;
  };

  return {
    send,
    get: async (path: string, who = '') => (await send('GET', path, who)).json(),
    post: async (path: string, who: string, body: unknown) => (await send('POST', path, who, body)).json(),
    /** A page's keys and the receipt they sign, as the worker makes them. */
    async session(grant: Hex, gateway: string, at: number) {
      const [signing, hybrid] = await Promise.all([generateP256(), generateHybrid()]);
      const publicKey = toBase64url(await exportP256(signing.publicKey));
      const receipt: Messages['Receipt'] = {
        grant,
        gateway: await gatewayIdOf(gateway),
        nonce: `0x${'44'.repeat(32)}`,
        sessionKey: await keyHashOf(hybrid.publicKey),
        at,
      };
      const signature = await signP256(digestOf('Receipt', receipt, chain), signing.privateKey);
      return { publicKey, hybrid, receipt, signature, sessionKey: toBase64url(hybrid.publicKey) };
    },
  };
}
export type DeskClient = ReturnType<typeof deskClient>;
