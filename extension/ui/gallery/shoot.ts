import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { languageOf } from '../../strings/language.ts';
import { loadScenes } from './load-scenes.ts';
import { looks, openScene, showAs, stillLife, stopClock } from './looks.ts';
import { serveBuiltGallery } from './server.ts';

/**
 * Pictures of every scene in every look: `node extension/ui/gallery/shoot.ts FOLDER [word in the scene's name] [language]`.
 * What axe and the recorded pictures say of them is for `demo-portal/e2e/screens.spec.ts`.
 */
const [folder = 'test-results/gallery', only = '', tag = 'en'] = process.argv.slice(2);
const language = languageOf(tag, []);
const scenes = Object.entries(await loadScenes(language)).filter(([name]) => name.includes(only));
mkdirSync(folder, { recursive: true });
const server = await serveBuiltGallery(fileURLToPath(new URL('../../../.output/gallery-shoot', import.meta.url)));
const { CHARTKEY_CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
const page = await browser.newPage(stillLife);
let bad = 0;
let at = '';
page.on('pageerror', (error) => {
  bad += 1;
  console.error(`${at}: ${error.message}`);
});
await stopClock(page);
for (const [name, scene] of scenes) {
  at = name;
  await openScene(page, server.resolvedUrls!.local[0]!, name, scene, language);
  for (const look of looks.filter((one) => one.language === 'en')) {
    await showAs(page, scene, look);
    await page.screenshot({ path: `${folder}/${name}-${look.name}.png`, fullPage: scene.page === 'dashboard' });
  }
  if (scene.page !== 'approve') continue;
  await showAs(page, scene, looks[0]!);
  await page.setViewportSize({ width: 420, height: 2700 });
  await page.clock.runFor(100);
  await page.screenshot({ path: `${folder}/${name}-whole.png` });
}
await browser.close();
await server.close();
process.exit(bad === 0 ? 0 : 1);
