import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { errors } from '#protocol/strings/errors/en';
import { smallChart, smallChartCount } from '../../extension/testing/small-chart.ts';
import { type BadFile, badFiles } from './hostile/bad-files.ts';
import { hostileChart } from './hostile/hostile-chart.ts';
import { openScene, type Scene, soon } from './hostile/scene.ts';
import { address } from './patient.ts';

/** Files that are not what they should be, through the dashboard's own picker. Real Chromium, extension, chain, gateway. */
test.describe.configure({ timeout: 45_000 });

let scene: Scene;
let page: Page;
let folder: string;
let items = 0;
const troubles: string[] = [];

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-bad-input-'));
  scene = await openScene();
  page = scene.patient.dashboard;
  // Out of the last page of the set-up.
  await page.reload();
  watch(page);
});
test.afterAll(async () => {
  await scene?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Whatever a screen would do if it believed a file: errors nobody caught, dialogs, a crash. */
function watch(screen: Page): void {
  screen.on('pageerror', (error) => troubles.push(`error ${error.message}`));
  screen.on('crash', () => troubles.push('crash'));
  screen.on('dialog', (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
}

async function onDisk({ name, content }: Pick<BadFile, 'name' | 'content'>): Promise<string> {
  const path = join(folder, `${name.replace(/\//g, ' ')}.json`);
  if (typeof content !== 'number') await writeFile(path, content);
  else {
    const file = await open(path, 'w');
    await file.truncate(content);
    await file.close();
  }
  return path;
}

async function add(file: Pick<BadFile, 'name' | 'content'>): Promise<void> {
  const path = await onDisk(file);
  // From elsewhere, so that nothing of the last file is left on the page.
  await page.goto(address('dashboard.html#records'));
  await expect(page.getByRole('heading', { name: 'My records' })).toBeVisible();
  await page.goto(address('dashboard.html#add'));
  // The same address is no navigation: start from a fresh screen, and only once it stands.
  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose a file' }).first()).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(path);
}

for (const file of badFiles)
  test(`W2 ${file.name}: ${file.code ?? `kept, ${file.items} items`}`, async () => {
    await add(file);
    if (file.code) {
      await expect(page.getByText(errors[file.code])).toBeVisible({ timeout: 20_000 });
      await expect(page.getByText(file.code)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Choose a file' }).first()).toBeVisible();
    } else {
      items += file.items!;
      await expect(page.getByText(`Added ${file.items} item${file.items === 1 ? '' : 's'}`)).toBeVisible();
      for (const words of file.warnings ?? []) await expect(page.getByText(words)).toBeVisible();
    }
    expect((await scene.tell('records.view', {})).items).toBe(items);
    expect(troubles).toEqual([]);
  });

test('W2 a file that is dropped is read like one that is chosen; two at once are not', async () => {
  await page.goto(address('dashboard.html#records'));
  await expect(page.getByRole('heading', { name: 'My records' })).toBeVisible();
  await page.goto(address('dashboard.html#add'));
  const drop = async (count: number, text: string) => {
    const dataTransfer = await page.evaluateHandle(
      ([copies, words]) => {
        const transfer = new DataTransfer();
        for (let at = 0; at < Number(copies); at++) transfer.items.add(new File([words!], `dropped ${at}.json`));
        return transfer;
      },
      [String(count), text],
    );
    await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer });
  };
  await drop(1, '{"resourceType":"Bundle","entry":[');
  await expect(page.getByText('FHIR_SYNTAX')).toBeVisible();
  await drop(2, smallChart);
  await expect(page.getByText('One file at a time, please.')).toBeVisible();
  await drop(1, smallChart);
  await expect(page.getByText(`Added ${smallChartCount} items`)).toBeVisible();
  items += smallChartCount;
  expect((await scene.tell('records.view', {})).items).toBe(items);
});

test('W2 nothing in a chart runs, loads or is followed on any screen of the extension', async () => {
  const tracker = scene.sites.originOf('tracker');
  const asked: string[] = [];
  const { text, count, visible } = hostileChart(`${tracker}/`);
  await itWouldRun();
  scene.patient.context.on('request', (request) => {
    if (/tracker|javascript:/.test(request.url())) asked.push(request.url());
  });
  await add({ name: 'hostile', content: text });
  await expect(page.getByText(`Added ${count} items`)).toBeVisible();
  items += count;

  const { classes } = await scene.tell('records.view', {});
  const routes = ['records', 'sharing', 'activity', ...classes.map((row) => `items/${encodeURIComponent(row.class)}`)];
  for (const route of [...routes, 'search/pain', 'search/potassium']) {
    await page.goto(address(`dashboard.html#${route}`));
    await expect(page.locator('h1').first()).toBeVisible();
    if (route.startsWith('items') || route.startsWith('search'))
      await expect(page.locator('.items li').first()).toBeVisible();
    for (const one of await page.locator('details.item').all()) await one.evaluate((it) => it.setAttribute('open', ''));
    const made = await page.evaluate(() => ({
      ran: (window as { __ran?: number }).__ran ?? 0,
      tags: document.querySelectorAll('#root :is(script, iframe, object, img, style, use)').length,
      links: [...document.querySelectorAll('a[href]')].filter(
        (link) => !/^(#|chrome-extension:)/.test(link.getAttribute('href') ?? ''),
      ).length,
    }));
    expect([route, made]).toEqual([route, { ran: 0, tags: 0, links: 0 }]);
  }
  await page.goto(address('dashboard.html#search/pain'));
  await expect(page.getByText(visible).first()).toBeVisible();
  const popup = await scene.patient.popupTab();
  watch(popup);
  await popup.getByRole('button', { name: 'Search records and shares' }).click();
  await popup.getByRole('searchbox').fill('pain');
  await expect(popup.getByText(visible).first()).toBeVisible();
  await popup.close();
  expect(asked).toEqual([]);
  expect(troubles).toEqual([]);
});

/** The control: in a page that believes the narrative, the same chart runs and asks. */
async function itWouldRun(): Promise<void> {
  const careless = await scene.patient.context.newPage();
  const control = scene.sites.originOf('control');
  await careless.goto(control);
  const asks = careless.waitForRequest(`${control}/ran`);
  await careless.evaluate(
    (chart) => {
      document.body.innerHTML = JSON.parse(chart).entry[1].resource.text.div;
    },
    hostileChart(`${control}/`).text,
  );
  await asks;
  expect(await careless.evaluate(() => (window as { __ran?: number }).__ran ?? 0)).toBeGreaterThan(0);
  await careless.close();
}

test('W2 after all that the app works: everything that was kept is stored and registered', async () => {
  await add({ name: 'a good one', content: smallChart });
  await expect(page.getByText(`Added ${smallChartCount} items`)).toBeVisible();
  items += smallChartCount;
  await expect
    .poll(async () => new Set((await scene.tell('records.view', {})).sources.map(({ state }) => state)), soon)
    .toEqual(new Set(['registered']));
  expect((await scene.tell('records.view', {})).items).toBe(items);
  expect(troubles).toEqual([]);
});
