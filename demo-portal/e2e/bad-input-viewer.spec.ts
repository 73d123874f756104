import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { testPorts } from '../../scripts/ports.ts';
import { type Stack, startStack } from '../../scripts/stack.ts';
import { exportRecords, launchClinician, openRecords } from './clinician.ts';
import { hostileChart } from './hostile/hostile-chart.ts';
import { extensionFolder } from './hostile/scene.ts';
import { answerYes, launchPatient, setUp } from './patient.ts';
import { ask, includeEverything, settled, signIn, takeCopy } from './portals.ts';

/** A chart that is hostile in every text, given by a clinic and read at another. Everything real. */
let stack: Stack;
let folder: string;
const tracker = 'http://tracker.localhost:9/';
const hostile = hostileChart(tracker);

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartkey-viewer-'));
  stack = await startStack({ ports: testPorts, dataDir: folder, chartText: hostile.text });
});
test.afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What went wrong or out on that page. */
function watched(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().includes('tracker') || request.url().startsWith('javascript:')) seen.push(request.url());
  });
  return seen;
}

/** Elements that only a chart’s own mark-up could have made, through every shadow root; runs in the page. */
function madeByChart(): { ran: number; elements: string[] } {
  const elements: string[] = [];
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data') ?? '';
      const handler = element.getAttributeNames().some((one) => one.startsWith('on'));
      if (/tracker|javascript:/.test(address) || handler || /^(?:iframe|object|embed|use)$/.test(name))
        elements.push(element.outerHTML.slice(0, 120));
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return { ran: (window as { __ran?: number }).__ran ?? 0, elements };
}

test('W2 narrative, titles, units, attachments and addresses of a hostile chart are shown as text, from the question to the reader', async () => {
  const patient = await launchPatient({ extension: extensionFolder() });
  const clinician = await launchClinician(stack.lakeview);
  try {
    await setUp(patient);
    const page = await patient.context.newPage();
    const atPortal = watched(page);
    await signIn(page, stack.riverside, 'patient');
    await patient.connect(page);
    expect(await takeCopy(patient, page, stack.riverside)).toBe(hostile.count);
    await signIn(page, stack.lakeview, 'patient');
    await patient.connect(page);
    const window = await ask(patient, page, stack.lakeview, '/second-opinion');
    const atQuestion = watched(window);
    await includeEverything(window);
    for (const one of await window.locator('details').all()) await one.evaluate((it) => it.setAttribute('open', ''));
    expect(await window.evaluate(madeByChart)).toEqual({ ran: 0, elements: [] });
    await answerYes(window, 'Approve');
    await window.getByRole('button', { name: 'Share now' }).click();
    await settled(page);

    const atReader = watched(clinician.page);
    await openRecords(clinician.page, stack.lakeview);
    await expect(clinician.page.getByText(hostile.visible).first()).toBeVisible();
    const opened = clinician.page.locator('chartkey-records');
    for (const name of ['Problems', 'Medications', 'Allergies', 'Lab results', 'Documents'])
      for (const tab of await opened.getByRole('button', { name: new RegExp(`^${name}`) }).all())
        if (await tab.isVisible()) await tab.click();
    for (const one of await opened.locator('details').all()) await one.evaluate((it) => it.setAttribute('open', ''));
    expect(await clinician.page.evaluate(madeByChart)).toEqual({ ran: 0, elements: [] });
    // Nothing was made harmless by being lost: what was issued is what was read.
    const texts = await exportRecords(clinician.page);
    expect(texts.sort()).toEqual(
      (JSON.parse(hostile.text) as { entry: { resource: object }[] }).entry
        .map(({ resource }) => JSON.stringify(resource))
        .sort(),
    );
    expect([...atPortal, ...atQuestion, ...atReader]).toEqual([]);
  } finally {
    await clinician.close();
    await patient.close();
  }
});
