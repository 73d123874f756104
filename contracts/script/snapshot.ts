import { mkdir, writeFile } from 'node:fs/promises';
import { forge } from '../forge.ts';
import { measureSnapshot, snapshotUrl } from '../snapshots.ts';

/** Measures gas and size again and writes `snapshots/*.json`. Look at the difference before committing it. */
await forge(['build']);
await mkdir(new URL('.', snapshotUrl('gas')), { recursive: true });
for (const kind of ['gas', 'size'] as const) {
  await writeFile(snapshotUrl(kind), `${JSON.stringify(await measureSnapshot(kind), null, 2)}\n`);
}
