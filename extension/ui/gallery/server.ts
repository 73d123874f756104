import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { createServer, type ViteDevServer } from 'vite';

const screens = fileURLToPath(new URL('..', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Serves the gallery under /gallery/; port 0 takes any free one. */
export async function serveGallery(port: number): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: screens,
    cacheDir: `${repository}node_modules/.vite-gallery`,
    plugins: [preact()],
    server: { port, fs: { allow: [repository] }, hmr: false, watch: null },
    logLevel: 'warn',
  });
  return server.listen();
}
