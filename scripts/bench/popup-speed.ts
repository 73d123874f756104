import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { address } from '../../demo-portal/e2e/patient.ts';
import { type Figure, median, quantile, round } from './figure.ts';
import type { JourneyScene } from './journey-scene.ts';

type Scene = Pick<JourneyScene, 'patient' | 'control'>;

/** Opens a page of an extension in this tab; milliseconds from the start of the navigation to its first contentful paint. */
async function paint(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName('first-contentful-paint');
          if (first) resolve(first.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}

/** First paint of the popup's page against a blank page of another extension, in turns, worker awake. */
export async function popupPaint({ patient, control }: Scene, runs: number, vault: string): Promise<Figure> {
  const page = await patient.popupTab();
  const [ours, blank]: [number[], number[]] = [[], []];
  for (let run = -1; run < runs; run++) {
    const [popup, other] = [await paint(page, address('popup.html')), await paint(page, control('blank.html'))];
    // The first turn warms both up.
    if (run < 0) continue;
    ours.push(popup);
    blank.push(other);
  }
  await page.close();
  return {
    name: `popup: first paint, ${vault}`,
    value: round(median(ours), 0),
    unit: 'ms p50',
    note: `p75 ${round(quantile(ours, 0.75), 0)}; blank extension page ${round(median(blank), 0)} ms`,
  };
}

/** What only a woken background can have said: the popup's list of readers, and the control's answer. */
const said = '#sharing-now, #answer:not(:empty)';

/** Runs in every page of the tab before its own scripts: marks when `said` was there and painted. */
function markUsable(wanted: string): void {
  const look = () => {
    if (!document.querySelector(wanted)) return false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('usable');
    requestAnimationFrame(() => port2.postMessage(undefined));
    return true;
  };
  new MutationObserver((_, seen) => look() && seen.disconnect()).observe(document, { childList: true, subtree: true });
}

/** Opens a page of an extension; milliseconds from the start of the navigation until it was usable. */
async function usable(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const mark = await page.waitForFunction(() => performance.getEntriesByName('usable')[0]?.startTime);
  return (await mark.jsonValue()) as number;
}

/** Stops every service worker of the browser and returns when none is left. */
async function stopWorkers(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  const someRun = async () =>
    (await cdp.send('Target.getTargets')).targetInfos.some(({ type }) => type === 'service_worker');
  while (await someRun()) await sleep(20);
  await cdp.detach();
}

/**
 * Opening the popup when the browser has put the worker to sleep: until what only the background knows is on the screen. The
 * control wakes an empty worker and asks it two questions, as the popup does.
 */
export async function coldPopup({ patient, control }: Scene, runs: number): Promise<Figure[]> {
  const page = await patient.popupTab();
  await page.addInitScript(markUsable, said);
  const [ours, empty, warm]: number[][] = [[], [], []];
  for (let run = -1; run < runs; run++) {
    await page.goto(control('blank.html'));
    await stopWorkers(page);
    const popup = await usable(page, address('popup.html'));
    // What the worker does for itself once it is awake is not what the second opening waits for.
    await sleep(1_000);
    const again = await usable(page, address('popup.html'));
    await page.goto(control('blank.html'));
    await stopWorkers(page);
    const other = await usable(page, control('wake.html'));
    if (run < 0) continue;
    ours!.push(popup);
    warm!.push(again);
    empty!.push(other);
  }
  await page.close();
  const control75 = `empty worker p75 ${round(quantile(empty!, 0.75), 0)} ms`;
  return [
    {
      name: 'popup: usable after the worker was killed',
      value: round(quantile(ours!, 0.75), 0),
      unit: 'ms p75',
      limit: { atMost: 300 },
      note: `p50 ${round(median(ours!), 0)}; ${control75}`,
    },
    {
      name: 'popup: usable, worker awake',
      value: round(quantile(warm!, 0.75), 0),
      unit: 'ms p75',
      note: `p50 ${round(median(warm!), 0)}`,
    },
  ];
}
