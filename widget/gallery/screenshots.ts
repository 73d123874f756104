import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { serveWidgetGallery } from './server.ts';

/**
 * Pictures of every card and of a chart in light, dark, narrow and forced colours:
 * `node widget/gallery/screenshots.ts FOLDER [CHART.json] [LANGUAGE]`.
 */
const [folder = 'gallery', chart, language = 'en'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { page: address, close } = await serveWidgetGallery(chart);
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
for (const { name, width, options } of looks) {
  const page = await (await browser.newContext({ ...options, viewport: { width, height: 900 } })).newPage();
  page.on('pageerror', (error) => console.log(name, 'page error', error.message));
  await page.goto(`${address}?lang=${language}`);
  await page.waitForSelector('body[data-ready]', { timeout: 60_000 });
  await page.waitForTimeout(300);
  await page.locator('#cards').screenshot({ path: `${folder}/cards-${name}.png` });
  await page.locator('#chart').screenshot({ path: `${folder}/chart-${name}.png` });
  await page.close();
}
await browser.close();
await close();
