/** What the second extension's script in a page can be told to do; see `tellAside`. */
export type Order =
  /** Puts these words in place of all others, in every shadow root, closed ones too. */
  | { do: 'rewrite'; words: string }
  /** Presses everything that can be pressed; answers how many that were. */
  | { do: 'press' }
  /** Answers everything that can be read. */
  | { do: 'read' }
  /** Knocks at another extension by its id; answers what was heard. */
  | { do: 'knock'; id: string; messages: unknown[] };

/** Runs in the isolated world of the page. */
export function aside(): void {
  const opened = (element: Element): ShadowRoot | null =>
    element instanceof HTMLElement ? (chrome.dom.openOrClosedShadowRoot(element) as ShadowRoot | null) : null;
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const inside = opened(element);
      return inside ? [element, ...everything(inside)] : [element];
    });
  const texts = (): Text[] =>
    everything(document).flatMap((element) =>
      [...element.childNodes, ...(opened(element)?.childNodes ?? [])].filter((node) => node instanceof Text),
    );
  const press = () => {
    let pressed = 0;
    // Nothing is sent and no page is left: what counts is what a press alone does.
    document.addEventListener('submit', (event) => event.preventDefault(), { capture: true });
    for (const element of everything(document)) {
      if (!element.matches('button, a, input, summary, label, [role], [onclick], [tabindex]')) continue;
      if (element instanceof HTMLAnchorElement) element.addEventListener('click', (event) => event.preventDefault());
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      (element as HTMLElement).click();
      pressed += 1;
    }
    return pressed;
  };
  const knock = async ({ id, messages }: Extract<Order, { do: 'knock' }>) => {
    const heard: string[] = [];
    for (const message of messages)
      heard.push(
        await chrome.runtime.sendMessage(id, message).then(
          (answer) => `answered ${JSON.stringify(answer)}`,
          (error: Error) => error.message,
        ),
      );
    heard.push(
      await new Promise<string>((done) => {
        const port = chrome.runtime.connect(id, { name: 'second' });
        port.onMessage.addListener((message) => done(`answered ${JSON.stringify(message)}`));
        port.onDisconnect.addListener(() => done(chrome.runtime.lastError?.message ?? 'ended'));
        for (const message of messages) port.postMessage(message);
      }),
    );
    return heard;
  };
  chrome.runtime.onMessage.addListener((order: Order, _sender, respond) => {
    if (order.do === 'rewrite') {
      for (const text of texts()) if (text.data.trim() !== '') text.data = order.words;
      respond(texts().length);
    }
    if (order.do === 'press') respond(press());
    if (order.do === 'read') respond(texts().map(({ data }) => data));
    if (order.do !== 'knock') return false;
    knock(order).then(respond);
    return true;
  });
}
