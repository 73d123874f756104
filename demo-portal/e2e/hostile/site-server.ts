import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { selfSigned } from './self-signed.ts';

export interface SiteServer {
  /** The origin of a made-up site: every name under `localhost` is this machine to Chromium. */
  originOf(name: string): string;
  stop(): Promise<void>;
}

/**
 * Plain pages for any number of origins. `pages` maps a path to its HTML; everything else is an empty page. `secure` speaks
 * https under a certificate that nobody vouches for, to a browser that was told to take any.
 */
export async function serveSites(
  port: number,
  pages: Readonly<Record<string, string>> = {},
  secure = false,
): Promise<SiteServer> {
  const listen: RequestListener = ({ url = '/' }, answer) => {
    const html = pages[url.split('?')[0]!] ?? '<!doctype html><title>A page</title><h1>A page</h1><div id="box"></div>';
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
  };
  const server = secure ? createSecureServer(selfSigned(), listen) : createServer(listen);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    originOf: (name) => `${secure ? 'https' : 'http'}://${name}.localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
