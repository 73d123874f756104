import { type Hint, labelOfHint } from '#protocol/fhir/inference-hint';
import { hintsOfTitle } from '#protocol/fhir/inference-of-chart';
import type { Store } from '../storage/store.ts';
import type { ChartItem, ChartRow, ChartSegment } from './chart-row.ts';

/** An item with what its segment says of it. */
export interface FiledItem extends ChartItem {
  filed: ChartSegment;
  /** What it lets a reader guess beside its labels. */
  hints: readonly Hint[];
  source?: string;
}

/** Every chart the patient has, with its items laid flat. */
export interface Charts {
  rows: ChartRow[];
  segments: ChartSegment[];
  items: FiledItem[];
}

/** Reads the chart index once and keeps it until another record is logged or the vault locks. */
export function createCharts(store: Store, recordCount: () => Promise<number>) {
  let held: { count: number; charts: Charts } | undefined;
  return {
    read: async (): Promise<Charts> => {
      const count = await recordCount();
      if (held?.count === count) return held.charts;
      const rows = (await store.rows<ChartRow>('chart/')).sort((a, b) => a.at - b.at);
      held = { count, charts: layFlat(rows) };
      return held.charts;
    },
    forget: () => {
      held = undefined;
    },
  };
}

export function layFlat(rows: ChartRow[]): Charts {
  const charts = rows.map(withHints);
  return {
    rows,
    segments: charts.flatMap(({ segments }) => segments),
    items: charts.flatMap(({ items }) => items),
  };
}

const none: readonly Hint[] = [];

/** In a chart of an earlier release a segment hints at whatever the title of any of its items hints at: all of it leaves together. */
function withHints(row: ChartRow): Pick<Charts, 'segments' | 'items'> {
  const source = row.attestation ? { source: row.attestation.profile.name } : {};
  if (row.hinted) {
    const items = row.items.map((item): FiledItem => {
      const filed = row.segments[item.segment]!;
      return { ...item, filed, hints: filed.hints ?? none, ...source };
    });
    return { segments: row.segments, items };
  }
  const read = new Map<string, Hint[]>();
  const hintsOf = ({ title, segment }: ChartItem): Hint[] => {
    const { class: name, labels } = row.segments[segment]!;
    const known = read.get(`${name} ${title}`) ?? hintsOfTitle(name, title);
    read.set(`${name} ${title}`, known);
    return known.length === 0 ? known : known.filter((hint) => !labels.includes(labelOfHint(hint)));
  };
  const hints = row.items.map(hintsOf);
  const bySegment = new Map<number, Set<Hint>>();
  for (const [index, { segment }] of row.items.entries()) {
    const own = hints[index]!;
    if (own.length > 0) bySegment.set(segment, new Set([...(bySegment.get(segment) ?? []), ...own]));
  }
  const segments = row.segments.map((segment, index) => {
    const all = bySegment.get(index);
    return all ? { ...segment, hints: [...all].sort() } : segment;
  });
  const items = row.items.map(
    (item, index): FiledItem => ({ ...item, filed: segments[item.segment]!, hints: hints[index]!, ...source }),
  );
  return { segments, items };
}
