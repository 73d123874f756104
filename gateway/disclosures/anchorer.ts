import { setTimeout as pause } from 'node:timers/promises';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { type AnchorTrouble, anchorTroubles, type DisclosuresStatus } from '#protocol/wire/disclosures';
import { rpc } from '../chain/rpc.ts';
import type { Metrics } from '../metrics.ts';
import { createRelayAccount } from '../relay/account.ts';
import { signedIn } from '../relay/offer-again.ts';
import { anchorsIn, encodeTrail } from './anchor-call.ts';
import { appendReceipts, closeEpoch, newestEpoch } from './append-receipts.ts';
import { createAnchorReconciler } from './reconcile-anchors.ts';
import { type AnchorParts, anchorTrouble, type Epoch, sendAnchor } from './send-anchor.ts';

export interface AnchorerOptions extends Omit<AnchorParts, 'account'> {
  /** SHA-256 of the gateway's URL. */
  gatewayId: Hex;
  /** Key of the gateway's accredited custodian account. */
  custodianKey: Hex;
  /** Seconds between two anchors. */
  cadence: number;
  /** Milliseconds between looks at the chain elsewhere: looking here is rarer, and as much quicker in tests. */
  pollMs: number;
  metrics: Metrics;
}

export interface Anchorer {
  custodian: Hex;
  cadence: number;
  status(): Promise<DisclosuresStatus>;
  start(): void;
  stop(): Promise<void>;
}

/** Milliseconds between looks at the clock and the chain. */
const longestLook = 5_000;
const pollsBetween = 10;

/**
 * Anchors the log of disclosures once in every cadence, by the clock and also when nothing was added, so that the chain
 * tells neither how many openings there were nor when. One epoch is on its way at a time; what could not be anchored in
 * its cadence goes into the next, and the missed ones are counted, never made up afterwards.
 */
export function createAnchorer(options: AnchorerOptions): Anchorer {
  const { store, rpcUrl, deployment, gatewayId, custodianKey, cadence, metrics, log, nowMs } = options;
  const account = createRelayAccount(rpcUrl, custodianKey, deployment);
  const parts: AnchorParts = { ...options, account };
  const reconcile = createAnchorReconciler(parts);
  const stopping = new AbortController();
  let trouble: AnchorTrouble | undefined;
  let compared = false;
  let behind = false;

  const note = (now: AnchorTrouble | undefined) => {
    // A node that does not answer for a moment is nothing to wake anybody for.
    const level = now === 'offline' ? 'warn' : 'error';
    if (now !== trouble && now) log[level]({ trouble: now }, 'disclosures cannot be anchored; trying again');
    if (now !== trouble && !now) log.info('disclosures are anchored again');
    trouble = now;
    for (const reason of anchorTroubles) metrics.anchorTrouble.set({ reason }, reason === now ? 1 : 0);
  };

  /** An older copy of the store would anchor another history: the patients' browsers will say so, and so do we. */
  const compareWithChain = async () => {
    const answer = await rpc<Hex>(rpcUrl, 'eth_call', [
      { to: deployment.disclosures, data: encodeTrail(account.address) },
      'latest',
    ]);
    const ours = await store
      .selectFrom('disclosureEpochs')
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow();
    behind = anchorsIn(answer) > Number(ours.count);
    compared = true;
  };

  /** Of an anchor that was sent: nothing for a while, then why it is not mined, as far as can be told. */
  const inTheWayOf = async ({ slot, cadence: its, transactions, gas }: Epoch, now: number) => {
    if (now < slot + 2 * its) return undefined;
    const newest = signedIn(transactions).at(-1)!;
    if ((await account.balance()) < BigInt(gas!) * BigInt(newest.maxFeePerGas)) return 'funds';
    return (await anchorTrouble(parts)) ?? 'unmined';
  };

  const begin = async (): Promise<AnchorTrouble | undefined> => {
    const last = await newestEpoch(store);
    const now = Math.floor(nowMs() / 1000);
    if (last && last.status !== 'mined') return last.status === 'sent' ? inTheWayOf(last, now) : undefined;
    const slot = now - (now % cadence);
    if (last && last.slot >= slot) return undefined;
    const trouble = await anchorTrouble(parts);
    if (trouble) return trouble;
    while ((await appendReceipts(store, gatewayId)) > 0) if (stopping.signal.aborted) return undefined;
    const missed = last ? Math.max(0, Math.round((slot - last.slot) / last.cadence) - 1) : 0;
    await closeEpoch(store, gatewayId, { slot, cadence, missed });
    return undefined;
  };

  const look = async () => {
    try {
      if (!compared) await compareWithChain();
      metrics.anchors.inc(await reconcile());
      const stuck = await begin();
      const last = await newestEpoch(store);
      const unsent = last?.status === 'made' ? await sendAnchor(parts, last) : undefined;
      note(stuck ?? unsent ?? (behind ? 'behind' : undefined));
    } catch (thrown) {
      // Nothing is wrong while it still opens.
      if (thrown instanceof ChartkeyError && thrown.code === 'GATEWAY_CLOSED') return;
      const isAway =
        thrown instanceof ChartkeyError && ['OFFLINE', 'TIMEOUT', 'FOLLOWER_LAGGING'].includes(thrown.code);
      if (!isAway) log.error({ err: thrown }, 'anchoring failed; trying again');
      note('offline');
    }
    await count();
  };

  const count = async () => {
    const { newest } = await status();
    if (newest) metrics.anchorAge.set(Math.floor(nowMs() / 1000) - newest.at);
    const { waiting } = await store
      .selectFrom('receipts')
      .select(({ fn }) => fn.countAll<number | string>().as('waiting'))
      .where('place', 'is', null)
      .executeTakeFirstOrThrow();
    metrics.receiptsWaiting.set(Number(waiting));
  };

  const status = async (): Promise<DisclosuresStatus> => {
    const mined = await store
      .selectFrom('disclosureEpochs')
      .select(['epoch', 'at'])
      .where('status', '=', 'mined')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const { missed } = await store
      .selectFrom('disclosureEpochs')
      .select(({ fn }) => fn.sum<number | string | null>('missed').as('missed'))
      .executeTakeFirstOrThrow();
    return {
      custodian: account.address,
      cadence,
      ...(mined ? { newest: { epoch: mined.epoch!, at: mined.at! } } : {}),
      missed: Number(missed ?? 0),
      ...(trouble ? { trouble } : {}),
    };
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      await look().catch((err: unknown) => log.error({ err }, 'the log of disclosures cannot be read'));
      const wait = Math.min(longestLook, cadence * 100, options.pollMs * pollsBetween);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  let running = Promise.resolve();
  return {
    custodian: account.address,
    cadence,
    status,
    start() {
      running = run();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
