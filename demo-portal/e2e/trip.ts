import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Contract, JsonRpcProvider } from 'ethers';
import { grantsAbi } from '#contracts/abi';
import { forbiddenTerms } from '#contracts/forbidden-values';
import { scanPrivacy } from '#contracts/privacy-scan';
import { classesOfScopes, classOf } from '#protocol/fhir/classes';
import { readChart } from '#protocol/fhir/read-chart';
import { type Grant, grantId } from '#protocol/typed-data';
import type { Stack } from '../../scripts/stack.ts';
import { elenaChart } from '../chart/generate.ts';
import { type Clinician, exportRecords, launchClinician, openRecords } from './clinician.ts';
import { compareWithSource } from './compare.ts';
import { granteeReach } from './grantee-reach.ts';
import { answerYes, armed, launchPatient, setUp } from './patient.ts';
import { ask, includeEverything, narrow, settled, signIn, takeCopy } from './portals.ts';
import { check, sharedGrants } from './trip-checks.ts';

export interface TripStep {
  name: string;
  ms: number;
  /** What was verified. */
  detail: string;
}

export interface TripResult {
  resourcesIn: number;
  resourcesOut: number;
  differences: number;
}

export interface TripOptions {
  stack: Stack;
  /** Unpacked extension, built for the stack's ports. */
  extension: string;
  /** Folder for pictures of each step. */
  screenshots: string;
  chartText?: string;
  colorScheme?: 'light' | 'dark';
  /** Looks at every screen the trip passes, once it stands: for axe. */
  inspect?: (page: Page, name: string) => Promise<void>;
  onStep?: (step: TripStep) => void;
}

/**
 * The whole consent trip with two people in two browsers, on a running stack: copy, question, narrower grant, opening,
 * whole-chart grant compared token for token with the source, stop, refusal, and the privacy of the chain's trace.
 * Throws at the first thing that is not as it must be.
 */
export async function runTrip(options: TripOptions): Promise<TripResult> {
  const { stack } = options;
  const source = options.chartText ?? elenaChart();
  await mkdir(options.screenshots, { recursive: true });
  const scheme = options.colorScheme ? { colorScheme: options.colorScheme } : {};
  const patient = await launchPatient({ extension: options.extension, ...scheme });
  let clinician: Clinician | undefined;
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: join(options.screenshots, `${name}.png`) }).catch(() => undefined);
  const shoot = async (page: Page, name: string) => {
    await picture(page, name);
    await options.inspect?.(page, name);
  };
  const step = async <T>(name: string, act: () => Promise<[T, string]>): Promise<T> => {
    const started = performance.now();
    const [value, detail] = await act();
    options.onStep?.({ name, ms: Math.round(performance.now() - started), detail });
    return value;
  };
  const provider = new JsonRpcProvider(stack.rpcUrl, stack.deployment.chainId, {
    staticNetwork: true,
    cacheTimeout: -1,
  });
  const grants = new Contract(stack.deployment.grants, grantsAbi, provider);
  const isActive = (grant: Grant): Promise<boolean> => grants.getFunction('isActive')(grantId(grant));

  try {
    await step('The patient sets up Chartkey', async () => {
      await setUp(patient, shoot);
      return [undefined, `${patient.words.length} words shown once, three asked back`];
    });

    const page = await patient.context.newPage();
    const items = await step('Riverside gives a copy of the chart', async () => {
      await signIn(page, stack.riverside, 'patient');
      await patient.connect(page);
      const filed = await takeCopy(patient, page, stack.riverside, shoot);
      const expected = readChart(source).resources.length;
      check(filed === expected, `${filed} items filed of ${expected}`);
      return [filed, `${filed} items verified, encrypted, registered`];
    });
    await patient.dashboard.reload();
    await patient.dashboard
      .getByText(/Riverside General, [\d,]+/)
      .first()
      .waitFor();
    await shoot(patient.dashboard, 'my-records');

    await step('Lakeview asks; the patient shares less', async () => {
      await signIn(page, stack.lakeview, 'patient');
      await patient.connect(page);
      const window = await ask(patient, page, stack.lakeview, '/visit');
      await narrow(window);
      await window.getByRole('heading', { name: 'Lakeview Cardiology' }).scrollIntoViewIfNeeded();
      await armed(window, 'Approve');
      await shoot(window, 'approval');
      await answerYes(window, 'Approve');
      await sendNow(window);
      await settled(page);
      await shoot(page, 'request-granted');
      return [undefined, 'sentence, counts and digest shown; 30 days instead of 90'];
    });
    const narrowGrant = (await sharedGrants(stack))[0]!;
    check(await isActive(narrowGrant), 'the grant is active on chain');

    clinician = await launchClinician(stack.lakeview, scheme);
    const staff = clinician.page;
    await step('The cardiologist opens what was shared', async () => {
      await openRecords(staff, stack.lakeview);
      await shoot(staff, 'records');
      const texts = await exportRecords(staff);
      const comparison = compareWithSource(source, texts);
      check(comparison.invented === 0, `${comparison.invented} resources are not in the source`);
      const allowed: ReadonlySet<string> = classesOfScopes(narrowGrant.terms.scopes);
      const outside = texts.filter((text) => !allowed.has(classOf(JSON.parse(text))));
      check(outside.length === 0, `${outside.length} resources are outside the grant`);
      return [undefined, `${texts.length} resources, each as in the source, none outside the grant`];
    });

    await step('Nothing outside the grant can be opened', async () => {
      const reach = await granteeReach(reachOf(stack, narrowGrant));
      const allowed: ReadonlySet<string> = classesOfScopes(narrowGrant.terms.scopes);
      const outside = reach.opened.filter((text) => !allowed.has(classOf(JSON.parse(text))));
      check(reach.stored > reach.named, 'there is more in storage than the grant names');
      check(outside.length === 0, `${outside.length} resources outside the grant opened`);
      return [undefined, `${reach.tried} (key, ciphertext) pairs tried, ${reach.opened.length} resources opened`];
    });

    const result = await step('The whole chart, for a second opinion', async () => {
      const window = await ask(patient, page, stack.lakeview, '/second-opinion');
      await includeEverything(window);
      await answerYes(window, 'Approve');
      await sendNow(window);
      await settled(page);
      await openRecords(staff, stack.lakeview);
      await shoot(staff, 'records-whole');
      const { resourcesIn, resourcesOut, lost, invented } = compareWithSource(source, await exportRecords(staff));
      const differences = lost + invented;
      check(differences === 0, `${lost} lost, ${invented} invented`);
      return [
        { resourcesIn, resourcesOut, differences },
        `${resourcesOut} of ${resourcesIn} back, differences: ${differences}`,
      ];
    });
    check(result.resourcesIn === items, 'items filed are the resources of the source');

    const popup = await patient.popupTab();
    await step('The patient sees the openings', async () => {
      await popup
        .getByText(/Lakeview Cardiology opened/)
        .first()
        .waitFor();
      await shoot(popup, 'popup');
      return [undefined, 'listed in the popup, each with a signed receipt'];
    });

    const [wholeGrant] = await sharedGrants(stack);
    await step('The patient stops sharing; the page goes blank', async () => {
      await popup.getByRole('button', { name: /^Stop/ }).first().click();
      await staff
        .locator('chartkey-records')
        .getByText(/stopped sharing/)
        .first()
        .waitFor({ timeout: 15_000 });
      await shoot(staff, 'records-stopped');
      const left = await staff.locator('chartkey-records').evaluate((element) => element.shadowRoot?.textContent ?? '');
      check(!left.includes('Lab results'), 'nothing readable is left on the page');
      return [undefined, 'the open page dropped everything and says why'];
    });
    await step('A new attempt is refused', async () => {
      const refused = await granteeReach(reachOf(stack, wholeGrant!)).then(
        () => 'opened',
        (error) => error.code,
      );
      check(refused === 'GRANT_REVOKED', `the gateway answered ${refused}`);
      return [undefined, 'the gateway answers GRANT_REVOKED'];
    });
    await step('The end is on the chain', async () => {
      const deadline = Date.now() + 30_000;
      while (await isActive(wholeGrant!)) check(Date.now() < deadline, 'the revocation is on chain within 30 s');
      return [undefined, 'isActive is false'];
    });

    await step('The chain says nothing about anybody', async () => {
      const all = await sharedGrants(stack);
      const scan = await scanPrivacy({
        rpcUrl: stack.rpcUrl,
        contracts: [stack.deployment.grants, stack.deployment.records],
        accredited: stack.accredited,
        forbidden: all.flatMap(({ terms }) => forbiddenTerms(terms)),
      });
      check(scan.findings.length === 0, `found on chain: ${JSON.stringify(scan.findings.slice(0, 3))}`);
      check(new Set(all.map((grant) => grant.patient)).size === all.length, 'every grant has an account of its own');
      return [
        undefined,
        `G9 and K5: ${scan.scanned.transactions} transactions, ${scan.scanned.words} words, nothing found`,
      ];
    });
    return result;
  } catch (error) {
    await Promise.all(patient.context.pages().map((open, i) => picture(open, `failed-${i}`)));
    if (clinician) await picture(clinician.page, 'failed-staff');
    throw error;
  } finally {
    provider.destroy();
    await clinician?.close();
    await patient.close();
  }
}

/** Ends the time to undo, which a person may also just let pass. */
async function sendNow(window: Page): Promise<void> {
  const now = window.getByRole('button', { name: 'Share now' });
  const receipt = window.getByText(/can read what you shared/);
  await now.or(receipt).first().waitFor();
  if (await now.isVisible()) await now.click();
  await receipt.waitFor({ timeout: 30_000 });
  await window.close();
}

const reachOf = (stack: Stack, grant: Grant) => ({
  grant,
  chain: stack.deployment,
  gatewayUrl: stack.gatewayUrl,
  accountKey: stack.keys.lakeview,
  deskFolder: join(stack.dataDir, 'clinics', 'lakeview'),
  blobFolder: join(stack.dataDir, 'gateway', 'blobs'),
});
