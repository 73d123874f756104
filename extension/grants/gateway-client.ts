import type { GenericSchema, InferOutput } from 'valibot';
import { type Bytes, beBytes, concat, type Hex, toBase64url, utf8 } from '#protocol/bytes';
import { checkCid } from '#protocol/cid';
import { ChartkeyError, fromWire } from '#protocol/errors';
import { decodeFrames, encodeFrame } from '#protocol/frames';
import type { ChainContext } from '#protocol/typed-data';
import { type DisclosuresOfGrant, disclosuresOfGrant } from '#protocol/wire/disclosures';
import {
  accepted,
  blobsAccepted,
  type ChainRow,
  type DepositBody,
  headAccepted,
  type IndexWrite,
  indexAccepted,
  indexWrite,
  type PauseOutcome,
  pausesAnswer,
  type RecordRow,
  receiptsResponse,
  relayResponse,
  type SignedHead,
  type SignedPause,
  type StoredReceipt,
  signedHead,
} from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Signer } from '../vault/keys.ts';
import { clockTolerance, createGatewayClock, type GatewayClock } from './gateway-clock.ts';

const patience = 20_000;
/** For what time it is: nobody waits longer for that. */
const shortPatience = 3_000;
/** For whole charts. */
const longPatience = 120_000;
/** Bytes and blobs in one upload. */
export const uploadBytes = 8 * 1024 * 1024;
export const uploadCount = 2_000;

export interface Blob {
  cid: string;
  bytes: Bytes;
}

/** The gateway and the relay, as the patient's side uses them. Everything throws ChartkeyError; `OFFLINE` when silent. */
export interface GatewayClient {
  clock: GatewayClock;
  putBlobs(blobs: readonly Blob[], owner: Signer): Promise<void>;
  /**
   * What `owner` stored under these CIDs, in their order, checked against them; `arrived` hears of each. Throws
   * `NOT_ALLOWED` when one of them is not there, `HASH_MISMATCH`, `TAMPERED`.
   */
  getBlobs(cids: readonly string[], owner: Signer, options?: ReadOptions): Promise<Bytes[]>;
  /** The stored index; undefined when there is none, `same` while `known` is the SHA-256 of its body. */
  getIndex(owner: Signer, known?: Hex): Promise<IndexWrite | 'same' | undefined>;
  /** Throws `HEAD_CONFLICT` when another writer was faster. */
  putIndex(write: IndexWrite): Promise<void>;
  deposit(body: DepositBody): Promise<void>;
  putHead(head: SignedHead): Promise<void>;
  /** The newest head the gateway holds; undefined when none. */
  headOf(grant: Hex, patient: Signer): Promise<{ version: number; cids: string[] } | undefined>;
  receipts(patient: Signer, since: number): Promise<StoredReceipt[]>;
  /** What is proven of a grant's openings after `since`; undefined where this gateway anchors nothing. */
  disclosures(
    grant: Hex,
    patient: Signer,
    asked: { since: number; from: number },
  ): Promise<DisclosuresOfGrant | undefined>;
  stop(row: ChainRow): Promise<void>;
  /** At most 100 rows; each has an outcome of its own, in their order. */
  pause(rows: readonly SignedPause[]): Promise<PauseOutcome[]>;
  relay(kind: 'grants' | 'revocations', row: ChainRow): Promise<void>;
  relayRecord(row: RecordRow): Promise<void>;
}

export interface ReadOptions {
  arrived?(cid: string): void;
  signal?: AbortSignal | undefined;
}

export interface GatewayOptions {
  gateway: string;
  relay: string;
  chain: ChainContext;
  /** Unix ms. */
  now(): number;
}

export function createGatewayClient({ gateway, relay, chain, now }: GatewayOptions): GatewayClient {
  /** The answer, once it is known to be a good one; its body is still to be read. */
  const answerTo = async (url: string, init: RequestInit): Promise<Response> => {
    let response: Response;
    try {
      response = await fetch(url, {
        signal: AbortSignal.timeout(patience),
        ...init,
        credentials: 'omit',
        redirect: 'error',
      });
    } catch (cause) {
      throw new ChartkeyError('OFFLINE', { cause });
    }
    if (url.startsWith(gateway)) clock.hear(response.headers.get('date'));
    if (response.ok) return response;
    const body: unknown = await response.json().catch(() => undefined);
    // A proxy's error page has no code of ours: the server is not there, as far as we can tell.
    throw body === undefined ? new ChartkeyError('OFFLINE', { detail: `status ${response.status}` }) : fromWire(body);
  };
  const request = async (url: string, init: RequestInit): Promise<unknown> =>
    (await answerTo(url, init)).json().catch(() => undefined);
  const send = async <S extends GenericSchema>(method: string, url: string, body: unknown, answer: S) =>
    parseWire(
      answer,
      await request(url, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ) as InferOutput<S>;
  const clock = createGatewayClock(async () =>
    (await answerTo(`${gateway}/`, { signal: AbortSignal.timeout(shortPatience) })).body?.cancel(),
  );
  /** Unix seconds; by the gateway's clock where ours is wrong, so that a copy is kept and receipts come all the same. */
  const seconds = () => {
    const said = clock.heard();
    return Math.floor((said !== undefined && Math.abs(said - now()) > clockTolerance ? said : now()) / 1000);
  };
  const proof = async (account: Signer): Promise<HeadersInit> => {
    const query = { patient: account.address, at: seconds() };
    const signature = await account.sign('ReceiptsQuery', query, chain);
    return { authorization: `Chartkey ${toBase64url(utf8(JSON.stringify({ ...query, signature })))}` };
  };

  return {
    clock,
    putBlobs: async (blobs, owner) => {
      const write = { owner: owner.address, cids: blobs.map(({ cid }) => cid), at: seconds() };
      const signature = await owner.sign('BlobWrite', write, chain);
      const head = utf8(JSON.stringify({ ...write, signature }));
      const frames = blobs.map(({ cid, bytes }) => encodeFrame(cid, bytes));
      const body = concat(beBytes(head.length, 4), head, ...frames);
      parseWire(blobsAccepted, await request(`${gateway}/blobs`, { method: 'PUT', body }));
    },
    getBlobs: async (cids, owner, { arrived, signal } = {}) => {
      const headers = { ...(await proof(owner)), 'content-type': 'application/json' };
      const ends = AbortSignal.any([AbortSignal.timeout(longPatience), ...(signal ? [signal] : [])]);
      const init = { method: 'POST', headers, body: JSON.stringify({ cids }), signal: ends };
      const { body } = await answerTo(`${gateway}/blobs/batch`, init);
      return readFrames(body!, cids, arrived);
    },
    getIndex: async (owner, known) => {
      const url = `${gateway}/index/${owner.address}${known ? `?known=${known}` : ''}`;
      try {
        const stored = await request(url, { headers: await proof(owner) });
        return stored === undefined ? 'same' : parseWire(indexWrite, stored);
      } catch (thrown) {
        if (thrown instanceof ChartkeyError && thrown.code === 'NOT_FOUND') return undefined;
        throw thrown;
      }
    },
    putIndex: async (write) => {
      await send('PUT', `${gateway}/index/${write.owner}`, write, indexAccepted);
    },
    deposit: async (body) => {
      await send('POST', `${gateway}/deposits`, body, accepted);
    },
    putHead: async (head) => {
      await send('PUT', `${gateway}/heads/${head.head.grant}`, head, headAccepted);
    },
    headOf: async (grant, patient) => {
      try {
        const stored = await request(`${gateway}/heads/${grant}`, { headers: await proof(patient) });
        const { head, cids } = parseWire(signedHead, stored);
        return { version: head.version, cids };
      } catch (thrown) {
        if (thrown instanceof ChartkeyError && thrown.code === 'NOT_FOUND') return undefined;
        throw thrown;
      }
    },
    receipts: async (patient, since) => {
      const answer = await request(`${gateway}/receipts?since=${since}`, { headers: await proof(patient) });
      return parseWire(receiptsResponse, answer).receipts;
    },
    disclosures: async (grant, patient, { since, from }) => {
      const url = `${gateway}/disclosures/${grant}?since=${since}&from=${from}`;
      try {
        return parseWire(disclosuresOfGrant, await request(url, { headers: await proof(patient) }));
      } catch (thrown) {
        if (thrown instanceof ChartkeyError && thrown.code === 'NOT_FOUND') return undefined;
        throw thrown;
      }
    },
    stop: async (row) => {
      await send('POST', `${gateway}/revocations`, row, accepted);
    },
    pause: async (rows) => (await send('POST', `${gateway}/pauses`, { rows }, pausesAnswer)).rows,
    relay: async (kind, row) => {
      await send('POST', `${relay}/relay/${kind}`, { rows: [row] }, relayResponse);
    },
    relayRecord: async (row) => {
      await send('POST', `${relay}/relay/records`, { rows: [row] }, relayResponse);
    },
  };
}

async function readFrames(
  stream: ReadableStream<Uint8Array>,
  cids: readonly string[],
  arrived?: (cid: string) => void,
): Promise<Bytes[]> {
  const blobs: Bytes[] = [];
  try {
    for await (const { name, bytes } of decodeFrames(stream)) {
      if (name !== cids[blobs.length])
        throw new ChartkeyError('HASH_MISMATCH', { detail: 'another blob was asked for' });
      await checkCid(name, bytes);
      blobs.push(bytes);
      arrived?.(name);
    }
  } catch (thrown) {
    throw thrown instanceof ChartkeyError ? thrown : new ChartkeyError('OFFLINE', { cause: thrown });
  }
  if (blobs.length < cids.length) throw new ChartkeyError('TAMPERED', { detail: 'stream cut short' });
  return blobs;
}
