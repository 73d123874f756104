import { chmod, mkdir } from 'node:fs/promises';
import { jsonRpc } from '../../contracts/json-rpc.ts';
import { proveSigner } from '../../contracts/prove-signer.ts';
import { fromHex, type Hex } from '../../protocol/bytes.ts';
import { ChartkeyError } from '../../protocol/errors.ts';
import { addressOf } from '../../protocol/signatures.ts';
import { grantId } from '../../protocol/typed-data.ts';
import { address } from '../../protocol/wire/common.ts';
import { profile } from '../../protocol/wire/desk.ts';
import { parseWire } from '../../protocol/wire/parse.ts';
import { answerError } from './answer.ts';
import { watchChain } from './chain-watch.ts';
import { clinicianSessions } from './clinician-sessions.ts';
import { type ConsentOptions, consentOf } from './consent-of.ts';
import { depositNonces } from './deposit-nonces.ts';
import type { Desk, Route } from './desk.ts';
import { openGrantShelf } from './grant-shelf.ts';
import type { KeyDeskOptions } from './key-desk-options.ts';
import { openKeyRing } from './key-ring.ts';
import { liveKeys } from './live-keys.ts';
import { requireSameOrigin } from './require-same-origin.ts';
import { consentRoute } from './routes/consent.ts';
import { depositNonceRoute, depositRoute } from './routes/deposit.ts';
import { deskDocumentRoute } from './routes/desk-document.ts';
import { grantsRoute, handoverRoute } from './routes/grants.ts';
import { keyOfferRoute, keysRoute, signedKeysRoute } from './routes/keys.ts';
import { resealRoute } from './routes/reseal.ts';
import { sessionRoute } from './routes/session.ts';
import { signaturesRoute } from './routes/signatures.ts';
import { signByKey } from './sign-by-key.ts';
import { signByOfficer } from './sign-by-officer.ts';

const deskRoutes: Readonly<Record<string, Route>> = {
  'GET /.well-known/chartkey.json': deskDocumentRoute,
  'POST /chartkey/deposit/nonce': depositNonceRoute,
  'POST /chartkey/deposit': depositRoute,
  'POST /chartkey/grants': handoverRoute,
  'GET /chartkey/grants': grantsRoute,
  'GET /chartkey/consent': consentRoute,
  'POST /chartkey/session': sessionRoute,
  'POST /chartkey/reseal': resealRoute,
  'POST /chartkey/signatures': signaturesRoute,
};
/** Only where the portal says who may. They answer before anything is signed. */
const keyRoutes: Readonly<Record<string, Route>> = {
  'GET /chartkey/keys': keysRoute,
  'POST /chartkey/keys/offer': keyOfferRoute,
  'POST /chartkey/keys': signedKeysRoute,
};
const publicPath = '/.well-known/chartkey.json';

export interface KeyDesk {
  /** Answers what is the desk's own, with an error as JSON; `undefined` for every other request. */
  handle(request: Request): Promise<Response | undefined>;
  /**
   * Makes and certifies a new institution key. Old ones stay for the grants that name them. Rejects with `DESK_UNSIGNED` where
   * an officer signs: a new key is theirs to make.
   */
  rotateKey(): Promise<void>;
  /** Ids of the grants a patient has handed over, newest first. */
  grantsOf(patientId: string): Promise<Hex[]>;
  /**
   * The authorization behind a grant as a file to keep: a FHIR R4 Consent, or what `as` names. It verifies offline. Rejects with
   * `GRANT_UNKNOWN`, and with `AUTHORIZATION_INCOMPLETE` where a right in a representative's own words was not told.
   */
  consentOf(grant: Hex, options?: ConsentOptions): Promise<string>;
  /**
   * Resolves once keys are certified and the chain has been read; rejects with the reason why not. A desk that waits for an
   * officer is ready before that, and answers everything but the officer with `DESK_UNSIGNED`.
   */
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
  const routes = options.mayManageKeys ? { ...deskRoutes, ...keyRoutes } : deskRoutes;
  const hasRoute = (pathname: string) => Object.keys(routes).some((key) => key.endsWith(` ${pathname}`));
  const ready = Promise.all([opening, watch.start()]).then(() => undefined);
  // Whoever awaits `ready` hears of a failure; it must not end the portal's process when nobody does.
  ready.catch(() => undefined);

  return {
    ready,
    async handle(request) {
      const { pathname } = new URL(request.url);
      const name = `${request.method} ${pathname}`;
      const route = routes[name];
      if (!route) return pathname.startsWith('/chartkey/') && hasRoute(pathname) ? methodNotAllowed() : undefined;
      try {
        if (pathname !== publicPath) requireSameOrigin(request, options.origin);
        const desk = await opening;
        if (!keyRoutes[name]) requireSigned(desk);
        return await route(desk, request);
      } catch (thrown) {
        return answerError(thrown);
      }
    },
    async rotateKey() {
      const desk = await opening;
      if (desk.signer.by === 'officer')
        throw new ChartkeyError('DESK_UNSIGNED', { detail: 'an officer makes a new key, in the staff page' });
      await desk.signer.rotate(liveKeys(desk));
    },
    grantsOf: async (patientId) => (await opening).shelf.ofPatient(patientId).map(([, { grant }]) => grantId(grant)),
    consentOf: async (grant, given) => consentOf(await opening, grant, given),
    stop: () => watch.stop(),
  };
}

const methodNotAllowed = () => new Response(null, { status: 405 });

/** Throws `DESK_UNSIGNED` before an officer has signed, and after that ran out. */
function requireSigned({ signer, now }: Desk): void {
  if (signer.by === 'officer' && !(now() < (signer.signedUntil() ?? 0))) throw new ChartkeyError('DESK_UNSIGNED');
}

async function openDesk(options: KeyDeskOptions, watch: Desk['watch']): Promise<Desk> {
  parseWire(profile, options.profile);
  if (new URL(options.origin).origin !== options.origin)
    throw new ChartkeyError('BAD_MESSAGE', { detail: `origin must be spelled ${new URL(options.origin).origin}` });
  const { origin } = options;
  const { chainId, deployment } = options.chain;
  const { grants, records, accreditation } = deployment;
  const chain = { chainId, grants, records, accreditation };
  const accountKey = 'accountKey' in options ? fromHex(options.accountKey, 32) : undefined;
  const account = accountKey ? addressOf(accountKey) : parseWire(address, options.account);
  const now = options.now ?? (() => Math.floor(Date.now() / 1000));
  const folder = options.store;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const [keys, shelf] = await Promise.all([
    openKeyRing({ folder, grantee: account, origin, now }),
    openGrantShelf(folder),
  ]);
  const sessions = clinicianSessions(folder, now);
  const nonces = depositNonces(now);
  const prove = proveSigner((method, params) => jsonRpc(options.chain.rpcUrl, method, params));
  const signer = accountKey
    ? await signByKey({ accountKey, keys, origin, chain, now })
    : await signByOfficer({ folder, account, keys, origin, chain, prove, now });
  return {
    options,
    chain,
    account,
    signer,
    keys,
    shelf,
    watch,
    sessions,
    nonces,
    prove,
    now,
  };
}
