import User from 'lucide/dist/esm/icons/user.mjs';
import type { ItemView, SourceView } from '../../messages/views.ts';
import { common, sharing, terms, time, records as words } from '../../strings/words.ts';
import { ClassIcon } from '../components/class-icon.tsx';
import { Icon } from '../components/icon.tsx';
import { VerifiedMark } from '../components/verified-mark.tsx';
import { rangeWords } from './trend-chart.tsx';

/** One item: a line, and behind it what the index knows. */
interface ItemRowProps {
  item: ItemView;
  withClass: boolean;
  /** The record it came with, where that is known. */
  from?: SourceView | undefined;
}

export function ItemRow({ item, withClass, from }: ItemRowProps) {
  const { title, value, date, range, source, labels } = item;
  const rows: [string, string][] = [
    [words.itemKind, common.capital(terms.classNames[item.class] ?? item.class)],
    ...(value ? [[words.itemValue, value] as [string, string]] : []),
    ...(range ? [[words.itemRange, rangeWords(range)] as [string, string]] : []),
    [words.itemDate, date ? time.clinical(date) : words.noDate],
    [words.itemSource, source ?? words.you],
    ...(from ? provenance(from) : []),
    ...(labels.length > 0
      ? [
          [words.itemLabels, labels.map((label) => terms.labelNames[label] ?? label).join(terms.between)] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  return (
    <li>
      <details class="item">
        <summary>
          {withClass && <ClassIcon name={item.class} size="small" />}
          <span class="item-title">
            <bdi>{title}</bdi> {value && <b>{value}</b>}
          </span>
          <span class="small caption item-date">{date ? time.clinical(date) : words.noDate}</span>
          {source ? <VerifiedMark size="small" /> : <Icon nodes={User} size="small" />}
        </summary>
        <dl class="facts small">
          {rows.map(([name, text]) => (
            <div key={name}>
              <dt class="quiet">{name}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        {item.record && (
          <details class="small">
            <summary class="quiet">{sharing.technical}</summary>
            <dl class="facts small">
              <div>
                <dt class="quiet">{words.itemToken}</dt>
                <dd>{item.record}</dd>
              </div>
            </dl>
          </details>
        )}
      </details>
    </li>
  );
}

/** What it came with, when, and whether that can be checked. */
const provenance = ({ title, at, custodian }: SourceView): [string, string][] => [
  [words.itemRecord, title],
  [words.itemReceived, time.day(at)],
  [words.itemProof, custodian ? words.itemVouched(custodian) : words.itemAdded],
];
