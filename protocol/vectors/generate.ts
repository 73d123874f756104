import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cipherVectors } from './cipher-vectors.ts';
import { disclosureVectors } from './disclosure-vectors.ts';
import { keyVectors } from './key-vectors.ts';
import { makeSealedVectors } from './sealed-vectors.ts';
import { typedDataVectors } from './typed-data-vectors.ts';
import { wordVectors } from './word-vectors.ts';

/**
 * Writes the golden vectors: `node protocol/vectors/generate.ts`. A change in their diff is a change of the protocol.
 * `sealed.json` is made once only, since HPKE is randomised: delete it to make another.
 */
async function write(name: string, value: unknown): Promise<void> {
  await writeFile(new URL(`./${name}.json`, import.meta.url), `${JSON.stringify(value, null, 2)}\n`);
}

await write('typed-data', typedDataVectors());
await write('keys', await keyVectors());
await write('cipher', await cipherVectors());
await write('words', wordVectors());
await write('disclosures', await disclosureVectors());
if (!existsSync(new URL('./sealed.json', import.meta.url))) await write('sealed', await makeSealedVectors());
