import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { chromiumId } from '../../extension/id.ts';
import { testPorts } from '../../scripts/ports.ts';
import { extensionWindow } from './browsers.ts';
import { RawAgent } from './hostile/raw-agent.ts';
import { closeQuestions, openScene, questionOf, questionWindows, type Scene } from './hostile/scene.ts';
import { type SiteServer, serveSites } from './hostile/site-server.ts';
import { address } from './patient.ts';

/** Sites that want to be taken for another. Every name leads to this machine; https under a certificate of our own. */
const port = testPorts.lakeview;
const insecure = `http://plain.test:${testPorts.riverside}`;
const long = `portal.lakeview.example.${Array.from({ length: 6 }, (_, i) => `patients-and-families-sign-in-${i}`).join('.')}`;
let scene: Scene;
let sites: SiteServer;
/** For screens as narrow as they may be. */
let screen: Page;
test.beforeAll(async () => {
  sites = await serveSites(port, {}, true);
  scene = await openScene(
    {},
    {
      flags: [
        '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1, MAP *.test. 127.0.0.1',
        '--ignore-certificate-errors',
        // X3 is our own rule: it holds where the browser's was switched off.
        `--unsafely-treat-insecure-origin-as-secure=${insecure}`,
      ],
    },
  );
  screen = await scene.patient.context.newPage();
  await screen.setViewportSize({ width: 320, height: 600 });
});
test.afterAll(async () => {
  await scene?.stop();
  await sites?.stop();
});
test.afterEach(() => closeQuestions(scene.patient));

interface Disguise {
  name: string;
  /** Like another of them: only in the full count. */
  soak?: true;
  typed: string;
  shown: string;
  owner: string;
  odd?: RegExp;
  /** Chromium tells no extension an address with a user name in it, so there is nothing to offer. */
  unoffered?: true;
}
const letters = /letters of another alphabet/;
const disguises: Disguise[] = [
  {
    name: 'a known name in front of another’s',
    typed: `https://lakeview.example.evil.test:${port}`,
    shown: `lakeview.example.evil.test:${port}`,
    owner: 'evil.test',
  },
  {
    name: 'a name of more than 200 letters that begins like a known one',
    typed: `https://${long}.evil.test:${port}`,
    shown: `${long}.evil.test:${port}`,
    owner: 'evil.test',
  },
  {
    name: 'a Cyrillic е',
    typed: `https://lakеview.test:${port}`,
    shown: `xn--lakview-9gg.test:${port}`,
    owner: 'xn--lakview-9gg.test',
    odd: letters,
  },
  {
    name: 'a whole word in another script',
    soak: true,
    typed: `https://сlinic.lakeview.test:${port}`,
    shown: `xn--linic-0ye.lakeview.test:${port}`,
    owner: 'lakeview.test',
    odd: letters,
  },
  {
    name: 'upper case',
    soak: true,
    typed: `https://LAKEVIEW.TEST:${port}`,
    shown: `lakeview.test:${port}`,
    owner: 'lakeview.test',
  },
  {
    name: 'a known name as a user name',
    typed: `https://lakeview.example:secret@other.test:${port}`,
    shown: `other.test:${port}`,
    owner: 'other.test',
    unoffered: true,
  },
  {
    name: 'a number',
    typed: `https://127.0.0.1:${port}`,
    shown: `127.0.0.1:${port}`,
    owner: '127.0.0.1',
    odd: /a number where others have a name/,
  },
];

/** The first origin on this screen is shown whole, its end too, with weight on its owner alone. */
async function showsWhole(on: Page, { shown, owner }: Disguise): Promise<void> {
  const origin = on.locator('.origin').filter({ hasText: shown }).first();
  await expect(origin).toBeVisible();
  await origin.scrollIntoViewIfNeeded();
  const seen = await origin.evaluate((element) => {
    const clipped: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { overflow, textOverflow, webkitLineClamp } = getComputedStyle(at);
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') clipped.push(at.className);
      if (overflow === 'hidden' && at.scrollHeight > at.clientHeight + 1) clipped.push(at.className);
    }
    const { left, right } = element.getBoundingClientRect();
    const strong = element.querySelector('b')!;
    return {
      text: element.textContent,
      clipped,
      inside: left >= 0 && right <= innerWidth,
      owner: strong.textContent,
      heavier: Number(getComputedStyle(strong).fontWeight) > Number(getComputedStyle(element).fontWeight),
    };
  });
  expect(seen).toEqual({ text: shown, clipped: [], inside: true, owner, heavier: true });
}

for (const disguise of disguises.filter(({ soak }) => !soak || process.env.CHARTKEY_SOAK === '1'))
  test(`X3 ${disguise.name}: every screen shows the origin that the browser knows, to its end`, async () => {
    const page = await scene.patient.context.newPage();
    await page.goto(disguise.typed);
    const { origin } = new URL(await page.evaluate(() => location.href));
    expect(origin).toBe(`https://${disguise.shown}`);
    const popup = await scene.patient.openPopup(page);
    await popup.waitFor(disguise.unoffered ? 'Recent activity' : 'Connect this site?');
    expect((await popup.text()).includes(disguise.shown)).toBe(!disguise.unoffered);
    if (disguise.odd) expect(await popup.text()).toMatch(disguise.odd);
    await scene.connect(origin);

    // Nobody vouches for it, whatever name it gives itself.
    const site = await scene.institutionAt(origin, 'Lakeview Cardiology', 0);
    const agent = await RawAgent.open(page);
    const requestId = randomUUID();
    await agent.call('access.request', questionOf(site, requestId));
    const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
    await window.setViewportSize({ width: 420, height: 720 });
    await showsWhole(window, disguise);
    await expect(window.locator('body')).not.toContainText('Lakeview Cardiology');
    await expect(window.getByText(disguise.odd ?? letters)).toHaveCount(disguise.odd ? 1 : 0);
    // Only now: a tab with the popup's page would be taken for the popup itself.
    await screen.goto(address('popup.html'));
    await showsWhole(screen, disguise);
    await screen.goto(address('dashboard.html#portals'));
    await showsWhole(screen, disguise);
    await agent.call('access.cancel', { requestId });
    await page.close();
  });

test('X3 X9 a connected name with a closing dot, another port, or a name above or below it is another site', async () => {
  const origin = `https://portal.closing.test:${port}`;
  await scene.connect(origin);
  const home = await scene.visit(origin);
  expect(await home.call('agent.hello', {})).toMatchObject({ state: 'ready' });
  const others = [
    `https://portal.closing.test.:${port}`,
    `https://closing.test:${port}`,
    `https://a.portal.closing.test:${port}`,
    `http://portal.closing.test:${testPorts.riverside}`,
  ];
  for (const other of others) {
    await home.page.goto(other);
    await expect(RawAgent.open(home.page).then(() => `${other} is answered`)).rejects.toThrow(/no bridge|randomUUID/);
  }
  for (const bad of [others[0]!, others[3]!])
    await expect(scene.tell('portals.connect', { origin: bad })).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  await home.page.close();
});

test('X3 a page that is not protected on its way is not offered, not connected and not heard, though the browser calls it secure', async () => {
  const page = await scene.patient.context.newPage();
  await page.goto(insecure);
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  const popup = await scene.patient.openPopup(page);
  await popup.waitFor('Recent activity');
  expect(await popup.text()).not.toContain('Connect this site?');
  await expect(scene.tell('portals.connect', { origin: insecure })).rejects.toMatchObject({ code: 'BAD_MESSAGE' });
  await expect(RawAgent.open(page)).rejects.toThrow('no bridge');
  expect(questionWindows(scene.patient)).toEqual([]);
  await page.close();
});
