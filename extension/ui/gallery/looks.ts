import type { BrowserContextOptions, Page } from '@playwright/test';
import type { Language } from '../../strings/language.ts';
import { playScene } from './play-scene.ts';
import type { Scene } from './scenes.ts';

/** One way in which people see a screen. */
export interface Look {
  name: string;
  colorScheme: 'light' | 'dark';
  forcedColors?: 'active';
  /** CSS pixels, where not the page's own. */
  width?: number;
  language: Language;
}

/** Light comes first; those in the same language stand next to each other, so that the scene is played once for all of them. */
export const looks: readonly Look[] = [
  { name: 'light', colorScheme: 'light', language: 'en' },
  { name: 'dark', colorScheme: 'dark', language: 'en' },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active', language: 'en' },
  // 320 px is the width WCAG 1.4.10 asks for: 1,280 px at 400 % zoom.
  { name: 'narrow', colorScheme: 'light', width: 320, language: 'en' },
  { name: 'rtl', colorScheme: 'light', language: 'ar' },
];

/** What makes two pictures of one scene the same: no motion, one time zone, one pixel for each CSS pixel. */
export const stillLife: BrowserContextOptions = {
  reducedMotion: 'reduce',
  deviceScaleFactor: 1,
  locale: 'en-US',
  timezoneId: 'UTC',
};
/** The samples' clock stands at this moment. */
export const sampleTime = new Date('2026-11-14T10:00:00Z');
const sizes = { popup: [380, 600], approve: [420, 720], dashboard: [1200, 800], practice: [1000, 800] } as const;

/** Once for a page, before its first scene. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: sampleTime });
  // Timers run, dates stand still, and chance falls the same way each time.
  await page.clock.setFixedTime(sampleTime);
  await page.addInitScript(() => {
    Math.random = () => 0.5;
    crypto.getRandomValues = (into) => into;
  });
}

/** Loads a scene and does what it says to do. */
export async function openScene(
  page: Page,
  base: string,
  name: string,
  scene: Scene,
  language: Language,
): Promise<void> {
  await page.setViewportSize({ width: sizes[scene.page][0], height: sizes[scene.page][1] });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.goto(`${base}gallery/${scene.page}.html?${name}&${language}`);
  await page.getByText('Chartkey').first().waitFor();
  // The first frame, and the one after the samples answered.
  await page.clock.runFor(200);
  await page.clock.resume();
  // What lies below the window is drawn for a picture of the whole page, at its real height.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await playScene(page);
}

/** Shows an open scene in another way; a waiting Approve has armed by then. */
export async function showAs(page: Page, scene: Scene, look: Look): Promise<void> {
  const [width, height] = sizes[scene.page];
  await page.emulateMedia({ colorScheme: look.colorScheme, forcedColors: look.forcedColors ?? 'none' });
  await page.setViewportSize({ width: look.width ?? width, height });
  if (scene.page === 'popup')
    // As `main.tsx` does: the popup has a fixed size, and as a tab it follows the window.
    await page.evaluate(
      (inTab) => document.documentElement.classList.toggle('in-tab', inTab),
      look.width !== undefined,
    );
  // Real time for what the browser tells by itself (sizes, what is in view), then the time in which Approve arms.
  await page.waitForTimeout(60);
  await page.clock.runFor(2_500);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(40);
}

/** PNG bytes; a dashboard page whole, however long. */
export const picture = (page: Page, scene: Scene): Promise<Buffer> =>
  page.screenshot({ animations: 'disabled', caret: 'hide', fullPage: scene.page === 'dashboard' });
