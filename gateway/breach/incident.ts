import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { placesIn } from '../places.ts';
import type { StorePlace } from '../store/open-store.ts';

/** What an incident is known by. Everything given must hold; without more than the time it is the whole gateway. */
export interface Incident {
  /** Unix seconds; `until` is the first that is not part of it any more. */
  from: number;
  until: number;
  grantee?: Hex;
  /** Hash of the clinician's key, as receipts name it. */
  clinician?: Hex;
  /** CID of a segment. */
  blob?: string;
}

export interface BreachCommand {
  incident: Incident;
  format: 'csv' | 'json';
  main: StorePlace;
  keep: StorePlace;
}

export const usage = `npm run breach -- --from 2026-11-01 --until 2026-11-20T12:00:00Z [more]

Lists the grants that an incident at this gateway may touch. Reads only: an embedded store is copied first.

  --from, --until     the time, ISO 8601, UTC where no zone is given; a day without a time as --until means to its end
  --grantee 0x…       only grants to this institution's account
  --clinician 0x…     only grants opened with this clinician's key (its hash, as receipts name it)
  --blob bafkrei…     only grants whose heads name this ciphertext
  --format csv|json   csv is the default; what is known and what is not goes to standard error, or into the JSON
  --data FOLDER       folder of the embedded stores (CHARTKEY_DATA_DIR, ./chartkey-data)
  --database URL      PostgreSQL in place of the main store (DATABASE_URL)
  --keep-database URL PostgreSQL in place of the keep (KEEP_DATABASE_URL)
`;

const flags = ['from', 'until', 'grantee', 'clinician', 'blob', 'format', 'data', 'database', 'keep-database'] as const;
const address = /^0x[0-9a-f]{40}$/;
const hash = /^0x[0-9a-f]{64}$/;
const cid = /^bafkrei[a-z2-7]{52}$/;

const wrong = (flag: string, what: string): never => {
  throw new ChartkeyError('BAD_MESSAGE', { detail: `--${flag}: ${what}` });
};

/** Reads the command line. Throws `BAD_MESSAGE` with the flag that is wrong: a list for another question helps nobody. */
export function readBreachCommand(argv: readonly string[], env: NodeJS.ProcessEnv): BreachCommand {
  const options = Object.fromEntries(flags.map((name) => [name, { type: 'string' as const }]));
  let given: Partial<Record<(typeof flags)[number], string>>;
  try {
    given = parseArgs({ args: [...argv], options }).values;
  } catch (cause) {
    throw new ChartkeyError('BAD_MESSAGE', { cause, detail: cause instanceof Error ? cause.message : '' });
  }
  const from = instantOf('from', given.from, 0);
  const until = instantOf('until', given.until, 24 * 60 * 60);
  if (from >= until) wrong('until', 'must be after --from');
  const grantee = matching('grantee', given.grantee, address, 'an account: 0x and 40 digits');
  const clinician = matching('clinician', given.clinician, hash, 'the hash of a key: 0x and 64 digits');
  const blob = matching('blob', given.blob, cid, 'a CID: bafkrei…');
  const format = given.format ?? 'csv';
  if (format !== 'csv' && format !== 'json') wrong('format', 'csv or json');
  const places = placesIn(given.data ?? env.CHARTKEY_DATA_DIR ?? './chartkey-data');
  return {
    incident: {
      from,
      until,
      ...(grantee ? { grantee: grantee as Hex } : {}),
      ...(clinician ? { clinician: clinician as Hex } : {}),
      ...(blob ? { blob } : {}),
    },
    format: format as 'csv' | 'json',
    main: { path: places.main, databaseUrl: given.database ?? (env.DATABASE_URL || undefined) },
    keep: {
      path: join(places.keep, 'keep.sqlite'),
      databaseUrl: given['keep-database'] ?? (env.KEEP_DATABASE_URL || undefined),
    },
  };
}

function matching(flag: string, text: string | undefined, shape: RegExp, what: string): string | undefined {
  if (text === undefined) return undefined;
  const lower = text.toLowerCase();
  return shape.test(lower) ? lower : wrong(flag, what);
}

/** Unix seconds of an ISO 8601 day or instant, UTC unless it says otherwise; `wholeDay` is added to a day alone. */
function instantOf(flag: string, text: string | undefined, wholeDay: number): number {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text ?? '') ?? [];
  if (!day) return wrong(flag, 'a day (2026-11-01) or an instant (2026-11-01T09:30:00Z)');
  const at = Date.parse(time ? `${text}${zone ? '' : 'Z'}` : `${day}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(Date.parse(`${day}T00:00:00Z`)).toISOString().slice(0, 10) !== day)
    return wrong(flag, 'no such day');
  return Math.floor(at / 1000) + (time ? 0 : wholeDay);
}
