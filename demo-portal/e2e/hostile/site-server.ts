import { createServer } from 'node:http';

export interface SiteServer {
  /** The origin of a made-up site: every name under `localhost` is this machine to Chromium. */
  originOf(name: string): string;
  stop(): Promise<void>;
}

/** Plain pages for any number of origins. `pages` maps a path to its HTML; everything else is an empty page. */
export async function serveSites(port: number, pages: Readonly<Record<string, string>> = {}): Promise<SiteServer> {
  const server = createServer(({ url = '/' }, answer) => {
    const html = pages[url.split('?')[0]!] ?? '<!doctype html><title>A page</title><h1>A page</h1><div id="box"></div>';
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    originOf: (name) => `http://${name}.localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
