import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** Draws `extension/public/icon/<size>.png` from `icon.svg`. Run by hand when the mark changes; the pictures are committed. */
const folder = fileURLToPath(new URL('../public/icon/', import.meta.url));
const svg = await readFile(new URL('./icon.svg', import.meta.url), 'utf8');
const executablePath = process.env.CHARTKEY_CHROMIUM;
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `${folder}${size}.png`, omitBackground: true });
}
await browser.close();
