import { describe as describeGrant } from '#protocol/describe';
import { monthAt } from '#protocol/grant-rules';
import { directionOf } from '#protocol/language';
import type { ReceiptView } from '../../receipts/receipt-view.ts';
import { common, rules, terms, time, receipt as words } from '../../strings/words.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Origin } from '../components/origin.tsx';
import { Facts } from './facts.tsx';
import { Openings } from './openings.tsx';

/** What stands on the paper: everything that was signed, in words, and how to check it. */
export function ReceiptSheet({ receipt }: { receipt: ReceiptView }) {
  const { grant, signedAt, person, statement, language } = receipt;
  const said = describeGrant(grant, readOn(receipt), terms, person);
  return (
    <article class="card print-sheet receipt-sheet" aria-label={words.heading}>
      <header class="receipt-head">
        <BrandMark />
        <p class="small strong">{stateOf(receipt)}</p>
      </header>
      <h2>{words.heading}</h2>
      <h3>{words.signedWords}</h3>
      <p class="receipt-sentence">
        {said.sentence.map(({ text, strong }, index) => (strong ? <b key={index}>{text}</b> : text))}
      </p>
      {[...said.notes, ...notesOf(receipt)].map((note) => (
        <p key={note} class="small quiet">
          {note}
        </p>
      ))}
      <Facts
        rows={[
          [words.who, receipt.place ? common.inARow([said.who, receipt.place]) : said.who],
          [words.site, <Origin key="site" origin={grant.terms.origin} />],
          [words.what, common.inARow(said.what)],
          [words.dates, said.dates],
          [words.why, said.why],
          [words.signedOn, time.dayAndTime(signedAt)],
          [words.until, said.until],
          receipt.stoppedAt === undefined ? undefined : [words.stoppedOn, time.dayAndTime(receipt.stoppedAt)],
          [words.itemsThen, common.items(receipt.items)],
          ...representative(receipt),
          ...byRule(receipt),
          [words.keptAt, grant.terms.gateway],
        ]}
      />
      <section>
        <h3>{words.statementTitle}</h3>
        <div class="small" lang={language} dir={directionOf(language)}>
          {statement.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </section>
      <Openings at={receipt.openings} />
      <section>
        <h3>{words.checkTitle}</h3>
        <ol class="points small">
          {words.checkSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{words.technical}</h3>
        <Facts
          rows={[
            [words.receiptNumber, receipt.id],
            [words.account, grant.patient],
            [words.network, receipt.contract],
          ]}
        />
      </section>
    </article>
  );
}

/**
 * As it read on the day it was signed, unix seconds; but what was "to today" then is said by its month: paper is read later.
 */
function readOn({ grant, signedAt }: ReceiptView): number {
  const signed = Math.floor(signedAt / 1000);
  return monthAt(signed) === grant.terms.dataUntil ? signed + 32 * 24 * 60 * 60 : signed;
}

const notesOf = ({ leftOut, narrowed }: ReceiptView): string[] => [
  ...(leftOut ? [words.leftOut] : []),
  ...(narrowed ? [words.narrowed] : []),
];

function stateOf({ grant, stoppedAt }: ReceiptView): string {
  if (stoppedAt !== undefined) return words.stopped(time.day(stoppedAt));
  const day = terms.dayName(grant.expires);
  return grant.expires * 1000 <= Date.now() ? words.ended(day) : words.live(day);
}

function representative({ actingFor, person }: ReceiptView): [string, string][] {
  if (!actingFor) return [];
  const right = actingFor.authority === 'other' ? actingFor.words : terms.authorityNames[actingFor.authority];
  return [
    [words.signedFor, person ?? terms.relationNames[actingFor.relation]],
    [words.byRight, right],
  ];
}

const byRule = ({ ruled = [] }: ReceiptView): [string, string][] =>
  ruled.map(({ version, text }) => [rules.answeredBy, rules.answeredText(version, text)]);
