import { readChart } from '#protocol/fhir/read-chart';
import { tokensEqual } from '#protocol/fhir/scan';

export interface Comparison {
  resourcesIn: number;
  resourcesOut: number;
  /** Resources of the source that did not come back, token for token. */
  lost: number;
  /** Resources that came back and are not in the source. */
  invented: number;
}

/** Compares what was read back with a source chart as multisets of token sequences; only white space may differ. */
export function compareWithSource(source: string, texts: readonly string[]): Comparison {
  const { resources } = readChart(source);
  const open = new Map<number, string[]>();
  for (const { text } of resources) open.set(text.length, [...(open.get(text.length) ?? []), text]);
  let matched = 0;
  for (const text of texts) {
    const candidates = open.get(text.length) ?? [];
    const at = candidates.findIndex((candidate) => tokensEqual(candidate, text));
    if (at < 0) continue;
    candidates.splice(at, 1);
    matched++;
  }
  return {
    resourcesIn: resources.length,
    resourcesOut: texts.length,
    lost: resources.length - matched,
    invented: texts.length - matched,
  };
}
