import browser from 'webextension-polyfill';
import type { Config } from '../config.ts';
import type { FromBridge } from '../messages/bridge-wire.ts';
import type { Sender } from '../messages/caller.ts';
import { createEdge } from '../messages/edge.ts';
import type { ScreenCall } from '../messages/protocol.ts';
import { createScreenRouter, isOwnPage } from '../messages/screen-router.ts';
import { documents } from '../portals/documents.ts';
import { isConnected, reviveBridges } from '../portals/portals.ts';
import { openDatabase } from '../storage/database.ts';
import { hideSessions, onSessionChange } from '../vault/session.ts';
import { agentHandlers } from './agent-handlers.ts';
import { createEngine, type Engine } from './create-context.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { createNews } from './news.ts';
import { resume } from './resume.ts';
import { screenHandlers } from './screen-handlers.ts';
import { createWaker } from './waker.ts';

/** Methods that screens ask again by themselves, at news: a screen left open must not keep the vault open (X6). */
const looking: ReadonlySet<string> = new Set([
  'state.get',
  'popup.view',
  'approval.get',
  'deposit.get',
  'sharing.list',
  'activity.list',
  'records.view',
  'records.items',
  'portals.list',
  'settings.get',
]);

/** Milliseconds that the question which woke the worker has to itself. */
const headStart = 150;

interface Running {
  engine: Engine;
  keeper: Keeper;
  answerScreen: ReturnType<typeof createScreenRouter>;
  answerPage: ReturnType<typeof createEdge>;
}

/**
 * The worker's whole life. Listeners are in place before the first await, or the browser would not deliver the event that
 * woke us; everything else is read back from disk, because the last worker may have died anywhere (X10).
 */
export function start(config: Config): void {
  const running = boot(config);
  const during = (work: (running: Running) => Promise<unknown>) => void running.then(work).catch(() => undefined);

  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '');
  const answer = async (message: unknown, sender: Sender): Promise<unknown> => {
    const { keeper, answerPage, answerScreen } = await running;
    if (isBridgeCall(message)) return answerPage(message, sender);
    if (!isScreenCall(message) || !isOwnPage(sender, browser.runtime.id, ownOrigin)) return undefined;
    if (!looking.has(message.screen)) await keeper.somebodyIsThere();
    return answerScreen(message.screen, message.params);
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    answer(message, sender as Sender).then(respond, () => respond(undefined));
    return true;
  });
  browser.alarms.onAlarm.addListener(({ name }) => during(({ keeper }) => keeper.alarm(name)));
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') during(({ keeper }) => keeper.lock());
  });
  onSessionChange((open) => during(({ keeper }) => (open ? keeper.opened() : keeper.closed())));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void reviveBridges().catch(() => undefined);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('dashboard.html') });
  });
  during(async ({ keeper }) => {
    await new Promise((resolve) => setTimeout(resolve, headStart));
    await keeper.woke();
  });
}

async function boot(config: Config): Promise<Running> {
  await hideSessions();
  const db = await openDatabase();
  const waker = createWaker(() => resume(engine));
  const news = createNews(() => engine);
  const now = () => Date.now();
  const engine: Engine = createEngine({ config, db, documents, now, news, wake: waker.wake });
  const keeper = createKeeper(engine, waker);
  return {
    engine,
    keeper,
    answerScreen: createScreenRouter(screenHandlers(engine, keeper)),
    answerPage: createEdge({ handlers: agentHandlers(engine), isConnected, now }),
  };
}

function isBridgeCall(message: unknown): message is FromBridge {
  const { agent, active, document } = (message ?? {}) as Partial<FromBridge>;
  return agent !== undefined && typeof active === 'boolean' && typeof document === 'string';
}

function isScreenCall(message: unknown): message is ScreenCall {
  return typeof (message as Partial<ScreenCall> | undefined)?.screen === 'string';
}
