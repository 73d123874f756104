import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { useState } from 'preact/hooks';
import { canonicalJson } from '#protocol/canonical-json';
import { ChartkeyError } from '#protocol/errors';
import { accountingCsv } from '../../accounting/accounting-csv.ts';
import { accountingPage } from '../../accounting/accounting-page.ts';
import { auditBundle } from '../../accounting/audit-event.ts';
import { type DisclosureRow, isDisclosure, sixYearsBefore } from '../../accounting/disclosure-rows.ts';
import { config } from '../../config.ts';
import type { AccountingSummary } from '../../messages/accounting-view.ts';
import { activity, common, accounting as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Say } from '../components/say.tsx';
import { Segmented } from '../components/segmented.tsx';
import { useLongWork } from '../hooks/use-long-work.ts';
import { type Platform, usePlatform } from '../platform.ts';
import { type RowQuestion, rowReader } from './use-rows.ts';

type Format = keyof typeof words.formats;
type Span = keyof typeof words.spans;

/** The largest page the background gives. */
const step = 500;

interface SaveProps {
  summary: AccountingSummary;
  /** What the list is narrowed to now. */
  question: RowQuestion;
}

/** The accounting as a file, in the format that whoever wants it can use. It is read a page at a time and can be called off. */
export function SaveAccounting({ summary, question }: SaveProps) {
  const platform = usePlatform();
  const [span, setSpan] = useState<Span>('six');
  const [said, setSaid] = useState('');
  const { progress, error, run, cancel } = useLongWork<{ done: number; total: number }>();
  const save = (format: Format) =>
    void run({ done: 0, total: 0 }, async (signal, tell) => {
      setSaid('');
      const told = (done: number, total: number) => {
        if (signal.aborted) throw new ChartkeyError('CANCELLED');
        tell({ done, total });
      };
      const now = Date.now();
      const from = span === 'six' ? sixYearsBefore(now) : undefined;
      const asked: RowQuestion = span === 'shown' ? question : from === undefined ? {} : { from };
      const rows = (await readAll(rowReader(platform, asked), told)).filter(isDisclosure);
      const made = format === 'proofs' ? await proofs(platform, rows, told) : await table(format, rows, asked, now);
      if (signal.aborted) throw new ChartkeyError('CANCELLED');
      platform.hygiene.save(new Blob([made.text], { type: made.type }), `${words.fileName}${made.ending}`);
      setSaid(words.saved(made.rows));
    });

  const table = async (
    format: Exclude<Format, 'proofs'>,
    rows: readonly DisclosureRow[],
    { from, until, filter, name, search }: RowQuestion,
    now: number,
  ) => {
    const { lang, dir } = document.documentElement;
    if (format === 'csv') return { ...files.csv, text: accountingCsv(rows), rows: rows.length };
    if (format === 'fhir') {
      const place = { chainId: config.deployment.chainId, gateway: config.gateway };
      return { ...files.fhir, text: JSON.stringify(auditBundle(rows, place, now)), rows: rows.length };
    }
    const { person } = await platform.call('records.view', {});
    const narrowed = [filter && activity.filters[filter], name, search].filter((part) => part !== undefined);
    const inputs = { rows, gaps: summary.gaps, person, from, until, narrowed, now, lang, dir };
    return { ...files.page, text: accountingPage(inputs), rows: rows.length };
  };

  return (
    <details class="card save-accounting">
      <summary>
        {words.save}
        <Icon nodes={ChevronDown} size="small" />
      </summary>
      <div>
        <p class="small quiet measure">{words.saveIntro}</p>
        <Segmented
          label={words.span}
          value={span}
          change={(value) => setSpan(value)}
          options={(['six', 'all', 'shown'] as const).map((value) => ({ value, text: words.spans[value] }))}
        />
        {progress ? (
          <div class="working" aria-live="polite">
            <Busy text={progress.total > 0 ? words.reading(progress.done, progress.total) : common.loading} />
            {progress.total > 0 && <progress value={progress.done} max={progress.total} aria-label={words.save} />}
            <button type="button" class="button" onClick={cancel}>
              {common.cancel}
            </button>
          </div>
        ) : (
          <div class="actions">
            {(['csv', 'page', 'fhir', 'proofs'] as const).map((format) => (
              <button key={format} type="button" class="button" onClick={() => save(format)}>
                {words.formats[format]}
              </button>
            ))}
          </div>
        )}
        {error &&
          (error.code === 'CANCELLED' ? <p class="small">{words.cancelled}</p> : <ErrorNotice code={error.code} />)}
        <Say text={error?.code === 'CANCELLED' ? words.cancelled : said} />
      </div>
    </details>
  );
}

const files = {
  csv: { type: 'text/csv;charset=utf-8', ending: '.csv' },
  page: { type: 'text/html;charset=utf-8', ending: '.html' },
  fhir: { type: 'application/fhir+json', ending: '.fhir.json' },
  proofs: { type: 'application/json', ending: '-proofs.json' },
} as const;

async function readAll<T>(
  read: (offset: number, limit: number) => Promise<{ rows: readonly T[]; total: number }>,
  told: (done: number, total: number) => void,
): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const page = await read(rows.length, step);
    rows.push(...page.rows);
    told(rows.length, page.total);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/**
 * The receipts of these rows with their signatures, and where each stands in the anchored log: checked by docs/accounting.md's
 * command. Nothing of an institution that is not among them goes into the file.
 */
async function proofs(platform: Platform, rows: readonly DisclosureRow[], told: (done: number, total: number) => void) {
  const wanted = new Set(rows.map(({ receipt }) => receipt?.hash));
  let place: object = {};
  const items = await readAll(async (offset, limit) => {
    const { items: page, total, ...rest } = await platform.call('accounting.evidence', { offset, limit });
    place = rest;
    return { rows: page, total };
  }, told);
  const openings = items.filter(({ receipt }) => wanted.has(receipt));
  const file = { format: 'chartkey-openings-1', ...place, openings };
  return { ...files.proofs, text: canonicalJson(file), rows: openings.length };
}
