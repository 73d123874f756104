import { availableParallelism, loadavg } from 'node:os';
import { approvalPaint } from './approval-speed.ts';
import { type Figure, round } from './figure.ts';
import { openJourneyScene } from './journey-scene.ts';
import { openChart } from './opening-speed.ts';
import { panicOnScreen } from './pausing-speed.ts';
import { coldPopup, popupPaint } from './popup-speed.ts';
import { approveFigure, deposit, type Shared, share, stopOnScreen } from './sharing-speed.ts';
import { revokeToDenied } from './stopping-speed.ts';
import { unlockSpeed } from './unlock-speed.ts';

/** How often what takes a person several windows is done: each costs seconds. */
const slowRuns = 5;
const pauseRuns = 10;

/**
 * What a person waits for, in two real Chromiums with the real extension, chain, gateway and portals on this machine. Times are
 * of one machine that does everything at once; the control of each was measured in turns with it.
 */
export async function journeys(runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const scene = await openJourneyScene(async (fresh) => {
    figures.push(await popupPaint(fresh, runs, 'before set-up'));
  });
  try {
    figures.push(...(await deposit(scene)));
    const shares: Shared[] = [];
    for (let run = 0; run < slowRuns; run++) shares.push(await share(scene, run === 0 ? '/second-opinion' : '/visit'));
    figures.push(approveFigure(shares));
    figures.push(await approvalPaint(scene, Math.max(30, runs)));
    figures.push(await popupPaint(scene, runs, 'a chart and live grants'));
    figures.push(...(await coldPopup(scene, runs)));
    figures.push(...(await openChart(scene, shares[0]!.id, runs)));
    figures.push(await revokeToDenied(scene.stack, runs));
    // Panic needs the newest share alive, and stopping ends it.
    figures.push(...(await panicOnScreen(scene, pauseRuns)));
    figures.push(await stopOnScreen(scene, slowRuns));
    figures.push(...(await unlockSpeed(scene, Math.max(30, runs))));
    figures.push({
      name: 'machine: load of the last five minutes',
      value: round(loadavg()[1]!, 1),
      unit: '',
      note: `${availableParallelism()} cores; above that many, times are of a machine that did something else as well`,
    });
    return figures;
  } finally {
    await scene.stop();
  }
}
