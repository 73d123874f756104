import { ChartkeyError } from '#protocol/errors';
import type { Config } from '../config.ts';
import type { ChartRow } from '../records/chart-row.ts';
import { exported } from '../strings/words.ts';
import { exportPerson, type PersonExport } from './export-person.ts';
import { type Instead, withEveryone } from './own-people.ts';
import { createZip } from './zip-writer.ts';

export interface ExportOptions {
  /** Sealed parts read of all. */
  progress?(done: number, total: number): void;
  signal?: AbortSignal;
}

export interface Exported {
  name: string;
  file: Blob;
  people: PersonExport[];
}

/**
 * Everything this browser keeps of everybody it acts for, as one zip that needs no Chartkey to be read. Made in the page that
 * asked for it: the plaintext is in no message. Throws `OFFLINE`, `LOCKED`, `CANCELLED`; then nothing was made.
 */
export function exportAll({ progress, signal }: ExportOptions, instead: Instead = {}): Promise<Exported> {
  return withEveryone(async (people) => {
    const at = people[0]!.engine.now();
    const zip = createZip(at);
    let total = 0;
    for (const { engine } of people)
      for (const { segments } of await engine.store.rows<ChartRow>('chart/')) total += segments.length;
    let done = 0;
    progress?.(done, total);
    const made: PersonExport[] = [];
    for (const own of people) {
      if (signal?.aborted) throw new ChartkeyError('CANCELLED');
      const folder = people.length === 1 ? '' : `${folderOf(own.name, made.length)}/`;
      made.push(await exportPerson(zip, own, { folder, signal, step: () => progress?.(++done, total) }));
    }
    zip.add('README.txt', exported.readme(made, new Date(at)));
    zip.add(
      'manifest.json',
      `${JSON.stringify(manifestOf(made, at, people[0]!.engine.config, zip.entries()), null, 2)}\n`,
    );
    if (signal?.aborted) throw new ChartkeyError('CANCELLED');
    return { name: `chartkey-${new Date(at).toISOString().slice(0, 10)}.zip`, file: zip.finish(), people: made };
  }, instead);
}

/** Counts and hashes of what is in the zip, so that anybody can check it whole. */
function manifestOf(people: readonly PersonExport[], at: number, { gateway, deployment }: Config, files: object) {
  const { chainId, grants, records, accreditation } = deployment;
  return {
    v: 1,
    kind: 'chartkey-export',
    at: new Date(at).toISOString(),
    gateway,
    chain: { chainId, grants, records, accreditation },
    people,
    files,
  };
}

/** Letters and digits only, whatever the name: a path that every system takes, and that leads nowhere else. */
function folderOf(name: string | undefined, number: number): string {
  if (name === undefined) return 'you';
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
  return `${number}-${plain || 'person'}`;
}
