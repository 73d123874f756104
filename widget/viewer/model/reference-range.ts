import { objectsOf } from '../../../protocol/fhir/fhir-json.ts';
import type { ModelWords } from '../../strings/model-words.ts';
import type { Flag } from '../chart-view.ts';
import { quantityOf } from './quantity.ts';
import { hasCode, type JsonObject, line } from './words.ts';

export interface ReferenceRange {
  text: string;
  low?: number;
  high?: number;
}

/** The normal range as written. Others (therapeutic, by age) are shown only where nothing else is given. */
export function referenceRange(observation: JsonObject, words: ModelWords): ReferenceRange | undefined {
  const ranges = objectsOf(observation.referenceRange);
  const normal = ranges.find(({ type }) => type === undefined || hasCode(type, 'normal')) ?? ranges[0];
  if (!normal) return undefined;
  const [low, high] = [quantityOf(normal.low), quantityOf(normal.high)];
  const text =
    low && high
      ? `${low.value}–${high.value}`
      : low
        ? words.atLeast(low.value)
        : high
          ? words.atMost(high.value)
          : undefined;
  const said = line(normal.text, 60) ?? text;
  if (said === undefined) return undefined;
  return {
    text: text ?? said,
    ...(low?.number === undefined ? {} : { low: low.number }),
    ...(high?.number === undefined ? {} : { high: high.number }),
  };
}

/** How a result stands to its range; its words are the language’s. */
export type Standing = Omit<Flag, 'text'> & { name: keyof ModelWords['flags'] };

/** http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation, what a reader must notice. */
const byCode: Readonly<Record<string, Standing>> = {
  H: { name: 'high', tone: 'caution', direction: 'up' },
  HU: { name: 'veryHigh', tone: 'critical', direction: 'up' },
  HH: { name: 'veryHigh', tone: 'critical', direction: 'up' },
  L: { name: 'low', tone: 'caution', direction: 'down' },
  LU: { name: 'veryLow', tone: 'critical', direction: 'down' },
  LL: { name: 'veryLow', tone: 'critical', direction: 'down' },
  A: { name: 'abnormal', tone: 'caution', direction: 'none' },
  AA: { name: 'abnormal', tone: 'critical', direction: 'none' },
};

/** What the source says of a result; where it says nothing, what the written range says. */
export function standingOf(
  observation: JsonObject,
  number: number | undefined,
  range: ReferenceRange | undefined,
): Standing | undefined {
  const codes = objectsOf(observation.interpretation).flatMap(({ coding }) =>
    objectsOf(coding).map(({ code }) => code),
  );
  for (const code of codes) if (typeof code === 'string' && Object.hasOwn(byCode, code)) return byCode[code];
  if (codes.length > 0 || number === undefined || !range) return undefined;
  if (range.high !== undefined && number > range.high) return byCode.H;
  if (range.low !== undefined && number < range.low) return byCode.L;
  return undefined;
}
