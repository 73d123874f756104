import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Wallet } from 'ethers';
import type { Hex } from '../../protocol/bytes.ts';
import { createKeyDesk } from '../server/key-desk.ts';

type Typed = { domain: { chainId: number }; types: Record<string, { name: string; type: string }[]>; message: object };
const rpcError = (code: number) => Object.assign(new Error(`code ${code}`), { code });

/**
 * A wallet that signs with a real key, hashing by ethers and not by our own code, with the manners of wallets in browsers: typed
 * data of its own network only, EIP-1193 codes, EIP-55 spelling. `refuse` is the code of the next calls of one method.
 */
export function officerWallet(privateKey: string, chainId: number) {
  const key = new Wallet(privateKey);
  const asked: string[] = [];
  const state = {
    chainId,
    known: [chainId],
    accounts: [key.address],
    refuse: {} as Record<string, number | undefined>,
    answers: {} as Record<string, () => unknown>,
  };
  const request = async ({
    method,
    params = [],
  }: {
    method: string;
    params?: readonly unknown[];
  }): Promise<unknown> => {
    asked.push(method);
    const code = state.refuse[method];
    if (code !== undefined) throw rpcError(code);
    if (state.answers[method]) return state.answers[method]();
    switch (method) {
      case 'eth_requestAccounts':
        return state.accounts;
      case 'eth_chainId':
        return `0x${state.chainId.toString(16)}`;
      case 'wallet_switchEthereumChain': {
        const wanted = Number((params[0] as { chainId: string }).chainId);
        if (!state.known.includes(wanted)) throw rpcError(4902);
        state.chainId = wanted;
        return null;
      }
      case 'eth_signTypedData_v4': {
        const typed = JSON.parse(params[1] as string) as Typed;
        if (typed.domain.chainId !== state.chainId) throw rpcError(-32603);
        const { EIP712Domain: _, ...types } = typed.types;
        return key.signTypedData(typed.domain, types, typed.message);
      }
      default:
        throw rpcError(-32601);
    }
  };
  return { request, state, asked, address: key.address.toLowerCase() as Hex };
}
export type OfficerWallet = ReturnType<typeof officerWallet>;

let named = 0;
/** Answers every request for wallets with this one, as EIP-6963 says; returns what ends that. */
export function announce(provider: object, info: object = {}): () => void {
  const uuid = `00000000-0000-4000-8000-${String(++named).padStart(12, '0')}`;
  const detail = Object.freeze({
    info: Object.freeze({
      uuid,
      name: 'Officer Wallet',
      rdns: 'test.officer',
      icon: 'data:image/png;base64,AA==',
      ...info,
    }),
    provider,
  });
  const tell = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  window.addEventListener('eip6963:requestProvider', tell);
  tell();
  return () => window.removeEventListener('eip6963:requestProvider', tell);
}

const deployment: Record<'grants' | 'records' | 'accreditation', Hex> = {
  grants: `0x${'a1'.repeat(20)}`,
  records: `0x${'a2'.repeat(20)}`,
  accreditation: `0x${'a3'.repeat(20)}`,
};
/** An empty chain whose accounts have no code. */
const answers: Record<string, unknown> = {
  eth_chainId: '0x7a69',
  eth_blockNumber: '0x1',
  eth_getLogs: [],
  eth_getCode: '0x',
};

/** A real key desk that waits for an officer; `fetch` reaches it from a page of its origin, until `close`. */
export async function officerDesk(origin: string, account: Hex) {
  const realFetch = globalThis.fetch;
  const world = { signedIn: true, away: false, now: Math.floor(Date.now() / 1000) };
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), origin);
    if (url.host === 'chain.test') {
      const { method } = JSON.parse(String(init?.body)) as { method: string };
      return Response.json({ jsonrpc: '2.0', id: 1, result: answers[method] });
    }
    if (world.away) throw new TypeError('no such host');
    const request = new Request(url, init);
    if (request.method === 'POST') request.headers.set('origin', origin);
    return (await desk.handle(request)) ?? new Response('{}', { status: 404 });
  };
  const desk = createKeyDesk({
    origin,
    gateway: 'http://gateway.test',
    chain: { rpcUrl: 'http://chain.test', chainId: 31337, deployment, pollMs: 1e6 },
    profile: { name: 'Lakeview Cardiology', place: 'Madison', kind: 'clinic', origins: [origin] },
    store: await mkdtemp(join(tmpdir(), 'chartkey-desk-')),
    account,
    mayManageKeys: () => world.signedIn,
    clinicianOf: () => undefined,
    patientOf: () => undefined,
    now: () => world.now,
  });
  await desk.ready;
  return {
    world,
    published: async () => (await fetch(`${origin}/.well-known/chartkey.json`)).json() as Promise<{ code?: string }>,
    close(): void {
      globalThis.fetch = realFetch;
      desk.stop();
    },
  };
}
