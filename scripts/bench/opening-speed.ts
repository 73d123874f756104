import type { Hex } from '#protocol/bytes';
import { exportRecords, openRecords } from '../../demo-portal/e2e/clinician.ts';
import { type Figure, median, quantile, round } from './figure.ts';
import type { JourneyScene } from './journey-scene.ts';

/**
 * In the staff page: the old element goes with all it had, then a new one is placed. Milliseconds from there until the chart is
 * in the document; a new worker, session, lease, head, ciphertext and every proof in between.
 */
async function openAnew(grant: Hex): Promise<number> {
  const old = document.querySelector('chartkey-records')!;
  const fresh = document.createElement('chartkey-records');
  for (const name of ['subject-family', 'subject-given', 'subject-birth-date'])
    fresh.setAttribute(name, old.getAttribute(name) ?? '');
  fresh.setAttribute('grant', grant);
  const place = old.parentElement!;
  old.remove();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return new Promise((resolve, reject) => {
    fresh.addEventListener('chartkey-error', ({ detail }) => reject(new Error(detail.code)));
    fresh.addEventListener('chartkey-opened', () => {
      const ms = performance.now() - started;
      if (!fresh.shadowRoot?.querySelector('chartkey-chart')?.shadowRoot?.querySelector('article'))
        reject(new Error('no chart'));
      resolve(ms);
    });
    const started = performance.now();
    place.append(fresh);
  });
}

interface Batch {
  url: string;
  authorization: string;
  body: string;
}

/**
 * In the staff page: the same ciphertext fetched once more with the token of that lease, then hashed and decrypted natively
 * in one piece. No lease, no proofs, nothing inflated, parsed or rendered.
 */
async function bareRead({ url, authorization, body }: Batch): Promise<{ ms: number; bytes: number }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const params = { name: 'AES-GCM', iv: new Uint8Array(12) };
  const fetched = async () => {
    const headers = { 'content-type': 'application/json', authorization };
    return (await fetch(url, { method: 'POST', cache: 'no-store', headers, body })).arrayBuffer();
  };
  const sealed = await crypto.subtle.encrypt(params, key, await fetched());
  const started = performance.now();
  const { byteLength } = await fetched();
  await Promise.all([crypto.subtle.digest('SHA-256', sealed), crypto.subtle.decrypt(params, key, sealed)]);
  return { ms: performance.now() - started, bytes: byteLength };
}

/** Opening a chart of about 1 MB on loopback, lease and verification included, again and again in one staff page. */
export async function openChart({ clinician, stack }: JourneyScene, grant: Hex, runs: number): Promise<Figure[]> {
  const { page } = clinician;
  let batch: Batch | undefined;
  page.on('request', (request) => {
    if (!request.url().endsWith('/blobs/batch')) return;
    batch = {
      url: request.url(),
      authorization: request.headers().authorization ?? '',
      body: request.postData() ?? '',
    };
  });
  await openRecords(page, stack.lakeview);
  await page.goto(`${stack.lakeview}/staff/patients/patient-1/outside-records?grant=${grant}`);
  await page.locator('chartkey-records[state=open]').waitFor();
  const texts = await exportRecords(page);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0) / 1e6;
  const [ours, bare]: [number[], number[]] = [[], []];
  let bytes = 0;
  for (let run = -2; run < runs; run++) {
    const opened = await page.evaluate(openAnew, grant);
    if (!batch) throw new Error('the ciphertext request was not seen');
    const control = await page.evaluate(bareRead, batch);
    bytes = control.bytes;
    if (run < 0) continue;
    ours.push(opened);
    bare.push(control.ms);
  }
  const cold: number[] = [];
  await page.addInitScript(() => {
    addEventListener('chartkey-opened', () => performance.mark('opened'));
  });
  for (let run = 0; run < Math.min(runs, 10); run++) {
    await page.reload();
    const mark = await page.waitForFunction(() => performance.getEntriesByName('opened')[0]?.startTime);
    cold.push((await mark.jsonValue()) as number);
  }
  const what = `${round(megabytes)} MB of FHIR, ${texts.length} items`;
  return [
    {
      name: 'open: lease, fetch, verify, decrypt, show',
      value: round(median(ours), 0),
      unit: 'ms p50',
      limit: { atMost: 300 },
      note: `${what}; p75 ${round(quantile(ours, 0.75), 0)}, p95 ${round(quantile(ours, 0.95), 0)}, fastest ${round(Math.min(...ours), 0)}`,
    },
    {
      name: 'open: bare fetch, SHA-256 and AES-GCM of the same bytes',
      value: round(median(bare), 0),
      unit: 'ms p50',
      note: `${round(bytes / 1e6)} MB of ciphertext`,
    },
    {
      name: 'open: from the click on a link to the chart',
      value: round(median(cold), 0),
      unit: 'ms p50',
      note: `${cold.length} runs, page load included`,
    },
  ];
}
