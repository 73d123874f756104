import type { Choice, Label, PreviewView } from '../../messages/views.ts';

export interface SensitiveLabel {
  label: Label;
  count: number;
  included: boolean;
  sample: string[];
}

/** Not a category of health but of our knowledge: asked about further down, unless included. */
const mild: ReadonlySet<string> = new Set(['U', 'UNDATED']);

/** The questions to ask, one for each label over all chosen classes, most sensitive first. */
export function sensitiveLabels(preview: PreviewView, choice: Choice): SensitiveLabel[] {
  const rows = new Map<Label, SensitiveLabel>();
  for (const { label, count, sample } of preview.sensitive) {
    const included = choice.labels.includes(label);
    if (mild.has(label) && !included) continue;
    const row = rows.get(label) ?? { label, count: 0, included, sample: [] };
    rows.set(label, { ...row, count: row.count + count, sample: [...new Set([...row.sample, ...sample])].slice(0, 3) });
  }
  for (const label of choice.labels)
    if (!rows.has(label)) rows.set(label, { label, count: 0, included: true, sample: [] });
  return [...rows.values()].sort((a, b) => Number(mild.has(a.label)) - Number(mild.has(b.label)));
}
