import { writeFile } from 'node:fs/promises';
import { errorDocs } from './error-docs.ts';

/** Writes `docs/errors.md`. */
await writeFile(new URL('../../docs/errors.md', import.meta.url), await errorDocs());
