import browser from 'webextension-polyfill';
import { ChartkeyError, type ErrorCode, toChartkeyError } from '#protocol/errors';
import { protocolVersion } from '#protocol/wire/agent-names';
import { syncProofs } from '../accounting/sync-proofs.ts';
import { clockError } from '../grants/right-clock.ts';
import { syncReceipts } from '../grants/sync-receipts.ts';
import { crossCheck } from '../mirror/cross-check.ts';
import { mirrorOf } from '../mirror/mirror.ts';
import { settlePause } from '../pause/settle-pause.ts';
import { documents } from '../portals/documents.ts';
import { connectedOrigins } from '../portals/portals.ts';
import type { Household } from '../profiles/household.ts';
import { recoveryAlarm, watchRecovery } from '../recovery/watch-recovery.ts';
import { remind } from '../reminders/remind.ts';
import { savedMinutes } from '../vault/create-vault.ts';
import { clampMinutes, endSession, extendSession, keepAwake } from '../vault/session.ts';
import type { Engine } from './create-context.ts';
import { keepTime } from './known-time.ts';
import { openLane } from './open-lane.ts';
import { phaseOf } from './phase.ts';
import type { Desk } from './screen-handlers.ts';
import type { Waker } from './waker.ts';

export interface Keeper extends Desk {
  /** A screen asks: a computer that slept since is locked before it is answered (X6). */
  stillAwake(): Promise<void>;
  /** A person used a screen: the deadline starts over (X6). */
  somebodyIsThere(): Promise<void>;
  alarm(name: string): Promise<void>;
  /** The session is gone, whoever ended it. */
  closed(): Promise<void>;
  /** The worker has just started. */
  woke(): Promise<void>;
}

/** Locking, unlocking and the clock. Auto-lock has four legs: deadline, alarm, idle, and the check at every key use (X6). */
export function createKeeper(engine: Engine, waker: Waker, household: Household): Keeper {
  let offline = false;
  let problem: ErrorCode | undefined;
  let clockWrong = false;
  let lookedAt = 0;
  let looking: Promise<void> = Promise.resolve();
  /** The last one that was looked around in. */
  let session: string | undefined;
  let _refreshing: Promise<void> | undefined;

  const arm = async (deadline: number | undefined) => {
    if (deadline !== undefined) await browser.alarms.create('lock', { when: deadline });
  };

  const tellPortals = async () => {
    // Once for the whole household: it locks and unlocks together.
    if (engine.person !== undefined) return;
    const { version } = browser.runtime.getManifest();
    const hello = { version, protocol: protocolVersion, state: await phaseOf(engine) } as const;
    for (const origin of await connectedOrigins())
      await documents.tellOrigin(origin, { v: 1, event: 'agent.changed', hello });
  };

  const closed = async () => {
    mirrorOf(engine).cancel();
    engine.forget();
    engine.news('state', 'approvals');
    await Promise.all([browser.alarms.clear('lock'), browser.alarms.clear('refresh'), tellPortals()]);
  };

  /** Whether somebody asks for the keys: of one's own vault, which holds those of the others. */
  const watch = async () => {
    if (engine.person === undefined) await watchRecovery(engine).catch(() => undefined);
  };

  /** A share that ends soon, of anybody in the household: one reminder. */
  const tellOfEnds = async () => {
    if (engine.person === undefined) await remind(engine.now()).catch(() => undefined);
  };

  /** One run is for the whole household. */
  const runAll = async () => {
    if (engine.person === undefined) await waker.run();
  };

  const refreshOnce = async () => {
    const before = await chainStates(engine);
    const answered = (work: Promise<unknown>) =>
      work.then(
        () => true,
        () => false,
      );
    const [chain] = await Promise.all([answered(engine.follower.sync()), answered(mirrorOf(engine).sync())]);
    await crossCheck(engine);
    const gateway = await syncReceipts(engine).catch(() => undefined);
    if (gateway) await syncProofs(engine).catch(() => undefined);
    const was = offline;
    offline = !chain || gateway === false;
    // Not into a browser that was emptied or locked meanwhile.
    if ((await phaseOf(engine)) === 'ready') await keepTime(engine);
    const isWrong = clockError(engine) !== undefined;
    if (isWrong !== clockWrong) engine.news('state');
    clockWrong = isWrong;
    await watch();
    if (was !== offline || (await chainStates(engine)) !== before) engine.news('sharing');
  };
  const refresh = () => {
    _refreshing ??= refreshOnce()
      .catch(() => undefined)
      .finally(() => {
        _refreshing = undefined;
      });
  };

  const opened = async () => {
    const minutes = clampMinutes(await savedMinutes());
    browser.idle.setDetectionInterval(Math.max(15, minutes * 60));
    await arm(await extendSession(engine.now()));
    await openLane(engine);
    // What was pressed while locked comes before everything else.
    await settlePause(engine).catch(() => undefined);
    await browser.alarms.create('refresh', { periodInMinutes: 1 });
    engine.news('state', 'approvals', 'sharing', 'activity', 'records', 'portals', 'settings');
    // The page that unlocked waits no longer.
    void afterwards().catch(() => undefined);
  };

  /** Once for each session, though both the page and the browser tell of it: portals, what changed meanwhile, damage. */
  const afterwards = async () => {
    const { id } = await engine.keys.session();
    if (session === id) return;
    session = id;
    await tellPortals().catch(() => undefined);
    refresh();
    void runAll().catch(() => undefined);
    await findProblem();
    if (!problem) return;
    // The mirror has a copy of what is damaged.
    await mirrorOf(engine)
      .sync()
      .catch(() => undefined);
    await findProblem();
  };

  const findProblem = async () => {
    const before = problem;
    problem = await logProblem(engine);
    if (problem !== before) engine.news('state');
  };

  return {
    household,
    lock: async () => {
      // First the key, then everything else: a failure further down must not leave the vault open.
      await endSession();
      await closed();
    },
    opened,
    closed,
    later: (at, work) => void setTimeout(() => void work().catch(() => undefined), Math.max(0, at - engine.now())),
    refresh,
    isOffline: () => offline,
    problem: () => problem,
    stillAwake: () => {
      if (Math.abs(engine.now() - lookedAt) >= 15_000) {
        lookedAt = engine.now();
        looking = keepAwake(lookedAt);
        looking.catch(() => {
          lookedAt = 0;
        });
      }
      // Whoever asks meanwhile is answered after the look as well.
      return looking;
    },
    somebodyIsThere: async () => arm(await extendSession(engine.now())),
    alarm: async (name) => {
      await keepAwake(engine.now());
      if (name === 'refresh') refresh();
      if (name === 'lock') await checkDeadline(engine);
      if (name === recoveryAlarm) await watch();
      // What could not be sent is no reason to keep quiet about what ends.
      await runAll().finally(tellOfEnds);
    },
    woke: async () => {
      if ((await phaseOf(engine)) === 'ready') refresh();
      await runAll().finally(tellOfEnds);
    },
  };
}

/** `VAULT_DAMAGED` when something on disk was taken out, put back or changed; undefined when all is whole. Throws `LOCKED`. */
async function logProblem({ store }: Engine): Promise<ErrorCode | undefined> {
  try {
    return (await store.damage()).length > 0 ? 'VAULT_DAMAGED' : undefined;
  } catch (error) {
    const { code } = toChartkeyError(error);
    if (code === 'LOCKED') throw error;
    return code;
  }
}

/** What the chain says of the patient's own grants; screens need no news of anybody else's. */
async function chainStates({ ledger, follower }: Engine): Promise<string> {
  const { granted, revoked } = await follower.view();
  const states = [...(await ledger.read()).grants.keys()].map((id) =>
    revoked.has(id) ? 'r' : granted.has(id) ? 'g' : '-',
  );
  return states.join('');
}

/** Reading the session ends it when its time is up; the change is then heard everywhere. */
async function checkDeadline(engine: Engine): Promise<void> {
  await engine.keys.session().catch((error: unknown) => {
    if (!(error instanceof ChartkeyError && error.code === 'LOCKED')) throw error;
  });
}
