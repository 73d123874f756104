import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Grant } from '#protocol/typed-data';
import type { Stack } from '../../scripts/stack.ts';

/** Throws with what should have held. */
export function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`trip: ${what}`);
}

/** The grants handed to Lakeview, newest first, from its key desk's own file. */
export async function sharedGrants(stack: Stack): Promise<Grant[]> {
  const path = join(stack.dataDir, 'clinics', 'lakeview', 'grants.json');
  return (JSON.parse(await readFile(path, 'utf8')) as { grant: Grant }[]).map(({ grant }) => grant).reverse();
}
