import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env.CHARTKEY_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** For tests: the JSON files of one folder of the shared data, by name; undefined when the folder is absent. */
export function sharedJson(folder: string): { name: string; bytes: Uint8Array }[] | undefined {
  const path = join(root, folder);
  if (!existsSync(path)) return undefined;
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}
