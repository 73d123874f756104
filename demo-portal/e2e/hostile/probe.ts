/** Everything a script of the page can see of an extension without being told; runs in the page. */
export async function probe(given: { extensionId: string; files: string[] }): Promise<Record<string, unknown>> {
  const heard: string[] = [];
  const hear = (event: Event) => heard.push(event.type);
  const names = ['chartkey:ready', 'chartkey:port'];
  for (const name of names) for (const target of [document, window]) target.addEventListener(name, hear);
  window.addEventListener('message', ({ data }) => heard.push(`message ${JSON.stringify(data)}`));
  const changed: string[] = [];
  const watch = new MutationObserver((records) => {
    for (const { type, target } of records) changed.push(`${type} ${target.nodeName}`);
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  for (let asked = 0; asked < 3; asked++)
    document.dispatchEvent(new CustomEvent('chartkey:discover', { detail: crypto.randomUUID() }));
  // Behind whatever would have been posted while those were dispatched.
  const last = new Promise((done) => window.addEventListener('message', ({ data }) => data === 'last' && done(data)));
  window.postMessage('last', location.origin);
  await last;

  const load = (tag: 'img' | 'script' | 'link', address: string) =>
    new Promise<string>((done) => {
      const element = document.createElement(tag);
      element.onload = () => done('loaded');
      element.onerror = () => done('refused');
      if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
      else element.src = address;
      box.append(element);
    });
  const box = new DocumentFragment();
  const host = document.createElement('div');
  watch.disconnect();
  document.body.append(host);
  const found: string[] = [];
  for (const file of [...given.files, 'no-such-file.html']) {
    const address = `chrome-extension://${given.extensionId}/${file}`;
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      found.push(`fetch ${file}`);
    if (
      await fetch(address, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      )
    )
      found.push(`no-cors ${file}`);
    const tag = /\.(?:png|svg)$/.test(file) ? 'img' : file.endsWith('.css') ? 'link' : 'script';
    const loading = load(tag, address);
    host.append(box);
    if ((await loading) === 'loaded') found.push(`${tag} ${file}`);
  }
  host.remove();
  const own = Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name));
  const { runtime } = ((window as { chrome?: { runtime?: object } }).chrome ?? {}) as { runtime?: object };
  return {
    heard,
    changed,
    found,
    html: document.documentElement.outerHTML,
    names: own.sort(),
    runtime: runtime === undefined ? 'none' : Object.keys(runtime).sort(),
    scripts: document.scripts.length,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    frames: window.length,
    elements: [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length,
    resources: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('chrome-extension:')),
  };
}
