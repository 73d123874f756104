import { type Hex, sha256, toBase64url, toHex, utf8 } from '#protocol/bytes';
import { fileText, receiptName, receiptOf } from '#protocol/consent/make-receipt';
import { describe as describeGrant } from '#protocol/describe';
import type { ErrorCode } from '#protocol/errors';
import { isAttested } from '#protocol/ownership';
import type { ResourceLine } from '#protocol/resource-lines';
import type { Engine } from '../background/create-context.ts';
import type { ReceiptRow } from '../grants/receipt-row.ts';
import { signedGrantOf } from '../receipts/signed-grant-of.ts';
import type { ChartRow } from '../records/chart-row.ts';
import type { LogEntry } from '../storage/log-entry.ts';
import { terms } from '../strings/words.ts';
import type { OwnPerson } from './own-people.ts';
import { readSegments } from './read-segments.ts';
import type { ZipWriter } from './zip-writer.ts';

/** What could not be exported, and why. */
export interface ExportProblem {
  record: Hex;
  cid: string;
  items: number;
  code: ErrorCode;
}

export interface PersonExport {
  name?: string;
  folder: string;
  records: number;
  resources: number;
  /** Resources that stand under what their custodian signed. */
  attested: number;
  grants: number;
  receipts: number;
  entries: number;
  problems: ExportProblem[];
}

export interface PersonOptions {
  folder: string;
  signal?: AbortSignal | undefined;
  /** One more segment was read. */
  step(): void;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Writes everything of one person into the zip, checked as it is written. Throws `OFFLINE`, `LOCKED`, `CANCELLED`. */
export async function exportPerson(
  zip: ZipWriter,
  { engine, name }: OwnPerson,
  options: PersonOptions,
): Promise<PersonExport> {
  const { store, ledger, now: clock } = engine;
  const { folder } = options;
  const rows = (await store.rows<ChartRow>('chart/')).sort((a, b) => a.at - b.at);
  const { grants, stopped, openings, records } = await ledger.read();
  const chart = await writeChart(zip, rows, engine, options);
  zip.add(
    `${folder}sources.json`,
    json(
      rows.map((row) => {
        const { record, owner, title, at, attestation, segments } = row;
        const manifest = records.get(record)?.manifest;
        return { record, title, at, owner, attestation, manifest, segments: segments.map(publicSegment) };
      }),
    ),
  );
  const now = Math.floor(clock() / 1000);
  zip.add(
    `${folder}grants.json`,
    json(
      [...(await ledger.granted(grants.keys())).values()].map(({ id, at, grant, signature, place, actingFor }) => ({
        id,
        sentence: describeGrant(grant, now, terms)
          .sentence.map(({ text }) => text)
          .join(''),
        at,
        stoppedAt: stopped.get(id),
        place,
        actingFor,
        openings: (openings.get(id) ?? []).map(({ receipt, signedAt }) => ({ receipt, signedAt })),
        grant,
        signature,
      })),
    ),
  );
  for (const entry of (await ledger.granted(grants.keys())).values())
    zip.add(`${folder}receipts/${receiptName(entry.id)}`, fileText(receiptOf(await signedGrantOf(engine, entry))));
  const receipts = (await store.rows<ReceiptRow>('receipt/')).map(({ stored }) => stored);
  zip.add(`${folder}receipts.json`, json(receipts));
  const devices = [];
  for (const { lane } of await store.devices()) devices.push({ lane, entries: await store.entriesOf(lane) });
  zip.add(`${folder}log.json`, json(devices.map(({ lane, entries }) => ({ lane, entries: entries.map(openly) }))));
  return {
    ...(name === undefined ? {} : { name }),
    folder,
    records: rows.length,
    grants: grants.size,
    receipts: receipts.length,
    entries: devices.reduce((sum, { entries }) => sum + entries.length, 0),
    ...chart,
  };
}

const publicSegment = ({ id, version, cid, class: kind, labels, month }: ChartRow['segments'][number]) => ({
  id,
  version,
  cid,
  class: kind,
  labels,
  month,
});

/** The keys of others are sealed in the log; a copy that leaves Chartkey does without them. */
function openly(entry: LogEntry): object {
  if (entry.kind !== 'person') return entry;
  const { secret: _, ...shown } = entry;
  return shown;
}

/**
 * One Bundle of every resource, verbatim: text is never parsed and written again. Beside it one line for each entry, in the
 * same order: where it comes from, its hash, and its place under the custodian's signature.
 */
async function writeChart(
  zip: ZipWriter,
  rows: readonly ChartRow[],
  engine: Engine,
  { folder, signal, step }: PersonOptions,
): Promise<Pick<PersonExport, 'resources' | 'attested' | 'problems'>> {
  const bundle = zip.file(`${folder}chart.json`);
  const provenance: string[] = [];
  const problems: ExportProblem[] = [];
  const named = new Set<string>();
  let resources = 0;
  let attested = 0;
  const timestamp = new Date(engine.now()).toISOString();
  bundle.write(`{"resourceType":"Bundle","type":"collection","timestamp":"${timestamp}","entry":[`);
  for (const row of rows) {
    const { record, segments, items, attestation } = row;
    for await (const segment of readSegments(engine, row, signal)) {
      const { cid } = segments[segment.at]!;
      const expected = items.filter((item) => item.segment === segment.at).length;
      if ('trouble' in segment) problems.push({ record, cid, items: expected, code: segment.trouble });
      else {
        if (segment.lines.length !== expected) problems.push({ record, cid, items: expected, code: 'TAMPERED' });
        for (const line of segment.lines) {
          const proven = await isAttested(line, attestation).catch(() => false);
          if (attestation && !proven) problems.push({ record, cid, items: 1, code: 'ATTESTATION_INVALID' });
          bundle.write(`${resources === 0 ? '' : ','}\n${entryOf(line, named)}`);
          provenance.push(await provenanceOf(resources, record, cid, line));
          resources += 1;
          if (proven) attested += 1;
        }
      }
      step();
    }
  }
  bundle.write('\n]}\n');
  bundle.end();
  zip.add(`${folder}provenance.ndjson`, provenance.map((line) => `${line}\n`).join(''));
  return { resources, attested, problems };
}

/** A fullUrl names one entry (FHIR R4, bdl-7); of a second copy it is only in the provenance. */
function entryOf({ text, fullUrl }: ResourceLine, named: Set<string>): string {
  if (fullUrl === undefined || named.has(fullUrl)) return `{"resource":${text}}`;
  named.add(fullUrl);
  return `{"fullUrl":${JSON.stringify(fullUrl)},"resource":${text}}`;
}

async function provenanceOf(
  entry: number,
  record: Hex,
  cid: string,
  { text, fullUrl, proof }: ResourceLine,
): Promise<string> {
  const hash = toHex(await sha256(utf8(text)));
  const leaf = proof && {
    salt: toBase64url(proof.salt),
    at: [proof.index, proof.count],
    path: proof.path.map(toBase64url),
  };
  return JSON.stringify({ entry, record, cid, fullUrl, sha256: hash, ...leaf });
}
