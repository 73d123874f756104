import { expect, type Page } from '@playwright/test';
import { type Bytes, type Hex, toBase64url } from '#protocol/bytes';
import { chromiumId } from '../../../extension/id.ts';
import type { Institution } from '../../../extension/testing/institution.ts';
import { smallChart } from '../../../extension/testing/small-chart.ts';
import { extensionWindow } from '../browsers.ts';
import { answerYes } from '../patient.ts';
import { chainRead, gatewayCall, killHolding, type Stop } from './kill-holding.ts';
import type { RawAgent, RawReply } from './raw-agent.ts';
import { asked, type offerOf, type Scene } from './scene.ts';

/** One copy of a chart on its way to the patient. */
export interface DepositRun {
  scene: Scene;
  custodian: Institution;
  agent: RawAgent;
  /** The offer, the same words every time. */
  offer: ReturnType<typeof offerOf>;
  kill(): Promise<void>;
}

export interface DepositDeath {
  state: string;
  die(run: DepositRun): Promise<void>;
}

const statusOf = ({ agent, offer: { depositId } }: DepositRun) => agent.call('record.status', { depositId });

async function offered(run: DepositRun): Promise<Page> {
  const { agent, offer, scene } = run;
  expect(await agent.call('record.deposit', offer)).toMatchObject({ state: 'pending' });
  return extensionWindow(scene.patient.context, chromiumId, `approve.html#deposit=${offer.depositId}`);
}

async function accepted(run: DepositRun): Promise<void> {
  const { result } = await run.agent.ask('record.status', { depositId: run.offer.depositId });
  if (result && result.state !== 'pending') return;
  await answerYes(await offered(run), 'Accept');
  await expect.poll(async () => (await statusOf(run)).state, asked).toBe('accepted');
}

/** The package for this deposit; the custodian makes it once and sends the same bytes however often. */
async function packageOf(run: DepositRun): Promise<Bytes> {
  const known = packages.get(run);
  if (known) return known;
  const { owner } = await statusOf(run);
  const made = await run.custodian.packageOf(smallChart, owner as Hex, Math.floor(Date.now() / 1000));
  packages.set(run, made);
  return made;
}
const packages = new WeakMap<DepositRun, Bytes>();
const pieces = 5;

/** The next piece, where the extension says that it goes on. */
async function nextPiece(run: DepositRun) {
  const bytes = await packageOf(run);
  const offset = (await statusOf(run)).received as number;
  const end = Math.min(bytes.length, offset + Math.ceil(bytes.length / pieces));
  const data = toBase64url(bytes.subarray(offset, end));
  return { depositId: run.offer.depositId, offset, data, last: end === bytes.length };
}

const send = async (run: DepositRun): Promise<RawReply> => run.agent.ask('record.chunk', await nextPiece(run));

/** Lets a piece go and kills while it is on its way; whether it arrived, the extension says afterwards. */
async function killOver(run: DepositRun): Promise<void> {
  const lost = run.agent.ask('record.chunk', await nextPiece(run));
  await run.kill();
  await lost;
}

/** Takes the deposit from wherever it stands to the point where the extension works alone. */
export async function finish(run: DepositRun): Promise<void> {
  await accepted(run);
  for (let sent = 0; ['accepted', 'receiving'].includes((await statusOf(run)).state as string); sent++) {
    expect(sent).toBeLessThan(3 * pieces);
    await send(run);
  }
}

async function sent(run: DepositRun, count: number): Promise<void> {
  await accepted(run);
  for (let done = 0; done < count; done++) expect((await send(run)).error).toBeUndefined();
}

const uploading = (state: string, stop: Stop): DepositDeath => ({
  state,
  die: (run) => killHolding(run, stop, () => finish(run)),
});

export const depositDeaths: readonly DepositDeath[] = [
  {
    state: 'offered, who offers not proven yet',
    die: async (run) => {
      let reply: RawReply = {};
      await killHolding(run, chainRead, async () => {
        reply = await run.agent.ask('record.deposit', run.offer);
      });
      expect(reply.error).toMatchObject({ code: 'TIMEOUT', retryable: true });
      await offered(run);
    },
  },
  {
    state: 'offered, shown',
    die: async (run) => {
      await offered(run);
      await run.kill();
    },
  },
  {
    state: 'being accepted',
    die: async (run) => {
      const window = await offered(run);
      await expect(window.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'false');
      await killHolding(run, chainRead, () => window.getByRole('button', { name: 'Accept' }).click());
    },
  },
  {
    state: 'accepted',
    die: async (run) => {
      await accepted(run);
      await run.kill();
    },
  },
  {
    state: 'receiving, between pieces',
    die: async (run) => {
      await sent(run, 2);
      await run.kill();
    },
  },
  {
    state: 'receiving, a piece on its way',
    die: async (run) => {
      await sent(run, 2);
      await killOver(run);
    },
  },
  {
    state: 'all received, filing',
    die: async (run) => {
      await sent(run, pieces - 1);
      await killOver(run);
    },
  },
  uploading('sealed, upload not sent', gatewayCall('PUT', '/blobs', 'before')),
  uploading('sealed, upload arrives late', gatewayCall('PUT', '/blobs', 'before', true)),
  uploading('sealed, upload not answered', gatewayCall('PUT', '/blobs', 'after')),
  uploading('uploaded, relay not told', gatewayCall('POST', '/relay/records', 'before')),
  uploading('uploaded, relay told late', gatewayCall('POST', '/relay/records', 'before', true)),
  uploading('uploaded, relay not answered', gatewayCall('POST', '/relay/records', 'after')),
  {
    state: 'filed',
    die: async (run) => {
      await finish(run);
      await expect.poll(async () => (await statusOf(run)).state, asked).toBe('filed');
      await run.kill();
    },
  },
];
