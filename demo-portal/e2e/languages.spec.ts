import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { patientWords as arabic } from '../../widget/strings/ar/patient.ts';
import { patientWords as german } from '../../widget/strings/de/patient.ts';
import { portalWords } from '../strings/portal-words.ts';
import { launchProfile, type Profile } from './browsers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dataDir = `${root}.chartkey/languages-${testPorts.chain}`;
let stack: Stack;
let profile: Profile;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  stack = await startStack({ ports: testPorts, dataDir });
  profile = await launchProfile();
});
test.afterAll(async () => {
  await profile?.close();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

test('a portal in Arabic runs from right to left, its element with it; another language on the page is spoken beside it', async () => {
  test.setTimeout(90_000);
  const page = await profile.context.newPage();
  const violated: string[] = [];
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(globalThis, { violated: log });
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => log.push(violatedDirective));
  });
  const words = portalWords.ar;
  await page.goto(`${stack.lakeview}/?lang=ar`);
  await page.getByRole('button', { name: words.signInAs('Elena Marsh') }).click();
  const element = page.locator('chartkey-request').first();
  await expect(element.getByRole('heading', { name: arabic.notConnected.title })).toBeVisible({ timeout: 20_000 });
  expect(await element.locator('[dir]').first().getAttribute('dir')).toBe('rtl');
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  violated.push(...violations.map(({ id }) => id));

  // The element's icon stands on the side where reading begins.
  const sides = await element.evaluate((host) => {
    const at = (name: string) => host.shadowRoot!.querySelector(name)!.getBoundingClientRect();
    return { icon: at('.icon').left, title: at('h2').left };
  });
  expect(sides.icon).toBeGreaterThan(sides.title);

  await page.evaluate(() => {
    const other = document.createElement('chartkey-request');
    other.setAttribute('scopes', 'patient/AllergyIntolerance.rs');
    other.lang = 'de';
    document.querySelector('main')!.append(other);
  });
  const second = page.locator('chartkey-request').nth(1);
  await expect(second.getByRole('heading', { name: german.notConnected.title })).toBeVisible({ timeout: 20_000 });
  await expect(element.getByRole('heading', { name: arabic.notConnected.title })).toBeVisible();
  expect([
    ...violated,
    ...(await page.evaluate(() => (globalThis as unknown as { violated: string[] }).violated)),
  ]).toEqual([]);
});
