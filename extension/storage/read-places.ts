import { chunkEntries } from './log.ts';
import type { LogEntry } from './log-entry.ts';
import type { LogReader } from './log-reader.ts';
import type { Stamp } from './stamp.ts';

/** The entries at these places, each chunk opened once; undefined where one is lost. `own` is this device's lane. */
export async function readPlaces(
  reader: Pick<LogReader, 'chunk'>,
  own: number,
  places: readonly Pick<Stamp, 'lane' | 'seq'>[],
): Promise<(LogEntry | undefined)[]> {
  const chunks = new Map<string, Promise<LogEntry[] | undefined>>();
  const entryAt = async ({ lane, seq }: Pick<Stamp, 'lane' | 'seq'>) => {
    const number = Math.floor(seq / chunkEntries);
    const name = `${lane}/${number}`;
    const chunk = chunks.get(name) ?? reader.chunk(lane === own ? 'own' : lane, number);
    chunks.set(name, chunk);
    return (await chunk)?.[seq % chunkEntries];
  };
  return Promise.all(places.map(entryAt));
}
