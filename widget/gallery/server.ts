import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { smallChart } from '../testing/small-chart.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves every card and one chart: the FHIR file of that name, otherwise a made-up patient's. Gives the page's address. */
export async function serveWidgetGallery(chart?: string): Promise<{ page: string; close(): Promise<void> }> {
  const text = chart ? readFileSync(chart, 'utf8') : smallChart;
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: 'chart',
        configureServer: ({ middlewares }) => {
          middlewares.use('/chart.json', (_request, response) => {
            response.setHeader('content-type', 'application/fhir+json');
            response.end(text);
          });
        },
      },
    ],
  });
  await server.listen();
  const { port } = server.httpServer!.address() as { port: number };
  return { page: `http://127.0.0.1:${port}/widget/gallery/index.html`, close: () => server.close() };
}
