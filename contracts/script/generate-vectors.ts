import { mkdir, writeFile } from 'node:fs/promises';
import { readDeployment } from '../deployments.ts';
import { developmentChainId } from '../development.ts';
import { buildVectors } from '../vectors.ts';

/** Writes `tests/vectors/eip712.json`: the same bytes every time, because signatures are deterministic (RFC 6979). */
const folder = new URL('../tests/vectors/', import.meta.url);
await mkdir(folder, { recursive: true });
const vectors = buildVectors(await readDeployment(developmentChainId));
await writeFile(new URL('eip712.json', folder), `${JSON.stringify(vectors, null, 1)}\n`);
