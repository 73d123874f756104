import { resourceTypes } from './resource-types.ts';

/** What a reader should know about an accepted chart; nothing was dropped because of it. */
export interface Warning {
  kind: 'duplicate-id' | 'unknown-type' | 'entry-without-resource' | 'nested-bundle';
  /** How many times. */
  count: number;
  /** Resource types concerned, each once, sorted, at most 20; holds no personal data. */
  types: string[];
}

interface Counted {
  type: string;
  id?: string;
}

/** Gathers the warnings of a chart; `seen` holds those that only the Bundle shows. */
export function warningsOf(resources: readonly Counted[], seen: readonly [Warning['kind'], string?][]): Warning[] {
  const found = new Map<Warning['kind'], { count: number; types: Set<string> }>();
  const add = (kind: Warning['kind'], type?: string) => {
    const row = found.get(kind) ?? { count: 0, types: new Set() };
    row.count += 1;
    if (type !== undefined) row.types.add(type.slice(0, 64));
    found.set(kind, row);
  };
  for (const [kind, type] of seen) add(kind, type);
  const ids = new Set<string>();
  for (const { type, id } of resources) {
    if (!resourceTypes.has(type)) add('unknown-type', type);
    if (id === undefined) continue;
    const key = `${type}/${id}`;
    if (ids.has(key)) add('duplicate-id', type);
    ids.add(key);
  }
  return [...found].map(([kind, { count, types }]) => ({ kind, count, types: [...types].sort().slice(0, 20) }));
}
