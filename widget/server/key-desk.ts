import { chmod, mkdir } from 'node:fs/promises';
import { jsonRpc } from '../../contracts/json-rpc.ts';
import { proveSigner } from '../../contracts/prove-signer.ts';
import { fromHex, type Hex } from '../../protocol/bytes.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { addressOf } from '../../protocol/signatures.ts';
import { grantId } from '../../protocol/typed-data.ts';
import { profile } from '../../protocol/wire/desk.ts';
import { parseWire } from '../../protocol/wire/parse.ts';
import { answerError } from './answer.ts';
import { watchChain } from './chain-watch.ts';
import { clinicianSessions } from './clinician-sessions.ts';
import { depositNonces } from './deposit-nonces.ts';
import type { Desk, Route } from './desk.ts';
import { openGrantShelf } from './grant-shelf.ts';
import { grantState } from './grant-state.ts';
import type { KeyDeskOptions } from './key-desk-options.ts';
import { openKeyRing } from './key-ring.ts';
import { requireSameOrigin } from './require-same-origin.ts';
import { depositNonceRoute, depositRoute } from './routes/deposit.ts';
import { deskDocumentRoute } from './routes/desk-document.ts';
import { grantsRoute, handoverRoute } from './routes/grants.ts';
import { resealRoute } from './routes/reseal.ts';
import { sessionRoute } from './routes/session.ts';
import { signaturesRoute } from './routes/signatures.ts';

const routes: Readonly<Record<string, Route>> = {
  'GET /.well-known/chartkey.json': deskDocumentRoute,
  'POST /chartkey/deposit/nonce': depositNonceRoute,
  'POST /chartkey/deposit': depositRoute,
  'POST /chartkey/grants': handoverRoute,
  'GET /chartkey/grants': grantsRoute,
  'POST /chartkey/session': sessionRoute,
  'POST /chartkey/reseal': resealRoute,
  'POST /chartkey/signatures': signaturesRoute,
};
const publicPath = '/.well-known/chartkey.json';

export interface KeyDesk {
  /** Answers what is the desk's own, with an error as JSON; `undefined` for every other request. */
  handle(request: Request): Promise<Response | undefined>;
  /** Makes and certifies a new institution key. Old ones stay for the grants that name them. */
  rotateKey(): Promise<void>;
  /** Ids of the grants a patient has handed over, newest first. */
  grantsOf(patientId: string): Promise<Hex[]>;
  /** Resolves once keys are certified and the chain has been read; rejects with the reason why not. */
  ready: Promise<void>;
  /** Ends the look at the chain. */
  stop(): void;
}

/**
 * The institution's key desk: server side, mounted in the portal's backend. It keeps the institution's keys, vouches for
 * clinicians' sessions and hands patients their copies. No secret leaves it except a share sealed to one session (K8).
 */
export function createKeyDesk(options: KeyDeskOptions): KeyDesk {
  const { chain: node } = options;
  const { grants, block = 0 } = node.deployment;
  const watch = watchChain({ rpcUrl: node.rpcUrl, chainId: node.chainId, grants, block, pollMs: node.pollMs ?? 2_000 });
  const opening = openDesk(options, watch);
  const ready = Promise.all([opening, watch.start()]).then(() => undefined);
  // Whoever awaits `ready` hears of a failure; it must not end the portal's process when nobody does.
  ready.catch(() => undefined);

  return {
    ready,
    async handle(request) {
      const { pathname } = new URL(request.url);
      const route = routes[`${request.method} ${pathname}`];
      if (!route) return pathname.startsWith('/chartkey/') && hasRoute(pathname) ? methodNotAllowed() : undefined;
      try {
        if (pathname !== publicPath) requireSameOrigin(request, options.origin);
        return await route(await opening, request);
      } catch (thrown) {
        return answerError(thrown);
      }
    },
    async rotateKey() {
      const desk = await opening;
      const live = desk.shelf.all().filter((entry) => !['expired', 'revoked'].includes(grantState(desk, entry)));
      await desk.keys.rotate(new Set(live.map(({ grant }) => grant.terms.granteeKey)));
    },
    grantsOf: async (patientId) => (await opening).shelf.ofPatient(patientId).map(([, { grant }]) => grantId(grant)),
    stop: () => watch.stop(),
  };
}

const hasRoute = (pathname: string) => Object.keys(routes).some((key) => key.endsWith(` ${pathname}`));
const methodNotAllowed = () => new Response(null, { status: 405 });

async function openDesk(options: KeyDeskOptions, watch: Desk['watch']): Promise<Desk> {
  parseWire(profile, options.profile);
  if (new URL(options.origin).origin !== options.origin)
    throw new ChartkeyError('BAD_MESSAGE', { detail: `origin must be spelled ${new URL(options.origin).origin}` });
  const { chainId, deployment } = options.chain;
  const { grants, records, accreditation } = deployment;
  const chain = { chainId, grants, records, accreditation };
  const accountKey = fromHex(options.accountKey, 32);
  const now = options.now ?? (() => Math.floor(Date.now() / 1000));
  const folder = options.store;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const [keys, shelf] = await Promise.all([
    openKeyRing({ folder, accountKey, origin: options.origin, chain, now }),
    openGrantShelf(folder),
  ]);
  const sessions = clinicianSessions(folder, now);
  const nonces = depositNonces(now);
  const prove = proveSigner((method, params) => jsonRpc(options.chain.rpcUrl, method, params));
  return {
    options,
    chain,
    accountKey,
    account: addressOf(accountKey),
    keys,
    shelf,
    watch,
    sessions,
    nonces,
    prove,
    now,
  };
}
