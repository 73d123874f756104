import type { AffectedGrant } from './affected-grants.ts';
import type { Incident } from './incident.ts';

/** Said with every list: it is read by people who must decide what to tell whom. */
export const known = [
  'Which grants could be opened at this gateway within the time, and which were: a key is released only against a signed receipt, stored first.',
  'Which institution’s account may open a grant, and which clinician’s key opened it when; whose key that is the institution’s key desk knows.',
  'How many segments a grant names, and whether a blob is among them, while its heads are kept; a grant whose earlier heads are gone stays on the list.',
] as const;
export const unknown = [
  'What was shared: classes, dates, labels, purpose and names are sealed; the patient’s own accounting and the grantee’s copy of the grant have them.',
  'Who a patient is: an account is made for one relationship. Ask the grantee, who knows whom it treats, or tell all through the event stream.',
  'Whether anything was read, copied or passed on after a key was released, and what a key that was stolen from the grantee opened elsewhere.',
  'Of a grant whose account was erased since: to whom it was, when it began and was to end, and, where no receipt of the time tells, whose account it was. It is listed as openable until it was stopped or erased, also where it began after the time or had run out before.',
  'When a grant was paused, and, without the keep, when it was stopped: such a grant is listed as openable for the whole time.',
] as const;

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString();

const readable = ({ deposited, expires, stopped, firstOpening, lastOpening, ...rest }: AffectedGrant) => ({
  ...rest,
  ...Object.fromEntries(
    Object.entries({ deposited, expires, firstOpening, lastOpening }).flatMap(([name, at]) =>
      at === undefined ? [] : [[name, instant(at)]],
    ),
  ),
  ...(stopped === undefined ? {} : { stopped: stopped === true ? true : instant(stopped) }),
});

/** The list with its question, its counts and its limits, as JSON text. */
export function breachJson(incident: Incident, grants: readonly AffectedGrant[], gaps: readonly string[]): string {
  const { from, until, ...more } = incident;
  const opened = grants.filter(({ exposure }) => exposure === 'opened').length;
  const counts = {
    grants: grants.length,
    opened,
    openable: grants.length - opened,
    patientAccounts: new Set(grants.flatMap(({ patient }) => patient ?? [])).size,
    /** Their accounts come on top of `patientAccounts`: how many they were is not known. */
    grantsOfUnknownAccounts: grants.filter(({ patient }) => patient === undefined).length,
    openings: grants.reduce((sum, { openings }) => sum + openings, 0),
  };
  const question = { from: instant(from), until: instant(until), ...more };
  const list = grants.map(readable);
  return `${JSON.stringify({ incident: question, counts, known, unknown: [...unknown, ...gaps], grants: list }, null, 2)}\n`;
}

const columns = [
  'grant',
  'patient',
  'grantee',
  'exposure',
  'openings',
  'firstOpening',
  'lastOpening',
  'openedBy',
  'deposited',
  'expires',
  'stopped',
  'segments',
  'blob',
] as const;

/** RFC 4180, times in ISO 8601, UTC. Cells are ids, numbers and times of ours: none begins like a formula. */
export function breachCsv(grants: readonly AffectedGrant[]): string {
  const lines = grants.map((grant) => {
    const row: Partial<Record<(typeof columns)[number], unknown>> = readable(grant);
    return columns.map((column) => {
      const cell = row[column];
      return Array.isArray(cell) ? cell.join(' ') : String(cell ?? '');
    });
  });
  return [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
