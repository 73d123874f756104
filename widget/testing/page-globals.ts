import { toChartkeyError } from '../../protocol/errors.ts';
import { confirmGrant } from '../decrypt/confirm-grant.ts';
import type { Job, News } from '../decrypt/messages.ts';
import type { Card } from '../elements/card.ts';
import type { FlowHost } from '../elements/chartkey-element.ts';
import type { ChartkeyEvent } from '../elements/events.ts';

/** Streams opened in this page; a test pushes events into them. */
export class FakeEventSource extends EventTarget {
  static readonly open = new Set<FakeEventSource>();
  readonly url: string;
  onmessage: ((event: { data: string }) => void) | null = null;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.open.add(this);
  }

  static push(event: object): void {
    for (const source of FakeEventSource.open) source.onmessage?.({ data: JSON.stringify(event) });
  }
}

/** The worker's job in this thread: the same code, told by messages; ending it stops what it says. */
class ThreadlessWorker {
  onmessage: ((event: { data: News }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  #ended = false;

  postMessage(job: Job): void {
    const tell = (news: News) => {
      if (!this.#ended) this.onmessage?.({ data: structuredClone(news) });
    };
    const fail = (thrown: unknown) => tell({ news: 'error', error: toChartkeyError(thrown).toJSON() });
    if (job.job === 'confirm') confirmGrant(job, tell).catch(fail);
    else fail(new Error('only grants are confirmed here'));
  }

  terminate(): void {
    this.#ended = true;
  }
}

/** What of a browser's page the flows use, where there is none: document, window events, storage, worker, event stream. */
export function pageGlobals(origin: string): void {
  const storage = new Map<string, string>();
  const target = new EventTarget();
  const globals = {
    window: globalThis,
    document: new EventTarget(),
    location: new URL(origin),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
    EventSource: FakeEventSource,
    Worker: ThreadlessWorker,
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    },
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Collects what a flow shows and tells, in place of an element. */
export function fakeHost(attributes: Record<string, string>) {
  const cards: Card[] = [];
  const events: [ChartkeyEvent, unknown][] = [];
  let said = Promise.resolve();
  let waiting = 0;
  const host: FlowHost = {
    element: { getAttribute: (name: string) => attributes[name] ?? null } as Element,
    show: (card) => {
      // In the order they were said, whichever words had to be loaded first.
      const made = card('en');
      if (waiting === 0 && !(made instanceof Promise)) return void cards.push(made);
      waiting++;
      said = said.then(async () => {
        cards.push(await made);
        waiting--;
      });
    },
    language: () => 'en',
    tell: (event, detail) => events.push([event, detail]),
  };
  return {
    host,
    cards,
    events,
    states: () => cards.map(({ state }) => state),
    last: () => cards.at(-1),
  };
}
