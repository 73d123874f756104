import { readFile } from 'node:fs/promises';

/** Bytes of deployed code of each contract, from what forge has built in `out/`. */
export async function contractSizes(): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const name of ['Accreditation', 'Records', 'Grants', 'Disclosures']) {
    const url = new URL(`./out/${name}.sol/${name}.json`, import.meta.url);
    const artifact = JSON.parse(await readFile(url, 'utf8')) as { deployedBytecode: { object: string } };
    sizes[name.toLowerCase()] = (artifact.deployedBytecode.object.length - 2) / 2;
  }
  return sizes;
}
