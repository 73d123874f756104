import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContextOptions, chromium } from '@playwright/test';
import { languageOf } from '../../strings/language.ts';
import { loadScenes } from './load-scenes.ts';
import { playScene } from './play-scene.ts';
import { serveGallery } from './server.ts';

/**
 * Pictures and an axe check of every scene: `node extension/ui/gallery/shoot.ts FOLDER [word in the scene's name] [language]`.
 * Exits with 1 when axe finds anything or something is wider than the window.
 */
const [folder = 'test-results/gallery', only = '', tag = 'en'] = process.argv.slice(2);
const language = languageOf(tag, []);
const scenes = await loadScenes(language);
const sizes = { popup: [380, 600], approve: [420, 720], dashboard: [1200, 800], practice: [1000, 800] } as const;
const views: { name: string; options: BrowserContextOptions; narrow?: boolean }[] = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'narrow', options: { colorScheme: 'light' }, narrow: true },
  { name: 'forced', options: { colorScheme: 'dark', forcedColors: 'active' } },
];
/** 320 px is the width WCAG 1.4.10 asks for. */
const narrowest = 320;

mkdirSync(folder, { recursive: true });
const server = await serveGallery(0);
const base = server.resolvedUrls?.local[0] ?? '';
const { CHARTKEY_CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
let bad = 0;
for (const view of views) {
  const context = await browser.newContext({ ...view.options, deviceScaleFactor: 1, reducedMotion: 'reduce' });
  for (const [name, scene] of Object.entries(scenes)) {
    if (!name.includes(only)) continue;
    const page = await context.newPage();
    const [width, height] = sizes[scene.page];
    await page.setViewportSize({ width: view.narrow ? narrowest : width, height });
    page.on('pageerror', (error) => {
      bad += 1;
      console.error(`${name} ${view.name}: ${error.message}`);
    });
    await page.goto(`${base}gallery/${scene.page}.html?${name}&${language}`);
    await page.getByText('Chartkey').first().waitFor();
    await playScene(page, scene);
    await page.waitForTimeout(scene.page === 'approve' ? 1500 : 250);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) {
      bad += 1;
      console.error(`${name} ${view.name}: ${wide} px wider than the window`);
    }
    if (view.name !== 'forced') {
      // AAA contrast on the approval window (experience.md).
      const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', ...(scene.page === 'approve' ? ['wcag2aaa'] : [])];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      for (const { id, nodes } of violations) {
        bad += 1;
        console.error(
          `${name} ${view.name}: axe ${id} ${nodes
            .map(({ target }) => target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
        );
      }
    }
    await page.screenshot({ path: `${folder}/${name}-${view.name}.png`, fullPage: scene.page === 'dashboard' });
    if (scene.page === 'approve' && view.name === 'light') {
      await page.setViewportSize({ width, height: 2000 });
      await page.waitForTimeout(100);
      await page.screenshot({ path: `${folder}/${name}-whole.png` });
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close();
console.log(bad === 0 ? 'Nothing wrong' : `${bad} wrong`);
process.exit(bad === 0 ? 0 : 1);
