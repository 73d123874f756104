import type { GenericSchema, InferOutput } from 'valibot';
import { type Bytes, beBytes, concat, type Hex, toBase64url, utf8 } from '#protocol/bytes';
import { ChartkeyError, fromWire } from '#protocol/errors';
import { encodeFrame } from '#protocol/frames';
import type { ChainContext } from '#protocol/typed-data';
import {
  accepted,
  blobsAccepted,
  type ChainRow,
  type DepositBody,
  headAccepted,
  type RecordRow,
  receiptsResponse,
  relayResponse,
  type SignedHead,
  type StoredReceipt,
  signedHead,
} from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Signer } from '../vault/keys.ts';

const patience = 20_000;
/** Bytes and blobs in one upload. */
export const uploadBytes = 8 * 1024 * 1024;
export const uploadCount = 2_000;

export interface Blob {
  cid: string;
  bytes: Bytes;
}

/** The gateway and the relay, as the patient's side uses them. Everything throws ChartkeyError; `OFFLINE` when silent. */
export interface GatewayClient {
  putBlobs(blobs: readonly Blob[], owner: Signer): Promise<void>;
  deposit(body: DepositBody): Promise<void>;
  putHead(head: SignedHead): Promise<void>;
  /** The version the gateway holds; 0 when none. */
  headVersion(grant: Hex, patient: Signer): Promise<number>;
  receipts(patient: Signer, since: number): Promise<StoredReceipt[]>;
  stop(row: ChainRow): Promise<void>;
  relay(kind: 'grants' | 'revocations', row: ChainRow): Promise<void>;
  relayRecord(row: RecordRow): Promise<void>;
}

export interface GatewayOptions {
  gateway: string;
  relay: string;
  chain: ChainContext;
  /** Unix ms. */
  now(): number;
}

export function createGatewayClient({ gateway, relay, chain, now }: GatewayOptions): GatewayClient {
  const request = async (url: string, init: RequestInit): Promise<unknown> => {
    let response: Response;
    try {
      response = await fetch(url, {
        ...init,
        signal: AbortSignal.timeout(patience),
        credentials: 'omit',
        redirect: 'error',
      });
    } catch (cause) {
      throw new ChartkeyError('OFFLINE', { cause });
    }
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return body;
    // A proxy's error page has no code of ours: the server is not there, as far as we can tell.
    throw body === undefined ? new ChartkeyError('OFFLINE', { detail: `status ${response.status}` }) : fromWire(body);
  };
  const send = async <S extends GenericSchema>(method: string, url: string, body: unknown, answer: S) =>
    parseWire(
      answer,
      await request(url, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ) as InferOutput<S>;
  /** Unix seconds. */
  const seconds = () => Math.floor(now() / 1000);
  const proof = async (account: Signer): Promise<HeadersInit> => {
    const query = { patient: account.address, at: seconds() };
    const signature = await account.sign('ReceiptsQuery', query, chain);
    return { authorization: `Chartkey ${toBase64url(utf8(JSON.stringify({ ...query, signature })))}` };
  };

  return {
    putBlobs: async (blobs, owner) => {
      const write = { owner: owner.address, cids: blobs.map(({ cid }) => cid), at: seconds() };
      const signature = await owner.sign('BlobWrite', write, chain);
      const head = utf8(JSON.stringify({ ...write, signature }));
      const frames = blobs.map(({ cid, bytes }) => encodeFrame(cid, bytes));
      const body = concat(beBytes(head.length, 4), head, ...frames);
      parseWire(blobsAccepted, await request(`${gateway}/blobs`, { method: 'PUT', body }));
    },
    deposit: async (body) => {
      await send('POST', `${gateway}/deposits`, body, accepted);
    },
    putHead: async (head) => {
      await send('PUT', `${gateway}/heads/${head.head.grant}`, head, headAccepted);
    },
    headVersion: async (grant, patient) => {
      try {
        const stored = await request(`${gateway}/heads/${grant}`, { headers: await proof(patient) });
        return parseWire(signedHead, stored).head.version;
      } catch (thrown) {
        if (thrown instanceof ChartkeyError && thrown.code === 'NOT_FOUND') return 0;
        throw thrown;
      }
    },
    receipts: async (patient, since) => {
      const answer = await request(`${gateway}/receipts?since=${since}`, { headers: await proof(patient) });
      return parseWire(receiptsResponse, answer).receipts;
    },
    stop: async (row) => {
      await send('POST', `${gateway}/revocations`, row, accepted);
    },
    relay: async (kind, row) => {
      await send('POST', `${relay}/relay/${kind}`, { rows: [row] }, relayResponse);
    },
    relayRecord: async (row) => {
      await send('POST', `${relay}/relay/records`, { rows: [row] }, relayResponse);
    },
  };
}
