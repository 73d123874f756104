/**
 * An in-memory stand-in for the browser's extension APIs, which do not exist under Node. Only what the engine calls, with
 * the behaviour it relies on; journeys in demo-portal run the real thing.
 */
type Listener = (...given: never[]) => unknown;

function event() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    emit: (...given: unknown[]) =>
      [...listeners].map((listener) => (listener as (...all: unknown[]) => unknown)(...given)),
    listeners,
  };
}

function area(name: string, changed: ReturnType<typeof event>) {
  let rows: Record<string, unknown> = {};
  const clone = <T>(value: T): T => structuredClone(value);
  return {
    get: async (key?: string) => clone(key === undefined ? rows : key in rows ? { [key]: rows[key] } : {}),
    set: async (values: Record<string, unknown>) => {
      const changes = Object.fromEntries(
        Object.entries(values).map(([key, newValue]) => [key, { oldValue: rows[key], newValue: clone(newValue) }]),
      );
      rows = { ...rows, ...clone(values) };
      changed.emit(changes, name);
    },
    remove: async (key: string) => {
      if (!(key in rows)) return;
      const { [key]: oldValue, ...rest } = rows;
      rows = rest;
      changed.emit({ [key]: { oldValue } }, name);
    },
    clear: async () => {
      const changes = Object.fromEntries(Object.entries(rows).map(([key, oldValue]) => [key, { oldValue }]));
      rows = {};
      changed.emit(changes, name);
    },
    setAccessLevel: async (options: { accessLevel: string }) => void levels.push(options.accessLevel),
    dump: () => JSON.stringify(rows),
  };
}
const levels: string[] = [];

export interface OpenDocument {
  tabId: number;
  documentId: string;
  origin: string;
  heard: unknown[];
}

export function createFakeBrowser() {
  const changed = event();
  const documents: OpenDocument[] = [];
  const registered = new Map<string, { id: string; matches: string[]; js: string[] }>();
  const allowed = new Set<string>();
  const alarms = new Map<string, { when?: number; periodInMinutes?: number }>();
  const windows: { id: number; url: string }[] = [];
  let lastWindow = 0;
  const news: unknown[] = [];
  const badges: string[] = [];
  const titles: string[] = [];
  const notes: { name: string; title: string; message: string }[] = [];
  const injected: { tabId: number; files: string[] }[] = [];
  return {
    // For tests.
    documents,
    allowed,
    alarmList: alarms,
    windowList: windows,
    news,
    injected,
    notes,
    badges,
    titles,
    accessLevels: levels,
    // What the code sees.
    storage: { session: area('session', changed), local: area('local', changed), onChanged: changed },
    runtime: {
      id: 'emjffconaikbdejokdhoffjjpkiankpj',
      getManifest: () => ({ version: '0.1.0' }),
      getURL: (path: string) => `chrome-extension://emjffconaikbdejokdhoffjjpkiankpj/${path}`,
      sendMessage: async (message: unknown) => void news.push(message),
      onMessage: event(),
      onInstalled: event(),
      onStartup: event(),
    },
    alarms: {
      create: async (name: string, info: { when?: number; periodInMinutes?: number }) => void alarms.set(name, info),
      clear: async (name: string) => alarms.delete(name),
      clearAll: async () => alarms.clear(),
      onAlarm: event(),
    },
    commands: { onCommand: event() },
    idle: { setDetectionInterval: () => undefined, onStateChanged: event() },
    action: {
      setBadgeText: async ({ text }: { text: string }) => void badges.push(text),
      setTitle: async ({ title }: { title: string }) => void titles.push(title),
    },
    permissions: {
      onAdded: event(),
      request: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => {
        for (const name of [...origins, ...permissions]) allowed.add(name);
        return true;
      },
      getAll: async () => ({ origins: [...allowed].filter((name) => name.includes('://')) }),
      contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
        [...origins, ...permissions].every((name) => allowed.has(name)),
      remove: async ({ origins }: { origins: string[] }) => origins.every((origin) => allowed.delete(origin)),
    },
    notifications: {
      create: async (name: string, shown: { title: string; message: string }) => void notes.push({ name, ...shown }),
      onClicked: Object.assign(event(), { hasListener: () => false }),
    },
    scripting: {
      getRegisteredContentScripts: async (filter?: { ids: string[] }) =>
        [...registered.values()].filter(({ id }) => !filter || filter.ids.includes(id)),
      registerContentScripts: async (scripts: { id: string; matches: string[]; js: string[] }[]) => {
        for (const script of scripts) registered.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) =>
        void injected.push({ tabId: target.tabId, files }),
    },
    tabs: {
      query: async ({ url, windowType }: { url: string; windowType?: string }) =>
        windowType === 'popup'
          ? windows.filter((opened) => url.endsWith(`/${opened.url.split('#')[0]}`)).map(({ id }) => ({ windowId: id }))
          : documents.filter(({ origin }) => `${origin}/*` === url).map(({ tabId }) => ({ id: tabId })),
      create: async ({ url }: { url: string }) => ({ url }),
      sendMessage: async (tabId: number, message: unknown, options: { documentId?: string; frameId?: number }) => {
        const found = documents.find(
          (doc) => doc.tabId === tabId && (options.documentId === undefined || doc.documentId === options.documentId),
        );
        if (!found) throw new Error('Could not establish connection. Receiving end does not exist.');
        found.heard.push(structuredClone(message));
        return { here: true };
      },
    },
    windows: {
      create: async ({ url }: { url: string }) => {
        const opened = { id: ++lastWindow, url };
        windows.push(opened);
        return opened;
      },
      update: async (id: number) => {
        const found = windows.find((window) => window.id === id);
        if (!found) throw new Error(`No window with id: ${id}.`);
        return found;
      },
    },
  };
}
export type FakeBrowser = ReturnType<typeof createFakeBrowser>;

/** The one that `vi.mock('webextension-polyfill')` hands out. */
export const fakeBrowser = createFakeBrowser();
