import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { loadScenes } from '../../../extension/ui/gallery/load-scenes.ts';
import { type Look, openScene, picture, showAs, stillLife, stopClock } from '../../../extension/ui/gallery/looks.ts';
import { serveBuiltGallery } from '../../../extension/ui/gallery/server.ts';
import { serveWidgetGallery } from '../../../widget/gallery/server.ts';
import { portalPages, servePortalPages } from './portal-pages.ts';

/** One screen in one state, one sheet of the widget's cards, or one page of a clinic, that can be shown in every look. */
export interface Subject {
  name: string;
  /** The approval window is held to AAA contrast (experience.md). */
  isApproval: boolean;
  /** Loads it in the language of the look. */
  open(page: Page, look: Look): Promise<void>;
  /** Shows what is open in another look of the same language. */
  show(page: Page, look: Look): Promise<void>;
  picture(page: Page): Promise<Buffer>;
}

const scenes = Object.entries(await loadScenes('en'));
const widgetParts = ['cards', 'chart'] as const;
export const subjectNames: readonly string[] = [
  ...scenes.map(([name]) => name),
  ...widgetParts.map((part) => `widget-${part}`),
  ...Object.keys(portalPages),
];

/** Shows a page that takes the whole window in another look. */
async function showWide(page: Page, { colorScheme, forcedColors, width = 1200 }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors: forcedColors ?? 'none' });
  await page.setViewportSize({ width, height: 900 });
  await page.waitForTimeout(300);
  await page.clock.runFor(100);
}

/** A browser and everything there is to look at; `folder` is where the screens are built, under `.output`. */
export async function openStage(folder: string) {
  const gallery = await serveBuiltGallery(fileURLToPath(new URL(`../../../.output/${folder}`, import.meta.url)));
  const widget = await serveWidgetGallery();
  const base = gallery.resolvedUrls!.local[0]!;
  const { CHARTKEY_CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;
  const args = ['--no-sandbox', '--disable-background-networking'];
  const browser: Browser = await chromium.launch({ executablePath, args });
  const page = await (await browser.newContext(stillLife)).newPage();
  // In a window of its own: a page behind another one is drawn late.
  const drawer = await (await browser.newContext()).newPage();
  await stopClock(page);
  const screens = scenes.map(
    ([name, scene]): Subject => ({
      name,
      isApproval: scene.page === 'approve',
      open: (on, look) => openScene(on, base, name, scene, look.language),
      show: (on, look) => showAs(on, scene, look),
      picture: (on) => picture(on, scene),
    }),
  );
  const sheets = widgetParts.map(
    (part): Subject => ({
      name: `widget-${part}`,
      isApproval: false,
      open: async (on, look) => {
        await on.goto(`${widget.page}?lang=${look.language}`);
        await on.waitForSelector('body[data-ready]', { timeout: 60_000 });
      },
      show: showWide,
      picture: (on) => on.locator(`#${part}`).screenshot({ animations: 'disabled', caret: 'hide' }),
    }),
  );
  const openPortal = await servePortalPages(page);
  const portals = Object.keys(portalPages).map(
    (name): Subject => ({
      name,
      isApproval: false,
      open: (_, look) => openPortal(name, look.language),
      show: showWide,
      picture: (on) => on.screenshot({ animations: 'disabled', caret: 'hide', fullPage: true }),
    }),
  );
  return {
    browser,
    page,
    drawer,
    subjects: [...screens, ...sheets, ...portals],
    close: async () => {
      await browser.close();
      await Promise.all([gallery.close(), widget.close()]);
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;
