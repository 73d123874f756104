import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Vectors and charts nobody in this project wrote, kept outside the repository: `CHARTKEY_DATA`, or `../shared/data`. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = resolve(root, process.env.CHARTKEY_DATA ?? '../shared/data');

export const hasExternalData = existsSync(folder);

/** For the title of a test that needs them, so that its absence is seen. */
export const fromExternalData = hasExternalData ? '' : ' (LEFT OUT: no CHARTKEY_DATA)';

export const externalPath = (...path: string[]): string => join(folder, ...path);

export const externalJson = <T>(...path: string[]): T => JSON.parse(readFileSync(externalPath(...path), 'utf8')) as T;
