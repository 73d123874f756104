import type { GenericSchema, InferOutput } from 'valibot';
import { type Bytes, fromBase64url, type Hex, sha256, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { ChartkeyError, fromWire } from '#protocol/errors';
import type { Account } from '#protocol/keys';
import { sign } from '#protocol/signatures';
import type { ChainContext } from '#protocol/typed-data';
import { type EscrowState, escrowBody, escrowState, escrowStates } from '#protocol/wire/escrow';
import { accepted } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Signer } from '../vault/keys.ts';

const patience = 20_000;

/** The escrow routes of the gateway, from both sides: the controller's, who has the seed, and the guardians' together. */
export interface EscrowClient {
  put(controller: Signer, escrow: Hex, days: number, body: Bytes): Promise<EscrowState>;
  /** Of one controller. */
  list(controller: Signer): Promise<EscrowState[]>;
  /** Needs no key: a locked device looks too. Throws `ESCROW_GONE`. */
  state(escrow: Hex): Promise<EscrowState>;
  refuse(controller: Signer, escrow: Hex, request: Hex): Promise<void>;
  /** Throws `ESCROW_GONE` when it was never there. */
  remove(controller: Signer, escrow: Hex): Promise<void>;
  /** Starts the wait, or tells of the one that runs. Throws `ESCROW_GONE`, `RECOVERY_REFUSED`. */
  ask(account: Account): Promise<EscrowState>;
  /** Throws `RECOVERY_WAITING`, `RECOVERY_REFUSED`, `ESCROW_GONE`. */
  take(account: Account): Promise<Bytes>;
}

export interface EscrowClientOptions {
  gateway: string;
  chain: ChainContext;
  /** Unix ms. */
  now(): number;
}

export function createEscrowClient({ gateway, chain, now }: EscrowClientOptions): EscrowClient {
  const seconds = () => Math.floor(now() / 1000);
  const call = async <S extends GenericSchema>(answer: S, path: string, init: RequestInit): Promise<InferOutput<S>> => {
    let response: Response;
    try {
      const signal = AbortSignal.timeout(patience);
      response = await fetch(`${gateway}/escrows${path}`, { ...init, signal, credentials: 'omit', redirect: 'error' });
    } catch (cause) {
      throw new ChartkeyError('OFFLINE', { cause });
    }
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return parseWire(answer, body);
    throw body === undefined ? new ChartkeyError('OFFLINE', { detail: `status ${response.status}` }) : fromWire(body);
  };
  const send = <S extends GenericSchema>(answer: S, method: string, path: string, body: unknown) =>
    call(answer, path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const proof = (query: { patient: Hex; at: number }, signature: Hex) => ({
    headers: { authorization: `Chartkey ${toBase64url(utf8(JSON.stringify({ ...query, signature })))}` },
  });

  return {
    async put(controller, escrow, days, body) {
      const named = { controller: controller.address, escrow, days, at: seconds() };
      const signature = await controller.sign('EscrowWrite', { ...named, body: toHex(await sha256(body)) }, chain);
      return send(escrowState, 'PUT', `/${escrow}`, { ...named, body: toBase64url(body), signature });
    },
    async list(controller) {
      const query = { patient: controller.address, at: seconds() };
      return (await call(escrowStates, '', proof(query, await controller.sign('ReceiptsQuery', query, chain)))).escrows;
    },
    state: (escrow) => call(escrowState, `/${escrow}`, {}),
    async refuse(controller, escrow, request) {
      const refusal = { controller: controller.address, escrow, request };
      const signature = await controller.sign('RecoveryRefusal', refusal, chain);
      await send(accepted, 'POST', `/${escrow}/refusals`, { ...refusal, signature });
    },
    async remove(controller, escrow) {
      const removal = { controller: controller.address, escrow };
      const signature = await controller.sign('EscrowRemoval', removal, chain);
      await send(accepted, 'POST', `/${escrow}/removal`, { ...removal, signature });
    },
    ask({ address, privateKey }) {
      const request = { escrow: address, at: seconds() };
      const signature = sign('RecoveryRequest', request, chain, privateKey);
      return send(escrowState, 'POST', `/${address}/requests`, { ...request, signature });
    },
    async take({ address, privateKey }) {
      const query = { patient: address, at: seconds() };
      const signed = proof(query, sign('ReceiptsQuery', query, chain, privateKey));
      return fromBase64url((await call(escrowBody, `/${address}/body`, signed)).body);
    },
  };
}
