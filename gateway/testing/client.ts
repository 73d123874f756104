import { beBytes, concat, type Hex, utf8 } from '#protocol/bytes';
import { encodeFrame } from '#protocol/frames';
import type { ChainContext } from '#protocol/typed-data';
import type { LeaseResponse, PauseOutcome, SignedPause } from '#protocol/wire/gateway';
import { makeLeaseRequest, type Session } from './clinician.ts';
import { makeBlobs, makeHead, type Signer, signBlobWrite, type TestGrant } from './patient.ts';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  /** `code` of a ChartkeyError. */
  code: string | undefined;
  body: T;
}

/** Calls a gateway as its clients do, and keeps what it answers, errors included. */
export function createClient(url: string, chain: ChainContext) {
  const call = async <T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> => {
    const raw = body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : undefined;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body !== undefined && !raw ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
    });
    const parsed = (await response.json()) as T & { code?: string };
    return { status: response.status, code: parsed.code, body: parsed };
  };

  const upload = (owner: Signer, blobs: readonly { cid: string; bytes: Uint8Array }[]) => {
    const write = utf8(
      JSON.stringify(
        signBlobWrite(
          chain,
          owner,
          blobs.map(({ cid }) => cid),
        ),
      ),
    );
    const frames = blobs.map(({ cid, bytes }) => encodeFrame(cid, bytes));
    return call('PUT', '/blobs', concat(beBytes(write.length, 4), write, ...frames));
  };

  const nonce = async (grant: Hex) =>
    (await call<{ nonce: Hex; gateway: Hex; at: number }>('POST', `/leases/${grant}/nonce`)).body;

  return {
    url,
    chain,
    call,
    upload,
    nonce,
    deposit: (grant: TestGrant) => call('POST', '/deposits', grant.deposit),
    revoke: (grant: TestGrant) => call('POST', '/revocations', grant.revocation),
    pause: (...rows: SignedPause[]) => call<{ rows: PauseOutcome[] }>('POST', '/pauses', { rows }),
    /** Deposit, blobs and a first head: a grant that can be leased. */
    async publish(grant: TestGrant, count = 2) {
      const blobs = await makeBlobs(count);
      const answers = [await call('POST', '/deposits', grant.deposit), await upload(grant.patient, blobs)];
      const head = await makeHead(
        chain,
        grant,
        1,
        blobs.map(({ cid }) => cid),
      );
      answers.push(await call('PUT', `/heads/${grant.id}`, head));
      const failed = answers.find(({ status }) => status !== 200);
      if (failed) throw new Error(`publish: ${JSON.stringify(failed)}`);
      return { blobs, head };
    },
    async lease(grant: Hex, session: Session): Promise<Answer<LeaseResponse>> {
      const request = await makeLeaseRequest(chain, session, grant, await nonce(grant));
      return call<LeaseResponse>('POST', `/leases/${grant}`, request);
    },
  };
}
export type Client = ReturnType<typeof createClient>;
