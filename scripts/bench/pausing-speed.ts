import type { Page } from '@playwright/test';
import { openRecords } from '../../demo-portal/e2e/clinician.ts';
import { askBackground } from '../../demo-portal/e2e/hostile/own-screen.ts';
import { password } from '../../demo-portal/e2e/patient.ts';
import { type Figure, median, quantile, round } from './figure.ts';
import { clickedAt, type JourneyScene, notedAt, noteEvent, whenTrue } from './journey-scene.ts';

/**
 * Panic stop in the popup while a staff page shows a share: from the click until that page is blank, with every live
 * share of the scene signed for in between, and until Chartkey is locked. Each run unlocks and resumes again.
 */
export async function panicOnScreen(scene: JourneyScene, runs: number): Promise<Figure[]> {
  const { patient, clinician, stack } = scene;
  const [blank, locked]: [number[], number[]] = [[], []];
  let live = 0;
  for (let run = 0; run < runs; run++) {
    await openRecords(clinician.page, stack.lakeview);
    await noteEvent(clinician.page, 'chartkey-paused');
    const popup = await patient.popupTab();
    const panic = popup.getByRole('button', { name: 'Pause all sharing and lock' });
    await panic.waitFor();
    const clicked = await clickedAt(popup, panic);
    const lockedAt = whenTrue(
      async () => (await askBackground(patient.dashboard, 'state.get', {})).phase === 'locked',
      'panic locks',
    );
    blank.push((await notedAt(clinician.page, 30_000)) - clicked);
    locked.push((await lockedAt) - clicked);
    if ((await clinician.page.locator('chartkey-records chartkey-chart').count()) !== 0)
      throw new Error('the staff page still shows a chart');
    live = (await askBackground(patient.dashboard, 'state.get', {})).pause?.total ?? 0;
    await noteEvent(clinician.page, 'chartkey-resumed');
    await unlockAndResume(popup);
    await notedAt(clinician.page, 30_000);
    await popup.close();
    // So many presses, unlocks and openings within seconds are more than the gateway takes from one address.
    await clinician.page.waitForTimeout(6_000);
  }
  const note = `${runs} runs, ${live} live shares`;
  return [
    {
      name: 'panic: click in the popup to a blank staff page',
      value: round(quantile(blank, 0.95), 0),
      unit: 'ms p95',
      limit: { atMost: 1000 },
      note: `${note}, p50 ${round(median(blank), 0)}`,
    },
    { name: 'panic: click to locked', value: round(quantile(locked, 0.95), 0), unit: 'ms p95', note },
  ];
}

async function unlockAndResume(popup: Page): Promise<void> {
  await popup.getByLabel('Password', { exact: true }).fill(password);
  await popup.getByRole('button', { name: 'Unlock', exact: true }).click();
  await popup.getByRole('button', { name: 'Resume sharing' }).click();
}
