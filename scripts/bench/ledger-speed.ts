import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { address, launchPatient, setUp } from '../../demo-portal/e2e/patient.ts';
import { testOutput } from '../ports.ts';
import { type Figure, median, quantile, round } from './figure.ts';
import type { LedgerBench, Turn } from './ledger-in-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const grants = 10_000;
const rows = 5_000;

/** The storage code and what drives it, as one script. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('ledger-in-page.ts', import.meta.url));
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('nothing was bundled');
  return result.output[0].code;
}

const inPage = (page: Page) => ({
  fill: (count: number) =>
    page.evaluate((given) => (globalThis as unknown as { ledgerBench: LedgerBench }).ledgerBench.fill(given), count),
  turn: () => page.evaluate(() => (globalThis as unknown as { ledgerBench: LedgerBench }).ledgerBench.turn()),
  fillOwn: (count: number) =>
    page.evaluate((given) => (globalThis as unknown as { ledgerBench: LedgerBench }).ledgerBench.fillOwn(given), count),
});

/** Opens the list of activity anew; milliseconds from the start of the navigation until its rows are painted. */
async function openActivity(page: Page): Promise<{ shell: number; rows: number }> {
  await page.goto('about:blank');
  await page.goto(address('dashboard.html#activity'));
  const mark = await page.waitForFunction(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
    const [shell, listed] = [at('shell'), at('rows')];
    return shell !== undefined && listed !== undefined ? { shell, rows: listed } : undefined;
  });
  return (await mark.jsonValue()) as { shell: number; rows: number };
}

/** Runs in every page of the tab before its own scripts: marks when the page's frame, and the rows, were there and painted. */
function markRows(): void {
  const paintedAs = (name: string) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark(name);
    requestAnimationFrame(() => port2.postMessage(undefined));
  };
  const wanted = new Map([
    ['shell', 'h1'],
    ['rows', '.activity-day li'],
  ]);
  new MutationObserver((_, seen) => {
    for (const [name, selector] of wanted) {
      if (!document.querySelector(selector)) continue;
      wanted.delete(name);
      paintedAs(name);
    }
    if (wanted.size === 0) seen.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Ten thousand grants and five thousand rows of activity, on the real extension's own pages in real Chromium. Beside each
 * figure its control of the same turn: the same number of bytes through AES-GCM and one row of IndexedDB.
 */
export async function ledgerSpeed(runs: number): Promise<Figure[]> {
  const patient = await launchPatient({ extension: `${root}${testOutput}/chrome-mv3` });
  try {
    await setUp(patient);
    const page = await patient.context.newPage();
    await page.goto(address('dashboard.html#settings'));
    await page.evaluate(await bundle());
    const bench = inPage(page);
    const filled = await bench.fill(grants);
    if (filled.grants !== grants) throw new Error(`${filled.grants} grants`);
    const turns: Turn[] = [];
    for (let run = -2; run < runs; run++) {
      const turn = await bench.turn();
      if (run >= 0) turns.push(turn);
    }
    await bench.fillOwn(rows);
    const list = await patient.context.newPage();
    await list.addInitScript(markRows);
    const opened: { shell: number; rows: number }[] = [];
    for (let run = -2; run < runs; run++) {
      const times = await openActivity(list);
      if (run >= 0) opened.push(times);
    }
    return [...storageFigures(filled, turns), ...activityFigures(opened)];
  } finally {
    await patient.close();
  }
}

function storageFigures({ bulk, snapshotBytes, entryBytes }: Awaited<ReturnType<LedgerBench['fill']>>, turns: Turn[]) {
  const of = (name: keyof Turn) => turns.map((turn) => turn[name]);
  const p50 = (name: keyof Turn) => round(median(of(name)), 1);
  const p75 = (name: keyof Turn) => round(quantile(of(name), 0.75), 1);
  const spread = (name: keyof Turn) => `fastest ${round(Math.min(...of(name)), 1)}, p75 ${p75(name)}`;
  const kB = round(snapshotBytes / 1000, 0);
  const figures: Figure[] = [
    {
      name: 'ledger: 10,000 grants, writing all of it',
      value: p50('write'),
      unit: 'ms p50',
      limit: { atMost: 60 },
      note: `${spread('write')}; ${kB} kB; raw AES-GCM and IndexedDB ${p50('rawWrite')} ms, ${spread('rawWrite')}`,
    },
    {
      name: 'ledger: 10,000 grants, loading all of it',
      value: p50('load'),
      unit: 'ms p50',
      limit: { atMost: 25 },
      note: `${spread('load')}; raw AES-GCM and IndexedDB ${p50('rawLoad')} ms, ${spread('rawLoad')}; from the log alone ${p50('rebuild')} ms`,
    },
    { name: 'ledger: one whole grant of 10,000', value: p50('lookup'), unit: 'ms p50', note: spread('lookup') },
    { name: 'ledger: one grant more, written and known', value: p50('add'), unit: 'ms p50', note: spread('add') },
    { name: 'ledger: newest 100 deeds of 10,000', value: p50('page'), unit: 'ms p50', note: spread('page') },
    {
      name: 'ledger: 10,000 grants brought in at once',
      value: round(bulk, 0),
      unit: 'ms',
      note: `one run; each of ${entryBytes} B hashed into the chain, sealed and stored: what a restore does`,
    },
  ];
  return figures;
}

function activityFigures(opened: readonly { shell: number; rows: number }[]): Figure[] {
  const after = opened.map(({ shell, rows: listed }) => listed - shell);
  const whole = opened.map(({ rows: listed }) => listed);
  return [
    {
      name: 'activity of 5,000 rows: opening the page until rows are painted',
      value: round(median(whole), 0),
      unit: 'ms p50',
      limit: { atMost: 200 },
      note: `fastest ${round(Math.min(...whole), 0)}, p75 ${round(quantile(whole, 0.75), 0)}; ${opened.length} runs; ${round(median(after), 0)} of it after the page's frame`,
    },
  ];
}
