import { mkdir, writeFile } from 'node:fs/promises';
import { abiSources } from '../abi-source.ts';
import { forge } from '../forge.ts';

/** Builds the contracts and writes `abi/*.ts`. Run it after every change of a contract. */
await forge(['build', '--skip', 'test'], { echo: true });
const folder = new URL('../abi/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(await abiSources())) await writeFile(new URL(name, folder), text);
