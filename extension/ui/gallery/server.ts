import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build, createServer, type InlineConfig, type PreviewServer, preview, type ViteDevServer } from 'vite';

const screens = fileURLToPath(new URL('..', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));
const shared: InlineConfig = { configFile: false, root: screens, plugins: [preact()], logLevel: 'warn' };

/** Serves the gallery under /gallery/, as it is edited; port 0 takes any free one. */
export async function serveGallery(port: number): Promise<ViteDevServer> {
  const server = await createServer({
    ...shared,
    cacheDir: `${repository}node_modules/.vite-gallery`,
    server: { port, fs: { allow: [repository] }, hmr: false, watch: null },
  });
  return server.listen();
}

/** Builds the gallery into `outDir` and serves it at any free port: for tests, which open every scene many times. */
export async function serveBuiltGallery(outDir: string): Promise<PreviewServer> {
  const input = ['popup', 'approve', 'dashboard', 'practice'].map((page) => `${screens}gallery/${page}.html`);
  const target = { outDir, emptyOutDir: true, target: 'chrome123', minify: false, rolldownOptions: { input } };
  await build({ ...shared, base: './', build: target });
  return preview({ ...shared, build: target, preview: { port: 0 } });
}
