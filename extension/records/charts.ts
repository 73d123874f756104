import type { Store } from '../storage/store.ts';
import type { ChartItem, ChartRow, ChartSegment } from './chart-row.ts';

/** An item with what its segment says of it. */
export interface FiledItem extends ChartItem {
  filed: ChartSegment;
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
  const items = rows.flatMap((row) =>
    row.items.map((item): FiledItem => {
      const filed = row.segments[item.segment]!;
      return row.attestation ? { ...item, filed, source: row.attestation.profile.name } : { ...item, filed };
    }),
  );
  return { rows, segments: rows.flatMap(({ segments }) => segments), items };
}
