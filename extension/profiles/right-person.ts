import type { ChartRow } from '../records/chart-row.ts';
import type { Profile } from './profile.ts';

/** Whom a chart says it is about, where that is somebody else. */
export interface OtherPerson {
  name?: string;
  /** As written in the chart. */
  born?: string;
}
type Stated = Pick<ChartRow, 'person' | 'born'>;

const wordsOf = (name: string) =>
  new Set(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/**
 * A chart that names another birth date, or shares no word of the name, with the profile it was filed under; undefined where
 * nothing speaks against it. Only a warning: charts misspell, and people change names. A portal's own check is stricter.
 */
export function otherPersonIn(chart: Stated, { name, birthDate }: Pick<Profile, 'name' | 'birthDate'>) {
  const { person, born } = chart;
  const bornOn = born?.slice(0, 10);
  const otherDay = bornOn !== undefined && birthDate !== undefined && !birthDate.startsWith(bornOn);
  const known = wordsOf(name);
  const otherName = person !== undefined && known.isDisjointFrom(wordsOf(person));
  if (!otherDay && !otherName) return undefined;
  return { ...(person === undefined ? {} : { name: person }), ...(born === undefined ? {} : { born }) } as OtherPerson;
}

/**
 * The charts of somebody else among one person's, by record. Without a profile (one's own charts) the oldest chart that names
 * a birth date says who the others should be about.
 */
export function chartsOfOthers(rows: readonly ChartRow[], profile: Profile | undefined): Record<string, OtherPerson> {
  const first = rows.find(({ born }) => born !== undefined);
  const own = profile ?? (first?.born && first.person ? { name: first.person, birthDate: first.born } : undefined);
  if (!own) return {};
  return Object.fromEntries(
    rows.flatMap((row) => {
      const other = otherPersonIn(row, own);
      // Names change more often than birth dates: among one's own charts the date alone speaks.
      return other && (profile || (row.born !== undefined && row.born !== first?.born)) ? [[row.record, other]] : [];
    }),
  );
}
