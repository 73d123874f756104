import { objectsOf } from '../../../protocol/fhir/fhir-json.ts';
import type { Flag } from '../chart-view.ts';
import { quantityOf } from './quantity.ts';
import { hasCode, type JsonObject, line } from './words.ts';

export interface ReferenceRange {
  text: string;
  low?: number;
  high?: number;
}

/** The normal range as written. Others (therapeutic, by age) are shown only where nothing else is given. */
export function referenceRange(observation: JsonObject): ReferenceRange | undefined {
  const ranges = objectsOf(observation.referenceRange);
  const normal = ranges.find(({ type }) => type === undefined || hasCode(type, 'normal')) ?? ranges[0];
  if (!normal) return undefined;
  const [low, high] = [quantityOf(normal.low), quantityOf(normal.high)];
  const text =
    low && high
      ? `${low.value}–${high.value}`
      : low
        ? `${low.value} or above`
        : high
          ? `up to ${high.value}`
          : undefined;
  const said = line(normal.text, 60) ?? text;
  if (said === undefined) return undefined;
  return {
    text: text ?? said,
    ...(low?.number === undefined ? {} : { low: low.number }),
    ...(high?.number === undefined ? {} : { high: high.number }),
  };
}

type Standing = Omit<Flag, 'text'> & { text: 'High' | 'Low' | 'Very high' | 'Very low' | 'Abnormal' };

/** http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation, what a reader must notice. */
const byCode: Readonly<Record<string, Standing>> = {
  H: { text: 'High', tone: 'caution', direction: 'up' },
  HU: { text: 'Very high', tone: 'critical', direction: 'up' },
  HH: { text: 'Very high', tone: 'critical', direction: 'up' },
  L: { text: 'Low', tone: 'caution', direction: 'down' },
  LU: { text: 'Very low', tone: 'critical', direction: 'down' },
  LL: { text: 'Very low', tone: 'critical', direction: 'down' },
  A: { text: 'Abnormal', tone: 'caution', direction: 'none' },
  AA: { text: 'Abnormal', tone: 'critical', direction: 'none' },
  POS: { text: 'Abnormal', tone: 'caution', direction: 'none' },
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
  for (const code of codes)
    if (typeof code === 'string' && code !== 'POS' && Object.hasOwn(byCode, code)) return byCode[code];
  if (codes.length > 0 || number === undefined || !range) return undefined;
  if (range.high !== undefined && number > range.high) return byCode.H;
  if (range.low !== undefined && number < range.low) return byCode.L;
  return undefined;
}
