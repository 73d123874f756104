/** What the page has heard and said since `inPage` stands in it, and what is changed on the way. */
export interface Meddled extends Window {
  heard: string[];
}

/**
 * Runs in the page's own world before any of its scripts: hears every port, message and shadow root, and puts what
 * `localStorage.meddle` says in place of the parameters of a question.
 */
export function inPage(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const note = (way: string, data: unknown) => {
    heard.push(`${way} ${typeof data === 'string' ? data : JSON.stringify(data)}`);
  };
  const changed = (data: unknown): unknown => {
    if (typeof data !== 'string' || !data.includes('"access.request"')) return data;
    const over = localStorage.getItem('meddle');
    if (!over) return data;
    const call = JSON.parse(data);
    Object.assign(call.params, JSON.parse(over));
    return JSON.stringify(call);
  };
  const wrapped = (listener: unknown) =>
    typeof listener !== 'function'
      ? listener
      : function (this: unknown, event: Event) {
          if (event instanceof MessageEvent) note(`to ${this}`, event.data);
          return listener.call(this, event);
        };

  for (const owner of [MessagePort.prototype, window] as { postMessage: (...given: unknown[]) => void }[]) {
    const post = owner.postMessage;
    owner.postMessage = function (data: unknown, ...rest: unknown[]) {
      note('from', data);
      return post.call(this, changed(data), ...rest);
    };
  }
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    return listen.call(this, type, wrapped(listener) as EventListener, options);
  };
  const own = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!;
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...own,
    set(listener) {
      own.set?.call(this, wrapped(listener));
    },
  });
  const define = customElements.define;
  customElements.define = function (name, made, options) {
    note('element', name);
    return define.call(this, name, made, options);
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    note('shadow', this.localName);
    return attach.call(this, init);
  };
}
