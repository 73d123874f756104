import type { ComponentChildren } from 'preact';
import { describeDates } from '#protocol/describe';
import { nameClasses } from '#protocol/name-classes';
import type { AccountingRow } from '../../messages/accounting-view.ts';
import { common, receipt, terms, time, accounting as words } from '../../strings/words.ts';
import { Origin } from '../components/origin.tsx';
import { hashOf } from '../dashboard/route.ts';

type Fact = readonly [name: string, value: ComponentChildren];

/** What an accounting of disclosures must say of one event, and what proves it. */
export function RowFacts({ row }: { row: AccountingRow }) {
  return (
    <div class="row-facts">
      <Facts rows={factsOf(row)} />
      {row.shared && row.grant && (
        <a
          class="small receipt-link"
          href={hashOf({ page: 'receipt', grant: row.grant })}
          aria-label={receipt.openOf(row.name)}
        >
          {receipt.open}
        </a>
      )}
      <details class="small">
        <summary class="quiet">{words.details}</summary>
        <Facts rows={technicalOf(row)} />
      </details>
    </div>
  );
}

/** Whether there is more to say of it than its line. */
export const hasFacts = ({ recipient }: AccountingRow): boolean => recipient !== undefined;

function factsOf({ recipient, shared, byRule, at }: AccountingRow): Fact[] {
  return [
    ...(shared
      ? ([
          [words.what, common.inARow(nameClasses(shared.classes, terms))],
          [words.dates, describeDates(shared, at / 1000, terms)],
          [words.why, terms.purposes[shared.purpose] ?? shared.purpose],
          [words.ends, terms.dayName(shared.expires)],
        ] satisfies Fact[])
      : []),
    ...(recipient
      ? ([
          [words.where, recipient.place],
          [words.site, <Origin key="site" origin={recipient.origin} />],
        ] satisfies Fact[])
      : []),
    ...(byRule ? ([['', words.byRule]] satisfies Fact[]) : []),
  ];
}

function technicalOf({ recipient, grant, receipt, opening, onChain }: AccountingRow): Fact[] {
  const record = opening?.record;
  const rows: (Fact | false | undefined)[] = [
    recipient && [words.account, recipient.account],
    grant && [words.share, grant],
    receipt && [words.receipt, receipt.hash],
    opening?.clinician && [words.clinician, opening.clinician],
    record?.state === 'proven' && [words.anchor, words.anchorNumber(record.epoch, record.ordinal)],
    record?.state === 'proven' && [words.columns.recorded, time.dayAndTime(record.at * 1000)],
    onChain && [words.chain, words.onChain[onChain]],
  ];
  return rows.filter((row): row is Fact => Boolean(row));
}

const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <dl class="facts small">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt class="quiet">{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
