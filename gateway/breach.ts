import { toChartkeyError } from '#protocol/errors';
import { affectedGrants } from './breach/affected-grants.ts';
import { breachCsv, breachJson, known, unknown } from './breach/breach-report.ts';
import { readBreachCommand, usage } from './breach/incident.ts';
import type { KeepTables } from './keep/tables.ts';
import { openReadOnly } from './store/open-read-only.ts';
import type { StorePlace } from './store/open-store.ts';
import type { Tables } from './store/tables.ts';

/** `npm run breach`: the grants that an incident at this gateway may touch. Ends with 2 for a question it cannot read. */
async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help') || argv.length === 0) {
    process.stdout.write(usage);
    return argv.length === 0 ? 2 : 0;
  }
  const { incident, format, main: place, keep: keepPlace } = readBreachCommand(argv, process.env);
  const store = await openReadOnly<Tables>(place);
  const gaps: string[] = [];
  try {
    const keep = await openKeep(keepPlace).catch(() => {
      gaps.push(
        'The keep could not be read: when grants were stopped is not known here, and grants of accounts that were erased since, and not opened within the time, are missing from this list.',
      );
      return undefined;
    });
    try {
      const grants = await affectedGrants(store.store, keep?.store, incident);
      process.stdout.write(format === 'json' ? breachJson(incident, grants, gaps) : breachCsv(grants));
      if (format === 'csv') {
        const said = [`${grants.length} grants`, '', 'Known:', ...known, '', 'Not known here:', ...unknown, ...gaps];
        process.stderr.write(`${said.join('\n')}\n`);
      }
    } finally {
      await keep?.close();
    }
  } finally {
    await store.close();
  }
  return 0;
}

/** The keep to look at. Throws where it cannot be read: a database that is away says so only when it is asked. */
async function openKeep(place: StorePlace) {
  const keep = await openReadOnly<KeepTables>(place);
  try {
    await keep.store.selectFrom('tombstones').select('grant').limit(1).execute();
    return keep;
  } catch (cause) {
    await keep.close();
    throw cause;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const { code, detail } = toChartkeyError(thrown);
  process.stderr.write(`${code}${detail === undefined ? '' : `: ${detail}`}\n`);
  process.exitCode = code === 'BAD_MESSAGE' ? 2 : 1;
}
