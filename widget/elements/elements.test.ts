// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Language } from '../../protocol/language.ts';
import type { Job, News, Question } from '../decrypt/messages.ts';
import '../index.ts';
import { openedFrom } from '../gallery/sample-chart.ts';
import { modelWords } from '../strings/en/model.ts';
import { modelPacks } from '../strings/model-words.ts';
import { viewerPacks } from '../strings/viewer-words.ts';
import { smallChart } from '../testing/small-chart.ts';
import type { Row } from '../viewer/chart-view.ts';
import { openChart } from '../viewer/model/open-chart.ts';
import type { ChartkeyRecords } from './chartkey-records.ts';

const grant = `0x${'ab'.repeat(32)}`;
const chart = openChart(openedFrom(smallChart, 1_794_000_000), undefined, modelWords);
const speaking = async (language: Language) =>
  openChart(openedFrom(smallChart, 1_794_000_000), undefined, await modelPacks[language]());
const whole = { ...chart.summary, failures: [] };

/** Workers do not exist here: this one says what the test tells it to, and answers from a real chart model. */
class TestWorker {
  static all: TestWorker[] = [];
  onmessage: ((event: { data: News }) => void) | null = null;
  onerror = null;
  job: Job | undefined;
  ended = false;
  model = chart;

  readonly url: string;

  constructor(url: URL | string) {
    this.url = String(url);
    TestWorker.all.push(this);
  }
  postMessage(message: Job | Question): void {
    if ('job' in message) this.job = message;
    else {
      const { question, ...asked } = message;
      queueMicrotask(async () => {
        if (asked.ask === 'summary') this.model = await speaking(asked.language);
        const answer = asked.ask === 'summary' ? { summary: this.model.summary } : this.model.answer(asked);
        this.say({ news: 'answer', question, answer });
      });
    }
  }
  say(news: News): void {
    if (!this.ended) this.onmessage?.({ data: structuredClone(news) });
  }
  terminate(): void {
    this.ended = true;
  }
}

let element: ChartkeyRecords;
const worker = () => TestWorker.all.at(-1)!;
const shows = (state: string) => vi.waitFor(() => expect(element.getAttribute('state')).toBe(state), { timeout: 5000 });
const words = () => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');
const chartWords = () =>
  element.shadowRoot?.querySelector('chartkey-chart')?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const events: [string, unknown][] = [];

beforeEach(async () => {
  vi.stubGlobal('Worker', TestWorker);
  TestWorker.all = [];
  events.length = 0;
  element = document.createElement('chartkey-records');
  element.setAttribute('grant', grant);
  element.setAttribute('subject-family', 'Marsh');
  element.setAttribute('subject-given', 'Elena Ann');
  element.setAttribute('subject-birth-date', '1968-04-12');
  const names = ['opened', 'revoked', 'paused', 'resumed', 'error'].map((name) => `chartkey-${name}`);
  for (const name of names)
    element.addEventListener(name, (event) => events.push([name, (event as CustomEvent).detail]));
  document.body.append(element);
  await vi.waitFor(() => expect(TestWorker.all.length).toBe(1), { timeout: 5000 });
});
afterEach(() => element.remove());

const openAll = async () => {
  worker().say({ news: 'opened', summary: whole });
  await shows('open');
  await vi.waitFor(() => expect(chartWords()).toContain('Potassium'), { timeout: 5000 });
};

it('the job names the grant, the desk and whom the portal’s chart is about', () => {
  const subject = { family: 'Marsh', given: ['Elena', 'Ann'], birthDate: '1968-04-12' };
  expect(worker().job).toEqual({ job: 'open', desk: '/chartkey', grant, subject, language: 'en' });
});

it('records open: allergies and results with their written numbers are on the screen, and the export is verbatim', async () => {
  let toldWith: Element | null | undefined;
  element.addEventListener('chartkey-opened', () => {
    const chart = element.shadowRoot!.querySelector('chartkey-chart');
    toldWith = chart?.shadowRoot?.querySelector('article');
  });
  await openAll();
  expect(toldWith, 'the chart stands when it is told').toBeTruthy();
  for (const shown of ['Penicillin', '5.60', 'mmol/L', '3.5–5.1', 'matches what Riverside General issued'])
    expect(chartWords()).toContain(shown);
  expect(events).toContainEqual(['chartkey-opened', { grant, items: whole.items, failed: 0 }]);
  expect(await element.export()).toContain('"valueQuantity":{"value":5.0,"unit":"mmol/L"}');
});

it('a chart that is open follows its page’s language there and back, with what was looked for and told', async () => {
  await openAll();
  worker().say({ news: 'newer' });
  const reads = (text: string) => vi.waitFor(() => expect(chartWords()).toContain(text), { timeout: 5000 });
  const shown = async (language: Language) => {
    const { rows } = (await speaking(language)).answer({ ask: 'rows', section: 'labs', offset: 0, limit: 1 }) as {
      rows: Row[];
    };
    return rows[0]!.date!;
  };
  expect(await shown('es')).not.toBe(await shown('en'));
  await reads(await shown('en'));
  element.lang = 'es';
  await reads(await shown('es'));
  expect(chartWords()).toContain((await viewerPacks.es()).newer);
  element.lang = 'en';
  await reads(await shown('en'));
  expect(chartWords()).not.toContain(await shown('es'));
  expect(chartWords()).toContain((await viewerPacks.en()).newer);
});

it('W4 a chart is gone the moment sharing stops, though the words for that never come', async () => {
  await openAll();
  const { recordsPacks } = await import('../strings/records-words.ts');
  vi.spyOn(recordsPacks, 'de').mockReturnValue(new Promise(() => undefined));
  element.lang = 'de';
  await new Promise((resolve) => setTimeout(resolve));
  worker().say({ news: 'ended', reason: 'revoked' });
  await element.updateComplete;
  expect(element.shadowRoot!.querySelector('chartkey-chart')).toBeNull();
  expect(words()).toContain('Moment…');
});

it('W4 when the patient stops sharing, the worker ends and nothing of the records is left in the page', async () => {
  await openAll();
  worker().say({ news: 'ended', reason: 'revoked' });
  await shows('revoked');
  await element.updateComplete;
  expect(worker().ended).toBe(true);
  expect(element.shadowRoot!.querySelector('chartkey-chart')).toBeNull();
  expect(document.documentElement.outerHTML + words()).not.toMatch(/Potassium|Penicillin|5\.60/);
  expect(events).toContainEqual(['chartkey-revoked', { grant, reason: 'revoked' }]);
  await expect(element.export()).rejects.toThrow();
});

it('W4 the same when the date comes, when the lease cannot be renewed, and when the element leaves the page', async () => {
  await openAll();
  worker().say({ news: 'ended', reason: 'expired' });
  await shows('expired');
  expect(worker().ended).toBe(true);

  element.reload();
  await vi.waitFor(() => expect(TestWorker.all.length).toBe(2));
  await openAll();
  worker().say({ news: 'error', error: { code: 'OFFLINE', retryable: true } });
  await shows('offline');
  expect(worker().ended).toBe(true);

  element.reload();
  await vi.waitFor(() => expect(TestWorker.all.length).toBe(3));
  await openAll();
  const shown = element.shadowRoot!.querySelector('chartkey-chart')!;
  element.remove();
  expect(worker().ended).toBe(true);
  await vi.waitFor(() => expect(words()).not.toMatch(/Potassium/));
  expect((shown as unknown as { rows: Map<string, unknown> }).rows.size).toBe(0);
});

it('W4 when the patient pauses, the worker ends and nothing is left; after the resume it can be opened again', async () => {
  await openAll();
  const first = worker();
  first.say({ news: 'paused' });
  await shows('paused');
  await element.updateComplete;
  expect(first.ended).toBe(true);
  expect(element.shadowRoot!.querySelector('chartkey-chart')).toBeNull();
  expect(document.documentElement.outerHTML + words()).not.toMatch(/Potassium|Penicillin|5\.60/);
  expect(words()).toContain('The patient paused sharing');
  await expect(element.export()).rejects.toThrow();

  // The one that waits knows no subject and holds nothing.
  expect(worker().job).toEqual({ job: 'wait', desk: '/chartkey', grant });
  const waiting = worker();
  waiting.say({ news: 'resumed' });
  await shows('ready');
  expect(waiting.ended).toBe(true);
  await element.updateComplete;
  element.shadowRoot!.querySelector<HTMLButtonElement>('[data-act=open]')!.click();
  await vi.waitFor(() => expect(worker().job).toMatchObject({ job: 'open', grant }));
  await openAll();
  expect(events.map(([name]) => name)).toEqual([
    'chartkey-opened',
    'chartkey-paused',
    'chartkey-resumed',
    'chartkey-opened',
  ]);
});

it('a paused grant that is opened shows the same card, and a stop while it waits is said', async () => {
  worker().say({ news: 'error', error: { code: 'GRANT_PAUSED', retryable: true } });
  await shows('paused');
  await element.updateComplete;
  expect(words()).toContain('Nothing of the records is on this page');
  worker().say({ news: 'ended', reason: 'revoked' });
  await shows('revoked');
  expect(worker().ended).toBe(true);
});

it('K7 a part is never shown as the whole: what failed is said first, the rest is offered', async () => {
  const failures = [{ code: 'HASH_MISMATCH' as const, class: 'Condition', month: '2024-01' }];
  worker().say({ news: 'opened', summary: { ...whole, failures } });
  await shows('error');
  await element.updateComplete;
  expect(words()).toContain('couldn’t be checked');
  expect(chartWords()).toBe('');
  element.shadowRoot!.querySelector<HTMLButtonElement>('[data-act=show]')!.click();
  await shows('open');
  await vi.waitFor(() => expect(chartWords()).toContain('This is not everything that was shared.'));
});

it('K10 records of another person are not shown', async () => {
  worker().say({ news: 'error', error: { code: 'WRONG_PATIENT', retryable: false } });
  await shows('error');
  await element.updateComplete;
  expect(words()).toContain('another person');
  expect(events).toContainEqual(['chartkey-error', { code: 'WRONG_PATIENT', retryable: false }]);
});

it.each([
  ['absent', undefined],
  ['empty', ' '],
])('K10 half a subject (%s given name) opens nothing: no check is never taken for a passed one', async (_, given) => {
  const half = document.createElement('chartkey-records');
  half.setAttribute('grant', grant);
  half.setAttribute('subject-family', 'Marsh');
  if (given !== undefined) half.setAttribute('subject-given', given);
  half.setAttribute('subject-birth-date', '1968-04-12');
  document.body.append(half);
  await vi.waitFor(() => expect(half.getAttribute('state')).toBe('error'), { timeout: 5000 });
  expect(TestWorker.all).toHaveLength(1);
  half.remove();
});

it('another grant starts over with another worker', async () => {
  await openAll();
  const first = worker();
  element.grant = `0x${'cd'.repeat(32)}`;
  await vi.waitFor(() => expect(TestWorker.all.length).toBe(2));
  expect(first.ended).toBe(true);
  expect(worker().job).toMatchObject({ grant: element.grant });
});

it('W3 under Trusted Types exactly one script URL passes: the widget’s own worker', async () => {
  const { startWorker } = await import('../decrypt/start-worker.ts');
  const made: string[] = [];
  let rule: ((url: string) => string) | undefined;
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, { createScriptURL }: { createScriptURL(url: string): string }) => {
      made.push(name);
      rule = createScriptURL;
      return { createScriptURL };
    },
  });
  startWorker(worker().job!, () => undefined).stop();
  expect(made).toEqual(['chartkey']);
  expect(worker().url).toMatch(/\/worker\.js$/);
  expect(() => rule!('https://evil.example/worker.js')).toThrow(TypeError);
});
