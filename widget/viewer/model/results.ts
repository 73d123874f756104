import type { ModelWords } from '../../strings/model-words.ts';
import type { Flag, Row, Trend } from '../chart-view.ts';
import { dayNumber, newestFirst } from './dates.ts';
import { absentReason, componentsOf, type Measured, resultOf } from './quantity.ts';
import { type ReferenceRange, referenceRange, standingOf } from './reference-range.ts';
import { type ChartResource, plainRow, said } from './resource.ts';
import { codeOf, concept } from './words.ts';

/** Points of a small chart: more say nothing at 112 pixels. */
const mostPoints = 40;

interface Result {
  resource: ChartResource;
  written?: string;
  measured?: Measured;
  range?: ReferenceRange;
  standing?: ReturnType<typeof standingOf>;
}

const readResult = (resource: ChartResource, words: ModelWords): Result => {
  const { json, written } = resource;
  const measured = resultOf(json, words) ?? componentsOf(json, words);
  const range = referenceRange(json, words);
  const standing = standingOf(json, measured?.number, range);
  return { resource, ...said<Omit<Result, 'resource'>>({ written, measured, range, standing }) } as Result;
};

/** Results that a newer version has replaced, or that were never right, are not results. */
const isResult = ({ json }: ChartResource): boolean =>
  json.status !== 'entered-in-error' && json.status !== 'cancelled';

/** One test or sign: all its results, newest first. */
export type ResultGroup = Result[];

/** Groups observations by what they measure: the code, and the unit where the same code comes in two. */
export function groupResults(observations: readonly ChartResource[], words: ModelWords): ResultGroup[] {
  const groups = new Map<string, ResultGroup>();
  for (const resource of observations.filter(isResult)) {
    const result = readResult(resource, words);
    const { code } = resource.json;
    const key = `${codeOf(code) ?? concept(code) ?? resource.index}|${result.measured?.unit ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  for (const group of groups.values()) group.sort(newestFirst);
  return [...groups.values()];
}

function trendOf(group: ResultGroup, { comma }: ModelWords): Trend | undefined {
  const drawn = group
    .slice(0, mostPoints)
    .filter(({ written, measured }) => written !== undefined && measured?.number !== undefined)
    .reverse();
  if (drawn.length < 2) return undefined;
  const points = drawn.map(({ written, measured }) => [dayNumber(written!), measured!.number!] as const);
  const range = group[0]?.range;
  return {
    points,
    label: drawn.map(({ measured }) => measured!.value).join(comma),
    ...said<Pick<Trend, 'low' | 'high'>>({ low: range?.low, high: range?.high }),
  };
}

/** `New high` when the result before was in range: what changed matters more than what has long been so. */
function flagOf(latest: Result, before: Result | undefined, words: ModelWords): Flag | undefined {
  const { standing } = latest;
  if (!standing) return undefined;
  const isNew = before?.measured !== undefined && before.standing === undefined && standing.tone === 'caution';
  const { name, ...rest } = standing;
  return { ...rest, text: (isNew ? words.newFlags : words.flags)[name] };
}

const resultRow = (result: Result, before: Result | undefined, words: ModelWords): Row => {
  const { resource, measured, range } = result;
  const flag = flagOf(result, before, words);
  return plainRow(resource, words, {
    ...said<Row>({
      title: concept(resource.json.code),
      value: measured?.value ?? absentReason(resource.json),
      unit: measured?.unit,
      range: range?.text,
      flag,
    }),
  });
};

/** The latest result of a test, with its course. */
export function groupRow(group: ResultGroup, words: ModelWords): Row {
  const trend = trendOf(group, words);
  return { ...resultRow(group[0]!, group[1], words), results: group.length, ...(trend ? { trend } : {}) };
}

/** Every result of one test, newest first. */
export const historyRows = (group: ResultGroup, words: ModelWords): Row[] =>
  group.map((result, i) => resultRow(result, group[i + 1], words));

const urgency = ({ flag }: Row): number => (flag ? (flag.tone === 'critical' ? 0 : 1) : 2);

/** Out of range first, then newest: safety outranks beauty for clinicians. */
export function resultRows(groups: readonly ResultGroup[], words: ModelWords): Row[] {
  return groups
    .map((group) => ({ row: groupRow(group, words), written: group[0]!.written ?? '' }))
    .sort((a, b) => urgency(a.row) - urgency(b.row) || (a.written < b.written ? 1 : a.written > b.written ? -1 : 0))
    .map(({ row }) => row);
}
