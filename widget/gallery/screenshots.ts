import { createReadStream, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';

/**
 * Development: pictures of every state and of a chart in light, dark, narrow and forced colours, and what axe says of them.
 * Usage: node widget/gallery/screenshots.ts FOLDER CHART.json [LANGUAGE]
 */
const [folder = 'gallery', chart, language = 'en'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await createServer({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', hmr: false },
  optimizeDeps: { noDiscovery: true },
  plugins: [
    {
      name: 'chart',
      configureServer: ({ middlewares }) => {
        middlewares.use('/chart.json', (_request, response) => {
          if (chart) createReadStream(chart).pipe(response);
          else response.writeHead(404).end();
        });
      },
    },
  ],
});
await server.listen();
const address = server.httpServer!.address() as { port: number };
const browser = await chromium.launch({
  executablePath: process.env.CHARTKEY_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless=new', '--disable-background-networking'],
});
const looks = [
  { name: 'light', width: 1200, options: { colorScheme: 'light' } },
  { name: 'dark', width: 1200, options: { colorScheme: 'dark' } },
  { name: 'narrow', width: 320, options: { colorScheme: 'light' } },
  { name: 'forced', width: 1000, options: { forcedColors: 'active' } },
] as const;
try {
  for (const { name, width, options } of looks) {
    const page = await (await browser.newContext({ ...options, viewport: { width, height: 900 } })).newPage();
    page.on('pageerror', (error) => console.log(name, 'page error', error.message));
    await page.goto(`http://127.0.0.1:${address.port}/widget/gallery/index.html?lang=${language}`);
    await page.waitForSelector('body[data-ready]', { timeout: 60_000 });
    await page.waitForTimeout(300);
    await page.locator('#cards').screenshot({ path: `${folder}/cards-${name}.png` });
    await page.locator('#chart').screenshot({ path: `${folder}/chart-${name}.png` });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    const { violations } = await new AxeBuilder({ page }).analyze();
    console.log(name, wide ? 'scrolls sideways' : 'fits', violations.length, 'axe violations');
    for (const { id, nodes, help } of violations)
      console.log('  ', id, help, nodes.length, JSON.stringify(nodes[0]?.target), nodes[0]?.html.slice(0, 160));
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
