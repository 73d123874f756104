import type { Hex } from '#protocol/bytes';
import { openRecords } from '../../demo-portal/e2e/clinician.ts';
import { askBackground } from '../../demo-portal/e2e/hostile/own-screen.ts';
import { ask, settled } from '../../demo-portal/e2e/portals.ts';
import { type Figure, median, quantile, round } from './figure.ts';
import { clickedAt, type JourneyScene, notedAt, noteEvent, whenTrue } from './journey-scene.ts';

/** Riverside gives its copy of the chart once: from Accept until everything is encrypted, stored and registered. */
export async function deposit({ patient, portal, stack }: JourneyScene): Promise<Figure[]> {
  await portal.goto(`${stack.riverside}/copy`);
  await noteEvent(portal, 'chartkey-filed');
  await portal.locator('chartkey-deposit').getByRole('button', { name: 'Take my copy' }).click();
  const window = await patient.question();
  const accept = window.getByRole('button', { name: 'Accept', exact: true });
  await accept.and(window.locator('[aria-disabled=false]')).waitFor();
  const accepted = await clickedAt(window, accept);
  const ms = (await notedAt(portal, 120_000)) - accepted;
  const filed = await portal
    .locator('chartkey-deposit')
    .getByText(/items from .* are in your Chartkey/)
    .textContent();
  const items = Number(/^([\d,]+) items/.exec(filed?.trim() ?? '')?.[1]?.replaceAll(',', ''));
  await window.close();
  return [
    { name: 'deposit: accept to filed', value: round(ms, 0), unit: 'ms', note: `${items} items, one run` },
    { name: 'deposit: items verified, encrypted and stored', value: round((items / ms) * 1000, 0), unit: '/s' },
  ];
}

const sharedIds = async ({ patient }: JourneyScene): Promise<Hex[]> =>
  (await askBackground(patient.dashboard, 'sharing.list', {})).map(({ id }) => id);

export interface Shared {
  id: Hex;
  /** Milliseconds from the click on Approve until the token was on the chain. */
  ms: number;
}

/** Lakeview asks on `path`, the patient approves as it stands, and Lakeview has the grant. */
export async function share(scene: JourneyScene, path: string): Promise<Shared> {
  const { patient, portal, stack } = scene;
  // Another question than the one this tab remembers.
  await portal.evaluate(() => sessionStorage.clear());
  const known = new Set(await sharedIds(scene));
  const window = await ask(patient, portal, stack.lakeview, path);
  const approve = window.getByRole('button', { name: 'Approve', exact: true });
  await approve.and(window.locator('[aria-disabled=false]')).waitFor();
  const clicked = await clickedAt(window, approve);
  let id: Hex | undefined;
  await whenTrue(async () => {
    id = (await sharedIds(scene)).find((shared) => !known.has(shared));
    return id !== undefined;
  }, 'the grant is signed');
  const minted = await whenTrue(() => scene.isActive(id!), 'the grant is a token');
  await window.getByText(/can read what you shared/).waitFor();
  await window.close();
  await settled(portal);
  return { id: id!, ms: minted - clicked };
}

export const approveFigure = (shares: readonly Shared[]): Figure => ({
  name: 'approve: click to token on chain',
  value: round(median(shares.map(({ ms }) => ms)), 0),
  unit: 'ms p50',
  note: `${shares.length} runs, slowest ${round(Math.max(...shares.map(({ ms }) => ms)), 0)}; the relay sends once a second`,
});

/** Stop in the popup, on the newest share, while a staff page shows it: from the click until the page is blank. */
export async function stopOnScreen(scene: JourneyScene, runs: number): Promise<Figure> {
  const { patient, clinician, stack } = scene;
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await share(scene, '/visit');
    await openRecords(clinician.page, stack.lakeview);
    await noteEvent(clinician.page, 'chartkey-revoked');
    const popup = await patient.popupTab();
    const stop = popup.getByRole('button', { name: /^Stop (?!all)/ }).first();
    await stop.waitFor();
    const clicked = await clickedAt(popup, stop);
    times.push((await notedAt(clinician.page, 15_000)) - clicked);
    const left = await clinician.page.locator('chartkey-records chartkey-chart').count();
    if (left !== 0) throw new Error('the staff page still shows a chart');
    await popup.close();
  }
  return {
    name: 'stop: click in the popup to a blank staff page',
    value: round(quantile(times, 0.95), 0),
    unit: 'ms p95',
    limit: { atMost: 1000 },
    note: `${runs} runs, p50 ${round(median(times), 0)}`,
  };
}
