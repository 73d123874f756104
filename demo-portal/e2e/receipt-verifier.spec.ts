import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { fileText, receiptOf } from '#protocol/consent/make-receipt';
import { sampleSignedGrant } from '#protocol/consent/sample-receipt';
import { buildVerifier } from '../../scripts/verifier/build-verifier.ts';

/** The verifier's page as a person opens it: from disk, in a browser without Chartkey, with no server anywhere. */
let folder: string;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const errors: string[] = [];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verifier-page-'));
  await buildVerifier(folder);
  const text = fileText(receiptOf(await sampleSignedGrant()));
  writeFileSync(join(folder, 'receipt.json'), text);
  writeFileSync(join(folder, '<img src=x>.json'), text.replaceAll('"TREAT"', '"HRESCH"'));
  const { CHARTKEY_CHROMIUM: executablePath } = process.env;
  browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(pathToFileURL(join(folder, 'verify-receipt.html')).href);
});
test.afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const check = (name: string) => page.getByLabel(/^Receipt, or a FHIR/).setInputFiles(join(folder, name));
const clean = async () => expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

test('a receipt opened from disk is proven without any network', async () => {
  await clean();
  await check('receipt.json');
  await expect(page.getByRole('heading', { name: 'This receipt is valid.' })).toBeFocused();
  await expect(page.getByText('Lakeview Cardiology, Madison, Wisconsin')).toBeVisible();
  await expect(page.getByText('Every element of 45 CFR 164.508(c) is there.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await clean();
});

test('one that was changed is refused, whatever its name; a drop does as well as a choice', async () => {
  await check('<img src=x>.json');
  await expect(page.getByRole('heading', { name: 'Do not rely on this file.' })).toBeFocused();
  await expect(page.getByText('<img src=x>.json')).toBeVisible();
  await clean();
  await page.evaluate(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['{}'], 'empty.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true }));
  });
  await expect(page.getByText('empty.json')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Do not rely on this file.' })).toBeFocused();
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(errors).toEqual([]);
});
