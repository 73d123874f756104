import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { toHex } from '#protocol/bytes';
import { describe as describeGrant } from '#protocol/describe';
import { classOf, scopeOfClass } from '#protocol/fhir/classes';
import type { FhirResource } from '#protocol/fhir/fhir-json';
import { hints, labelOfHint } from '#protocol/fhir/inference-hint';
import { hintsOf } from '#protocol/fhir/inference-of-chart';
import { labelsOf } from '#protocol/fhir/labels';
import { titleOf } from '#protocol/fhir/title';
import { recoverAddress } from '#protocol/signatures';
import * as english from '#protocol/strings/en';
import { digestOf } from '#protocol/typed-data';
import { runs } from '../../protocol/properties/runs.ts';
import type { Engine } from '../background/create-context.ts';
import { signAndSend } from '../background/resume.ts';
import type { Choice, ItemView, PreviewView } from '../messages/views.ts';
import {
  createClinic,
  createTestEngine,
  type MemoryGateway,
  memoryGateway,
  seedChart,
  vouchingBlocks,
} from '../testing/engine.ts';
import type { Institution } from '../testing/institution.ts';
import { randomChart } from '../testing/random-chart.ts';
import { readMemory } from '../testing/read-memory.ts';
import { wipeDatabase } from '../testing/wipe-database.ts';
import { openPage, type Page } from '../testing/worker.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { newWords } from '../vault/words.ts';
import { itemView, selectedItems } from './count-items.ts';
import { approveRequest } from './decide-request.ts';
import { foreseePreview } from './foresee-preview.ts';
import { getRequest } from './journal.ts';
import { previewRequest } from './preview-request.ts';
import { receiveRequest } from './receive-request.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const now = Math.floor(Date.now() / 1000);
let clinic: Institution;
let gateway: MemoryGateway;
let engine: Engine;
let page: Page;

beforeAll(async () => {
  clinic = await createClinic();
  gateway = memoryGateway();
  await createVault('correct horse battery', newWords(12));
  engine = await createTestEngine({ blocks: await vouchingBlocks(clinic), gateway: gateway.client });
  page = openPage(clinic.origin);
  await seedChart(engine, gateway.blobs);
});
afterAll(async () => {
  page.leave();
  engine.db.close();
  await endSession();
  await wipeDatabase();
});

const asked = [
  'MedicationRequest',
  'Observation.laboratory',
  'Condition',
  'Immunization',
  'Procedure',
  'AllergyIntolerance',
  'DocumentReference',
] as const;
const request = {
  scopes: asked.map(scopeOfClass).sort(),
  optionalScopes: [],
  purpose: 'TREAT' as const,
  dataFrom: '2023-01',
  dataUntil: '2026-12',
  days: 90 as const,
  reason: 'Visit',
};
const labels = ['ETH', 'GDIS', 'HIV', 'PSY', 'SDV', 'SEX', 'U', 'UNDATED'] as const;
const month = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`);

/** Any way to answer that question, from all of it to one class of a month. */
const choices: fc.Arbitrary<Choice> = fc
  .record({
    classes: fc.subarray([...asked], { minLength: 1 }),
    labels: fc.subarray([...labels]),
    dates: fc.oneof(
      fc.constant(['2023-01', '2026-12']),
      fc.tuple(month, month).map((pair) => [...pair].sort()),
    ),
    days: fc.constantFrom(1 as const, 7 as const, 30 as const, 90 as const),
    leaveOut: fc.oneof(fc.constant([]), fc.subarray([...hints])),
  })
  .map(({ classes, labels: given, dates, days, leaveOut }) => ({
    scopes: classes.map(scopeOfClass).sort(),
    labels: [...given].sort(),
    dataFrom: dates[0]!,
    dataUntil: dates[1]!,
    days,
    records: [],
    tellLeftOut: true,
    ...(leaveOut.length > 0 ? { leaveOut: [...leaveOut].sort() } : {}),
  }));

interface Shown {
  requestId: string;
  preview: PreviewView;
  /** All that the window lists when every class is opened to its end. */
  items: ItemView[];
}

/** The question that waits: where nothing could be shared, the next choice is made of the same one. */
let open: string | undefined;

/** A question, looked at with this choice, as the window does. */
async function show(choice: Choice): Promise<Shown> {
  const requestId = open ?? randomUUID();
  const { origin, documentId, tabId } = page;
  const caller = { origin, documentId, tabId, active: true };
  if (!open) await receiveRequest(engine, { ...request, requestId, desk: clinic.desk }, caller);
  open = requestId;
  const charts = await engine.charts.read();
  const preview = await previewRequest(engine, charts, requestId, choice);
  return { requestId, preview, items: selectedItems(charts, choice).map(itemView) };
}

const line = ({ class: name, title, value, date }: Pick<ItemView, 'class' | 'title' | 'value' | 'date'>) =>
  JSON.stringify([name, title, value, date]);
const lineOf = (json: FhirResource) => line({ class: classOf(json), ...titleOf(json) });
const counted = (lines: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(lines, (one) => one)].map(([one, all]) => [one, all.length]).sort());

/** Approves it and sends it; false where nothing is inside. */
async function answer({ requestId, preview }: Shown): Promise<boolean> {
  if (preview.problem) return false;
  await approveRequest(engine, requestId, preview.digest);
  await signAndSend(engine, requestId);
  open = undefined;
  return true;
}

it('K6 for random charts, scopes, narrowings and guesses left out, all that can be decrypted was listed and counted (gateway in memory)', async () => {
  let opened = 0;
  const property = fc.asyncProperty(
    randomChart,
    fc.array(choices, { minLength: 2, maxLength: 3 }),
    async (chart, given) => {
      await seedChart(engine, gateway.blobs, chart);
      for (const choice of given) {
        const shown = await show(choice);
        if (!(await answer(shown))) continue;
        const { grant, willSee } = shown.preview;
        const lines = await readMemory(clinic, grant, gateway, engine.chain);
        const read = lines.map(({ text }) => JSON.parse(text) as FhirResource);
        opened += read.length;
        expect(counted(read.map(lineOf))).toEqual(counted(shown.items.map(line)));
        const classes = Map.groupBy(read, classOf);
        expect(Object.fromEntries([...classes].map(([name, all]) => [name, all.length]))).toEqual(
          Object.fromEntries(willSee.map(({ class: name, count }) => [name, count])),
        );
        for (const json of read) {
          for (const label of labelsOf(json)) expect(grant.terms.labels, lineOf(json)).toContain(label);
          const guessed = hintsOf(json).filter((hint) => !labelsOf(json).includes(labelOfHint(hint)));
          for (const hint of guessed) expect(choice.leaveOut ?? [], lineOf(json)).not.toContain(hint);
        }
      }
    },
  );
  await fc.assert(property, { ...runs(6, 300), endOnFailure: true });
  expect(opened).toBeGreaterThan(20);
});

it('X4 for random grants the digest shown is that of the grant whose sentence was shown, and is what was signed (gateway in memory)', async () => {
  const digests = new Map<string, string>();
  const property = fc.asyncProperty(choices, async (choice) => {
    const shown = await show(choice);
    const { grant, digest } = shown.preview;
    const sentence = describeGrant(grant, now, english).sentence;
    expect(toHex(digestOf('Grant', grant, engine.chain))).toBe(digest);
    // One digest is one choice: also what is kept back, which the signed words do not name.
    expect(digests.get(digest) ?? JSON.stringify(choice)).toBe(JSON.stringify(choice));
    digests.set(digest, JSON.stringify(choice));
    if (!(await answer(shown))) return;
    const row = await getRequest(engine.store, shown.requestId);
    expect(recoverAddress(digestOf('Grant', row.shown!.grant, engine.chain), row.signature!)).toBe(grant.patient);
    expect(describeGrant(row.shown!.grant, now, english).sentence).toEqual(sentence);
    expect(row.shown!.digest).toBe(digest);
    expect(row.shown!.choice).toEqual(choice);
  });
  await fc.assert(property, { ...runs(10, 500), endOnFailure: true });
  expect(digests.size).toBeGreaterThan(5);
});

it('X4 what is worked out ahead never takes the place of what is on the screen (gateway in memory)', async () => {
  const charts = await engine.charts.read();
  const requestId = open ?? randomUUID();
  const { origin, documentId, tabId } = page;
  const caller = { origin, documentId, tabId, active: true };
  if (!open) await receiveRequest(engine, { ...request, requestId, desk: clinic.desk }, caller);
  open = requestId;
  const whole: Choice = {
    scopes: request.scopes,
    labels: [],
    dataFrom: '2023-01',
    dataUntil: '2026-12',
    days: 90,
    records: [],
    tellLeftOut: true,
  };
  const digestNow = async () => (await getRequest(engine.store, requestId)).shown?.digest;
  await previewRequest(engine, charts, requestId, { ...whole, days: 7 });
  const narrowed = await digestNow();
  await foreseePreview(engine, requestId, whole, 'en');
  expect(await digestNow()).toBe(narrowed);
});
