import { readFile } from 'node:fs/promises';
import { forge } from '../forge.ts';

export interface Artifact {
  abi: readonly never[];
  bytecode: string;
}

/** Compiles one of the bench's own reference contracts and reads what came out. */
export async function benchArtifact(name: 'PlainERC721' | 'PlainERC1155' | 'Probe'): Promise<Artifact> {
  const url = new URL(`../out/${name}.sol/${name}.json`, import.meta.url);
  await forge(['build', 'bench/src']);
  const { abi, bytecode } = JSON.parse(await readFile(url, 'utf8')) as {
    abi: readonly never[];
    bytecode: { object: string };
  };
  return { abi, bytecode: bytecode.object };
}
