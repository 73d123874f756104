import { expect, type Page } from '@playwright/test';
import { chromiumId } from '../../../extension/id.ts';
import type { Institution } from '../../../extension/testing/institution.ts';
import { extensionWindow } from '../browsers.ts';
import { answerYes, armed } from '../patient.ts';
import { chainRead, gatewayCall, killHolding, type Stop } from './kill-holding.ts';
import type { RawAgent, RawReply } from './raw-agent.ts';
import { questionOf, type Scene, soon } from './scene.ts';

/** One question on its way; `kill` ends the worker for good before it returns. */
export interface RequestRun {
  scene: Scene;
  asker: Institution;
  agent: RawAgent;
  requestId: string;
  kill(): Promise<void>;
}

/** A point in the life of a question. `die` gets there, kills, and leaves the rest to the product. */
export interface RequestDeath {
  state: string;
  ends: 'granted' | 'refused';
  /** Whether the patient's Approve from before the death counts after it. */
  approved: boolean;
  die(run: RequestRun): Promise<void>;
}

const ask = ({ agent, asker, requestId }: RequestRun): Promise<RawReply> =>
  agent.ask('access.request', questionOf(asker, requestId));

/** The question's window, opened by the product, or by the patient from the popup when it is not there. */
export async function windowOf({ scene, requestId }: RequestRun): Promise<Page> {
  return extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
}

async function shown(run: RequestRun): Promise<Page> {
  expect((await ask(run)).result).toMatchObject({ state: 'pending' });
  const window = await windowOf(run);
  await expect(window.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  return window;
}

async function approved(run: RequestRun): Promise<Page> {
  const window = await shown(run);
  await answerYes(window, 'Approve');
  await expect(window.getByRole('button', { name: 'Share now' })).toBeVisible();
  return window;
}

const sending = (state: string, stop: Stop): RequestDeath => ({
  state,
  ends: 'granted',
  approved: true,
  die: async (run) => {
    const now = await armed(await approved(run), 'Share now');
    await killHolding(run, stop, () => now.click({ timeout: 5_000 }));
  },
});

const unsigned = (state: string, die: RequestDeath['die']): RequestDeath => ({
  state,
  ends: 'granted',
  approved: false,
  die,
});

export const requestDeaths: readonly RequestDeath[] = [
  unsigned('received, who asks not proven yet', async (run) => {
    let reply: RawReply = {};
    await killHolding(run, chainRead, async () => {
      reply = await ask(run);
    });
    expect(reply.error).toMatchObject({ code: 'TIMEOUT', retryable: true });
    // The page asks again with the same id, as the protocol says.
    await shown(run);
  }),
  unsigned('pending, its window loading', async (run) => {
    const window = await shown(run);
    await killHolding(run, chainRead, () => window.reload());
  }),
  unsigned('pending, another choice being worked out', async (run) => {
    const window = await shown(run);
    await killHolding(run, chainRead, () => window.getByRole('radio', { name: '30 days' }).check({ force: true }));
  }),
  unsigned('pending, shown', async (run) => {
    await shown(run);
    await run.kill();
  }),
  unsigned('pending, its window closed', async (run) => {
    await (await shown(run)).close();
    await run.kill();
    const popup = await run.scene.patient.popupTab();
    await popup.getByRole('button', { name: /Review/ }).click();
    await windowOf(run);
    await popup.close();
  }),
  unsigned('approved, Undo running', async (run) => {
    await approved(run);
    await run.kill();
  }),
  unsigned('approved, about to be signed', async (run) => {
    // Armed first: a question to the chain during the wait would be one that nobody's click has asked.
    const now = await armed(await approved(run), 'Share now');
    await killHolding(run, chainRead, () => now.click({ timeout: 5_000 }));
  }),
  sending('signed, deposit not sent', gatewayCall('POST', '/deposits', 'before')),
  sending('signed, deposit arrives late', gatewayCall('POST', '/deposits', 'before', true)),
  sending('signed, deposit not answered', gatewayCall('POST', '/deposits', 'after')),
  sending('deposited, head not sent', gatewayCall('PUT', '/heads/', 'before')),
  sending('deposited, head arrives late', gatewayCall('PUT', '/heads/', 'before', true)),
  sending('deposited, head not answered', gatewayCall('PUT', '/heads/', 'after')),
  sending('headed, relay not told', gatewayCall('POST', '/relay/grants', 'before')),
  sending('headed, relay told late', gatewayCall('POST', '/relay/grants', 'before', true)),
  sending('headed, relay not answered', gatewayCall('POST', '/relay/grants', 'after')),
  {
    state: 'granted',
    ends: 'granted',
    approved: true,
    die: async (run) => {
      const window = await approved(run);
      await window.getByRole('button', { name: 'Share now' }).click();
      await expect(window.getByRole('heading', { name: /can read what you shared/ })).toBeVisible();
      await run.kill();
    },
  },
  {
    state: 'pending, then refused',
    ends: 'refused',
    approved: false,
    die: async (run) => {
      const window = await shown(run);
      await run.kill();
      await window.getByRole('button', { name: 'Not now' }).click();
    },
  },
  {
    state: 'refused',
    ends: 'refused',
    approved: false,
    die: async (run) => {
      const { requestId } = run;
      const window = await shown(run);
      await window.getByRole('button', { name: 'Not now' }).click();
      await expect.poll(async () => (await run.scene.tell('approval.get', { requestId })).state, soon).toBe('refused');
      await run.kill();
    },
  },
];
