import type { Page } from '@playwright/test';
import { armed } from '../../demo-portal/e2e/patient.ts';
import { settled } from '../../demo-portal/e2e/portals.ts';
import { type Figure, median, quantile, round } from './figure.ts';
import { clickedAt, clock, type JourneyScene } from './journey-scene.ts';

/** What is first on the screen that only a question looked at can have: the sentence of the grant. */
const asked = '.question .sentence, #answer:not(:empty)';

/** Runs in every page before its own scripts: keeps when `wanted` was there and the frame with it was over, as `clock`. */
function markPainted(wanted: string): void {
  const look = () => {
    if (!document.querySelector(wanted)) return false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.documentElement.dataset.paintedAt = String(performance.timeOrigin + performance.now());
    };
    requestAnimationFrame(() => port2.postMessage(undefined));
    return true;
  };
  new MutationObserver((_, seen) => look() && seen.disconnect()).observe(document, { childList: true, subtree: true });
}

async function paintedAt(page: Page): Promise<number> {
  const painted = page.locator('html[data-painted-at]');
  await painted.waitFor({ state: 'attached' });
  return Number(await painted.getAttribute('data-painted-at'));
}

/** A new page of this browser with the control's page in it, which asks an empty worker twice: what any page costs here. */
async function controlPaint({ patient, control }: JourneyScene): Promise<number> {
  const started = clock();
  const page = await patient.context.newPage();
  await page.goto(control('wake.html'));
  const ms = (await paintedAt(page)) - started;
  await page.close();
  return ms;
}

/**
 * From the patient's press in the portal, which is the request, until the question is painted in the approval window: a new
 * window, the asker proven, the chart counted, the capsule sealed. Each is answered, as a person would, so that nobody is muted.
 */
export async function approvalPaint(scene: JourneyScene, runs: number): Promise<Figure> {
  const { patient, portal, stack } = scene;
  await patient.context.addInitScript(markPainted, asked);
  const [ours, others]: [number[], number[]] = [[], []];
  for (let run = -1; run < runs; run++) {
    await portal.evaluate(() => sessionStorage.clear());
    await portal.goto(`${stack.lakeview}/visit`);
    const press = portal.locator('chartkey-request').getByRole('button', { name: 'Choose what to share' });
    await press.waitFor();
    const clicked = await clickedAt(portal, press);
    const window = await patient.question();
    const painted = await paintedAt(window);
    await (await armed(window, 'Approve')).click();
    await window.getByText(/can read what you shared/).waitFor({ timeout: 30_000 });
    await window.close();
    await settled(portal);
    const other = await controlPaint(scene);
    // The first turn warms both up.
    if (run < 0) continue;
    ours.push(painted - clicked);
    others.push(other);
  }
  return {
    name: 'approval: request to painted question',
    value: round(median(ours), 0),
    unit: 'ms p50',
    limit: { atMost: 350 },
    note: `p75 ${round(quantile(ours, 0.75), 0)}, ${runs} runs; a new page of an empty extension ${round(median(others), 0)} ms`,
  };
}
