import { concat, fromBase64url, type Hex, toBase64url, toHex } from '../../protocol/bytes.ts';
import { ChartkeyError, toChartkeyError } from '../../protocol/errors.ts';
import { encodeFrame } from '../../protocol/frames.ts';
import { gatewayIdOf, sealGatewayShare } from '../../protocol/lease.ts';
import { verifyP256 } from '../../protocol/p256.ts';
import { type ChainContext, digestOf } from '../../protocol/typed-data.ts';
import { type GatewayEvent, leaseRequest, type SignedHead } from '../../protocol/wire/gateway.ts';
import { parseWire } from '../../protocol/wire/parse.ts';

type NewEvent = GatewayEvent extends infer E ? (E extends GatewayEvent ? Omit<E, 'seq'> : never) : never;

interface Kept {
  share: Uint8Array;
  capsule: string;
  head: SignedHead;
}

/**
 * A gateway in memory for the widget's tests, with the answers of the real one and none of its rules about storage. What it
 * serves can be replaced before it goes out (`blobs`, `heads`), as a hostile gateway would.
 */
export function memoryGateway(url: string, chain: ChainContext) {
  const events: GatewayEvent[] = [];
  const blobs = new Map<string, Uint8Array>();
  const grants = new Map<Hex, Kept>();
  const receipts: unknown[] = [];
  const stopped = new Set<Hex>();
  const paused = new Set<Hex>();
  const append = (event: NewEvent) => events.push({ ...event, seq: events.length + 1 } as GatewayEvent);

  const lease = async (id: Hex, body: unknown) => {
    const { receipt, signature, signer, sessionKey } = parseWire(leaseRequest, body);
    const kept = grants.get(id);
    if (paused.has(id)) throw new ChartkeyError('GRANT_PAUSED');
    if (stopped.has(id)) throw new ChartkeyError('GRANT_REVOKED');
    if (!kept || signer.kind !== 'clinician') throw new ChartkeyError('GRANT_UNKNOWN');
    const point = fromBase64url(signer.publicKey);
    if (!(await verifyP256(digestOf('Receipt', receipt, chain), signature, point)))
      throw new ChartkeyError('BAD_SIGNATURE');
    receipts.push(receipt);
    return {
      share: toBase64url(await sealGatewayShare(kept.share, receipt, fromBase64url(sessionKey))),
      token: `token-${id}`,
      until: receipt.at + 900,
      head: kept.head,
      capsule: kept.capsule,
    };
  };

  const route = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/events') {
      const since = Number(searchParams.get('since'));
      return Response.json({ events: events.filter(({ seq }) => seq > since).slice(0, 1000) });
    }
    const [, nonceOf] = /^\/leases\/(0x[0-9a-f]{64})\/nonce$/.exec(pathname) ?? [];
    if (nonceOf) {
      const nonce = toHex(crypto.getRandomValues(new Uint8Array(32)));
      return Response.json({ nonce, gateway: await gatewayIdOf(url), at: Math.floor(Date.now() / 1000) });
    }
    const [, leaseOf] = /^\/leases\/(0x[0-9a-f]{64})$/.exec(pathname) ?? [];
    if (leaseOf) return Response.json(await lease(leaseOf as Hex, await request.json()));
    if (pathname === '/blobs/batch') {
      const { cids } = (await request.json()) as { cids: string[] };
      const frames = cids.filter((cid) => blobs.has(cid)).map((cid) => encodeFrame(cid, blobs.get(cid)!));
      return new Response(concat(...frames));
    }
    throw new ChartkeyError('NOT_FOUND');
  };

  return {
    url,
    blobs,
    grants,
    receipts,
    append,
    stop(id: Hex) {
      stopped.add(id);
      append({ kind: 'stopped', id });
    },
    pause(id: Hex, version: number) {
      paused.add(id);
      append({ kind: 'paused', id, version });
    },
    resume(id: Hex, version: number) {
      paused.delete(id);
      append({ kind: 'resumed', id, version });
    },
    handle: (request: Request): Promise<Response> =>
      route(request).catch((thrown) => Response.json(toChartkeyError(thrown), { status: 400 })),
  };
}
export type MemoryGateway = ReturnType<typeof memoryGateway>;
