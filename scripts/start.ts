import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { toChartkeyError } from '#protocol/errors';
import { extensionWindow, launchProfile } from '../demo-portal/e2e/browsers.ts';
import { runTrip } from '../demo-portal/e2e/trip.ts';
import { chromiumId } from '../extension/id.ts';
import { defaultPorts } from './ports.ts';
import { run } from './run.ts';
import { type Stack, startStack } from './stack.ts';

/**
 * `npm start`: everything running on embedded defaults. With a display it opens two browsers, the patient's with the
 * extension and the clinician's without; without one it runs the tour once, and stays up either way until Ctrl-C.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** `npm start -- --officer`: Lakeview's key desk waits for its officer's wallet. */
const officerSigns = process.argv.includes('--officer');

const closers: (() => Promise<unknown>)[] = [];
let ending = false;
async function end(code: number): Promise<never> {
  if (!ending) {
    ending = true;
    for (const close of closers.reverse()) await close().catch(() => undefined);
  }
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    console.log('\nStopping…');
    void end(0);
  });

async function main(): Promise<void> {
  console.log('Building…');
  if ((await run(['node', 'scripts/build.ts'], { cwd: root })).code !== 0) await end(1);
  const stack = await startStack({
    ports: defaultPorts,
    dataDir: `${root}.chartkey/start`,
    officerSigns,
    onStep: (step) => console.log(`  ${step}`),
  });
  closers.push(stack.stop);
  if (officerSigns) tellOfficer(stack);
  if (hasDisplay) await openBrowsers(stack);
  else if (!officerSigns) await tourOnce(stack);
  console.log('\nRunning. Press Ctrl-C to stop.');
}

function tellOfficer({ lakeview, rpcUrl, deployment, keys }: Stack): void {
  console.log(`
Lakeview's key desk waits for its officer, and asks nobody before that:
  1. In a browser with a wallet, add the network ${deployment.chainId} at ${rpcUrl} and import Lakeview's account,
     ${keys.lakeview} (a key of the local test chain that everybody knows, good for nothing else).
  2. Open ${lakeview}, sign in as the security officer, and sign.`);
}

async function openBrowsers(stack: Stack): Promise<void> {
  const patient = await launchProfile({ headless: false, extensions: [`${root}.output/chrome-mv3`] });
  closers.push(patient.close);
  const clinician = await launchProfile({ headless: false });
  closers.push(clinician.close);
  // The extension opens its own tab when it is new; the clinic waits in the one beside it.
  const ownTab = extensionWindow(patient.context, chromiumId, 'dashboard.html');
  await firstTab(patient.context).then((tab) => tab.goto(stack.riverside));
  await firstTab(clinician.context).then((tab) => tab.goto(`${stack.lakeview}/staff`));
  await (await ownTab).bringToFront();
  console.log(`
What to try, with two browsers open (one is Elena's, one is her cardiologist's):
  1. In Elena's browser, set up Chartkey in its tab: a password, then your recovery words.
  2. Open ${stack.riverside}, press the Chartkey icon, Connect, then take the copy of the chart.
  3. Open ${stack.lakeview}, connect it too, and answer its request; share less than they ask.
  4. In the clinician's browser, open ${stack.lakeview}/staff and read what was shared.
  5. Back with Elena: see the opening in Chartkey, press Stop, and watch the clinician's page go blank.`);
}

const firstTab = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? (await context.newPage());

async function tourOnce(stack: Stack): Promise<void> {
  console.log('\nThere is no display here, so this runs the tour once without one.');
  const result = await runTrip({
    stack,
    extension: `${root}.output/chrome-mv3`,
    screenshots: `${root}.chartkey/tour`,
    onStep: ({ name, ms, detail }) => console.log(`  ${name.padEnd(46)} ${String(ms).padStart(6)} ms  ${detail}`),
  });
  console.log(
    `\n${result.resourcesIn} resources in, ${result.resourcesOut} read back, differences: ${result.differences}.`,
  );
  console.log(`Screenshots: .chartkey/tour. Portals: ${stack.riverside} and ${stack.lakeview}.`);
}

main().catch(async (thrown) => {
  const error = toChartkeyError(thrown);
  console.error(error.code === 'PORT_TAKEN' ? `\n${error.message}` : thrown);
  await end(1);
});
