import browser from 'webextension-polyfill';
import { toChartkeyError } from '#protocol/errors';
import type { Config } from '../config.ts';
import { finishEmptying } from '../hygiene/finish-emptying.ts';
import type { FromBridge } from '../messages/bridge-wire.ts';
import type { Sender } from '../messages/caller.ts';
import { type AgentHandlers, createEdge } from '../messages/edge.ts';
import { type ScreenCall, type ScreenNews, topics } from '../messages/protocol.ts';
import { createScreenRouter, isOwnPage } from '../messages/screen-router.ts';
import { settleAll } from '../pause/panic.ts';
import { documents } from '../portals/documents.ts';
import { finishConnecting } from '../portals/finish-connecting.ts';
import { isConnected, reviveBridges } from '../portals/portals.ts';
import { createHousehold } from '../profiles/household.ts';
import { createSelf, openPerson } from '../profiles/open-person.ts';
import { routeAgent } from '../profiles/route-agent.ts';
import { routeScreen } from '../profiles/route-screen.ts';
import { openFromReminder } from '../reminders/remind.ts';
import { openDatabase } from '../storage/database.ts';
import { endSession, hideSessions, onSessionChange } from '../vault/session.ts';
import { agentHandlers } from './agent-handlers.ts';
import { runCommand } from './commands.ts';
import type { Engine } from './create-context.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { createNews } from './news.ts';
import { resume } from './resume.ts';
import { screenHandlers } from './screen-handlers.ts';
import { createWaker } from './waker.ts';

/** Methods that screens ask again by themselves, at news: a screen left open must not keep the vault open (X6). */
const looking: ReadonlySet<string> = new Set([
  'state.get',
  'people.list',
  'recovery.get',
  'popup.view',
  'approval.get',
  'deposit.get',
  'sharing.list',
  'sharing.openings',
  'activity.list',
  'accounting.list',
  'accounting.summary',
  'records.view',
  'records.items',
  'portals.list',
  'mirror.view',
  'settings.get',
  'reminders.get',
  'wallet.get',
  'walletTask.get',
  'rules.view',
  'rules.preview',
  'ruleNews.get',
  'ruleDigest.get',
]);

/** Clicks on a reminder; the browser has no such thing before somebody allows it. */
function hearReminders(): void {
  const { onClicked } = (browser.notifications as typeof browser.notifications | undefined) ?? {};
  if (onClicked && !onClicked.hasListener(openFromReminder)) onClicked.addListener(openFromReminder);
}

/** Milliseconds without a question, after which the worker does its own work: whoever woke it is answered first. */
const quiet = 150;
/** Milliseconds that it waits for that, at most. */
const patience = 2_000;

/** What stands around the engine of each person. */
interface Desks {
  keeper: Keeper;
  answer: ReturnType<typeof createScreenRouter>;
  agent: AgentHandlers;
}

interface Running {
  /** Of whoever set this browser up: locking and the clock are the household's. */
  keeper: Keeper;
  answerScreen: ReturnType<typeof createScreenRouter>;
  answerPage: ReturnType<typeof createEdge>;
  /** For everybody in turn; what fails for one is still done for the others. */
  each(work: (keeper: Keeper) => Promise<void>): Promise<void>;
  /** Connects what a click began and the browser has allowed meanwhile. */
  finish(): Promise<void>;
}

/**
 * The worker's whole life. Listeners are in place before the first await, or the browser would not deliver the event that
 * woke us; everything else is read back from disk, because the last worker may have died anywhere (X10).
 */
export function start(config: Config): void {
  let stale = false;
  /** The browser took a database away: whoever comes next is answered by a new start, which sees what is left. */
  const lost = () => {
    stale = true;
    void browser.runtime.sendMessage({ news: ['state'] } satisfies ScreenNews).catch(() => undefined);
  };
  let running = boot(config, lost);
  const current = (): Promise<Running> => {
    if (stale) running = boot(config, lost);
    stale = false;
    return running;
  };
  const during = (work: (running: Running) => Promise<unknown>) =>
    void current()
      .then(work)
      .catch(() => undefined);

  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
  let askedAt = Date.now();
  let answering = 0;
  const untilQuiet = async () => {
    const since = Date.now();
    do await new Promise((resolve) => setTimeout(resolve, quiet / 3));
    while ((answering > 0 || Date.now() - askedAt < quiet) && Math.abs(Date.now() - since) < patience);
  };
  const isOwn = (sender: Sender) => isOwnPage(sender, browser.runtime.id, ownOrigin);
  const answer = async (message: unknown, sender: Sender): Promise<unknown> => {
    if (isEmptied(message) && isOwn(sender)) stale = true;
    // What could not be opened may be by now: an older window was closed.
    running = current().catch(() => boot(config, lost));
    const { keeper, answerPage, answerScreen } = await running;
    if (isBridgeCall(message)) return answerPage(message, sender);
    if (!isScreenCall(message) || !isOwn(sender)) return undefined;
    await keeper.stillAwake();
    if (!looking.has(message.screen)) await keeper.somebodyIsThere();
    return answerScreen(message.screen, message.params);
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    askedAt = Date.now();
    answering += 1;
    const answered = answer(message, sender as Sender).finally(() => {
      answering -= 1;
    });
    answered.then(respond, (thrown: unknown) =>
      respond(
        isScreenCall(message) && isOwn(sender as Sender) ? { error: toChartkeyError(thrown).toJSON() } : undefined,
      ),
    );
    return true;
  });
  browser.alarms.onAlarm.addListener(({ name }) => during(({ each }) => each((keeper) => keeper.alarm(name))));
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') during(({ keeper }) => keeper.lock());
  });
  onSessionChange((open) => during(({ each }) => each((keeper) => (open ? keeper.opened() : keeper.closed()))));
  onSessionChange((open) => open && during(({ finish }) => finish()));
  // A popup may be gone by the time the browser's own question is answered.
  browser.permissions.onAdded.addListener(() => {
    hearReminders();
    during(({ finish }) => finish());
  });
  hearReminders();
  browser.commands.onCommand.addListener((name) => during(({ keeper }) => runCommand(keeper, name)));
  // Starting the browser starts the worker: a stop or a pause that waited for a connection goes on.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void reviveBridges().catch(() => undefined);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('dashboard.html') });
  });
  during(async ({ each, finish }) => {
    await untilQuiet();
    await each((keeper) => keeper.woke());
    await finish();
  });
}

async function boot(config: Config, lost: () => void): Promise<Running> {
  await hideSessions();
  // Somebody began to empty this browser: nothing is opened before that is done (X10).
  await finishEmptying();
  const db = await openDatabase('chartkey', { lost });
  const waker = createWaker(async () => {
    await household.tidy().catch(() => undefined);
    // Each is settled again below; what fails for one must not hold up the words of the others.
    await settleAll(await household.everyone()).catch(() => undefined);
    await inTurn(await household.everyone(), resume);
  });
  const news = createNews(() => household.everyone());
  const now = () => Date.now();
  const inputs = { config, documents, now, news, wake: waker.wake, lost };
  const self = createSelf({ ...inputs, db });
  // A key without its vault opens nothing.
  const session = await self.keys.session().catch(() => undefined);
  if (session && !(await self.keys.isSetUp())) await endSession(session.id);
  const household = createHousehold({
    self,
    open: (person) => openPerson(self, inputs, person),
    onSwitch: () => news(...topics),
  });
  const made = new WeakMap<Engine, Desks>();
  const desksOf = (engine: Engine): Desks => {
    const known = made.get(engine);
    if (known) return known;
    const keeper = createKeeper(engine, waker, household);
    const answer = createScreenRouter(screenHandlers(engine, keeper));
    const desks = { keeper, answer, agent: agentHandlers(engine) };
    made.set(engine, desks);
    return desks;
  };
  const handlers = routeAgent(household, (engine) => desksOf(engine).agent);
  return {
    keeper: desksOf(self).keeper,
    answerScreen: routeScreen(household, (engine) => desksOf(engine).answer),
    answerPage: createEdge({ handlers, isConnected, now }),
    each: async (work) => inTurn(await household.everyone(), (engine) => work(desksOf(engine).keeper)),
    finish: () => finishConnecting(self),
  };
}

/** One after the other; the first failure is thrown when all had their turn. */
async function inTurn(engines: readonly Engine[], work: (engine: Engine) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const engine of engines) await work(engine).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

function isBridgeCall(message: unknown): message is FromBridge {
  const { agent, active, document } = (message ?? {}) as Partial<FromBridge>;
  return agent !== undefined && typeof active === 'boolean' && typeof document === 'string';
}

const isEmptied = (message: unknown) => isScreenCall(message) && message.screen === 'browser.emptied';

function isScreenCall(message: unknown): message is ScreenCall {
  return typeof (message as Partial<ScreenCall> | undefined)?.screen === 'string';
}
