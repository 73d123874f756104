import type { Hex } from '#protocol/bytes';
import { checkErasure } from '#protocol/erasure';
import { ChartkeyError, type ErrorCode, toChartkeyError } from '#protocol/errors';
import { gatewayIdOf } from '#protocol/lease';
import type { ErasureCertificate, ShredBody } from '#protocol/wire/erasure';
import { voidApproval } from '../approvals/decide-request.ts';
import { openRequests } from '../approvals/journal.ts';
import type { Engine } from '../background/create-context.ts';
import { drainOutbox } from '../grants/drain-outbox.ts';
import { stopGrants } from '../grants/stop-grants.ts';
import { filingPlace, openFilings } from '../records/filing.ts';
import type { Signer } from '../vault/keys.ts';
import { accountsOf, pathsOf } from './accounts-of.ts';
import { type ErasedRow, type EraseRow, erasedPlace, erasePlace } from './erase-row.ts';
import { type Instead, type OwnPerson, withEveryone } from './own-people.ts';
import type { ShredClient } from './shred-client.ts';

export interface EraseOptions {
  progress?(step: 'stopping' | 'shredding', done: number, total: number): void;
  /** Ends between two accounts; what was destroyed is, the rest is as it was. */
  signal?: AbortSignal;
}

/** How far it is. */
export interface EraseState {
  /** When it began, unix ms; undefined before. */
  begunAt?: number;
  accounts: number;
  /** One for each account that is gone, checked. */
  certificates: ErasureCertificate[];
  /** Why the others are not. */
  trouble?: ErrorCode;
  /** Live shares that only the patient's own wallet can end. */
  byWallet: number;
  /** The others whose records go as well. */
  names: string[];
}

/** Whether it was begun and not finished. Throws `LOCKED`. */
export const isEraseBegun = (instead: Instead = {}): Promise<boolean> =>
  withEveryone(async ([self]) => (await self!.engine.store.row<EraseRow>(erasePlace)) !== undefined, instead);

/** What a person sees before they decide, and after an interruption. Throws `LOCKED`. */
export const eraseState = (instead: Instead = {}): Promise<EraseState> => withEveryone(stateOf, instead);

async function stateOf(people: readonly OwnPerson[]): Promise<EraseState> {
  const { store } = people[0]!.engine;
  const begun = await store.row<EraseRow>(erasePlace);
  const done = await store.rows<ErasedRow>('erase/done/');
  let accounts = 0;
  let byWallet = 0;
  for (const { engine } of people) {
    const own = await pathsOf(engine);
    accounts += own.paths.length;
    byWallet += own.byWallet.length;
  }
  return {
    ...(begun ? { begunAt: begun.begunAt } : {}),
    accounts,
    certificates: done.map(({ certificate }) => certificate),
    byWallet,
    names: people.flatMap(({ name }) => name ?? []),
  };
}

/** Uploads are given up and clicks do not count any more: nothing new goes where everything is being taken away. */
async function standStill(engine: Engine): Promise<void> {
  const { store, db } = engine;
  for (const { requestId, state } of await openRequests(store))
    if (state === 'approved') await voidApproval(engine, requestId, 'changed').catch(() => undefined);
  const filings = await openFilings(store);
  const blobs = await db.getAllKeys('blobs');
  if (filings.length + blobs.length > 0)
    await store.write({
      rows: Object.fromEntries(filings.map(({ record }) => [filingPlace(record), undefined])),
      dropBlobs: blobs,
    });
}

/**
 * Ends all sharing and has everything destroyed at the gateway, for everybody in this browser. May be cut off anywhere and
 * called again: what was done is not done twice, and grants end before anything is destroyed (X10). A gateway that does not
 * answer is no failure but a `trouble`. Throws `LOCKED`, `CANCELLED`, `ERASURE_INVALID`.
 */
export function eraseStored({ progress, signal }: EraseOptions, instead: Instead = {}): Promise<EraseState> {
  const goOn = () => {
    if (signal?.aborted) throw new ChartkeyError('CANCELLED');
  };
  return withEveryone(async (people, shreds) => {
    const self = people[0]!.engine;
    const begun = await begin(self, shreds);
    let stopped = 0;
    for (const { engine } of people) {
      goOn();
      progress?.('stopping', stopped++, people.length);
      await standStill(engine);
      const { grants, stopped: over } = await engine.ledger.read();
      const live = [...grants.keys()].filter((id) => !over.has(id));
      if (live.length > 0) await stopGrants(engine, live);
      // At the gateway a Shred ends them as well; this is for the chain, and for a gateway that answers only later.
      await drainOutbox(engine).catch(() => undefined);
    }
    const waiting: Signer[] = [];
    let total = 0;
    for (const { engine } of people)
      for (const signer of await accountsOf(engine)) {
        total += 1;
        if (!(await self.store.row<ErasedRow>(erasedPlace(signer.address)))) waiting.push(signer);
      }
    let trouble: ErrorCode | undefined = begun.identity ? undefined : 'OFFLINE';
    let done = total - waiting.length;
    for (const signer of trouble ? [] : waiting) {
      progress?.('shredding', done, total);
      goOn();
      try {
        const certificate = await shredOne(self, shreds, signer, signal);
        const expected = { account: signer.address, url: self.config.gateway, identity: begun.identity! };
        await checkErasure(certificate, expected, self.chain);
        await self.store.write({ rows: { [erasedPlace(signer.address)]: { v: 1, certificate } satisfies ErasedRow } });
        done += 1;
      } catch (thrown) {
        const { code } = toChartkeyError(thrown);
        if (code === 'ERASURE_INVALID' || code === 'LOCKED' || code === 'CANCELLED') throw thrown;
        trouble = code;
        break;
      }
    }
    progress?.('shredding', done, total);
    return { ...(await stateOf(people)), ...(trouble ? { trouble } : {}) };
  }, instead);
}

/** From here on it is begun, and the gateway can be held to who it said it is. Throws `ERASURE_INVALID`. */
async function begin({ store, now }: Engine, shreds: ShredClient): Promise<EraseRow> {
  const said = await shreds.identity().catch((): undefined => undefined);
  const known = await store.row<EraseRow>(erasePlace);
  if (said && known?.identity && said !== known.identity)
    throw new ChartkeyError('ERASURE_INVALID', { detail: 'the gateway is another one than before' });
  const identity: Hex | undefined = known?.identity ?? said;
  const row: EraseRow = { v: 1, begunAt: known?.begunAt ?? now(), ...(identity ? { identity } : {}) };
  await store.write({ rows: { [erasePlace]: row } });
  return row;
}

export async function shredWord({ config, chain, now }: Engine, signer: Signer): Promise<ShredBody> {
  const word = { account: signer.address, gateway: await gatewayIdOf(config.gateway), at: Math.floor(now() / 1000) };
  return { ...word, signature: await signer.sign('Shred', word, chain) };
}

/** Milliseconds between tries where the gateway asks for patience, and how often. */
const pause = 1_500;
const tries = 40;

async function shredOne(engine: Engine, shreds: ShredClient, signer: Signer, signal?: AbortSignal) {
  for (let tried = 1; ; tried++) {
    try {
      return await shreds.shred(await shredWord(engine, signer));
    } catch (thrown) {
      if (toChartkeyError(thrown).code !== 'RATE_LIMITED' || tried === tries) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (signal?.aborted) throw new ChartkeyError('CANCELLED');
    }
  }
}
