import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { loadScenes } from './load-scenes.ts';
import { playScene } from './play-scene.ts';
import { serveGallery } from './server.ts';

/**
 * The pictures of docs/patients.md and docs/receipts.md, from invented people: `node extension/ui/gallery/picture-docs.ts [NAME]`. Writes
 * docs/images/patient-<name>.png. `CHARTKEY_CHROMIUM` names the binary.
 */
/** By name: the scene, or one part of it. */
const pictures: Readonly<Record<string, string | { scene: string; part: string }>> = {
  words: 'setup-words',
  sheet: 'setup-checked',
  connect: 'popup-connect',
  popup: 'popup',
  sharing: 'sharing-quiet',
  less: { scene: 'sharing-less', part: 'dialog' },
  rule: { scene: 'rule-labs', part: '.rule-form' },
  labs: 'labs',
  paused: 'popup-paused',
  acting: 'acting-popup',
  wallet: 'wallet',
  backup: 'recovery-backup',
  share: 'recovery-guardians-share',
  asked: 'recovery-asked-popup',
  rehearsal: 'recovery-rehearse',
  held: { scene: 'hygiene-words-covered', part: '.card:has(.hold)' },
  receipt: { scene: 'receipt', part: '.receipt-sheet' },
  erase: 'hygiene-erase',
  restored: 'restore-done',
};
const [only = ''] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../../docs/images', import.meta.url));
const scenes = await loadScenes('en');
const server = await serveGallery(0);
const base = server.resolvedUrls?.local[0] ?? '';
const { CHARTKEY_CHROMIUM: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' });
for (const [picture, of] of Object.entries(pictures)) {
  if (!picture.includes(only)) continue;
  // Without the navigation: it is the same on every page.
  const { scene: name, part } = typeof of === 'string' ? { scene: of, part: 'main' } : of;
  const scene = scenes[name];
  if (!scene) throw new Error(`no scene ${name}`);
  const isPopup = scene.page === 'popup';
  await page.setViewportSize(isPopup ? { width: 380, height: 600 } : { width: 880, height: 640 });
  await page.goto(`${base}gallery/${scene.page}.html?${name}`);
  await page.getByText('Chartkey').first().waitFor();
  await playScene(page);
  await page.waitForTimeout(300);
  const path = `${folder}/patient-${picture}.png`;
  if (isPopup) await page.screenshot({ path });
  else await page.locator(part).screenshot({ path });
  console.log(`docs/images/patient-${picture}.png`);
}
await browser.close();
await server.close();
process.exit(0);
