import type { RecordClass } from '#protocol/fhir/classes';
import type { ApprovalView, Choice, Label, PreviewView } from '../../messages/views.ts';
import { terms, approval as words } from '../../strings/words.ts';

export interface LeftOutRow {
  key: string;
  name: string;
  why: string;
  count: number;
  /** A label that may be included from this row. */
  label?: Label;
}

/** What stays out, in as few lines as say it: by label, by date, switched off, and what nobody asked for in one line. */
export function leftOutRows(view: ApprovalView, choice: Choice, preview: PreviewView, today: string): LeftOutRow[] {
  const rows: LeftOutRow[] = [];
  const listed = new Map(view.classes.map((row) => [row.class, row]));
  const byLabel = new Map<Label, number>();
  const notAsked = new Set<RecordClass>();
  let hinted = 0;
  for (const { class: name, count, why, label } of preview.wontSee) {
    const key = `${why}-${name}`;
    if (why === 'label' && label) byLabel.set(label, (byLabel.get(label) ?? 0) + count);
    else if (why === 'hint') hinted += count;
    else if (why === 'undated') byLabel.set('UNDATED', (byLabel.get('UNDATED') ?? 0) + count);
    else if (why === 'before')
      rows.push({ key, name: words.before(nameOf(name), choice.dataFrom), why: words.notIncluded(count), count });
    else if (why === 'after')
      rows.push({ key, name: words.after(nameOf(name), choice.dataUntil), why: words.notIncluded(count), count });
    else if (listed.get(name)?.asked === 'asked')
      rows.push({ key, name: words.otherClasses([nameOf(name)]), why: words.youTurnedOff, count });
    else if (!listed.has(name)) notAsked.add(name);
  }
  const labels = [...byLabel].map(([label, count]): LeftOutRow => {
    const row = { key: label, name: words.labelRow(label), why: words.notIncluded(count), count };
    return label === 'U' || label === 'UNDATED' ? { ...row, label } : row;
  });
  notAsked.delete('Patient');
  if (notAsked.size > 0)
    rows.push({ key: 'class', name: words.otherClasses([...notAsked].map(nameOf)), why: words.notAsked, count: 0 });
  if (hinted > 0) rows.push({ key: 'hint', name: words.hintsLeftOut, why: words.notIncluded(hinted), count: hinted });
  if (choice.dataUntil <= today) rows.push({ key: 'new', name: words.newResults, why: words.dash, count: 0 });
  return [...labels, ...rows];
}

const nameOf = (name: RecordClass) => terms.classNames[name] ?? name;
