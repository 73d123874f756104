import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { ChartkeyError } from '#protocol/errors';
import type { Deployment } from './deployment.ts';

export type { Deployment } from './deployment.ts';

const folder = new URL('./deployments/', import.meta.url);

/**
 * The deployment on a chain, from `deployments/<chainId>.json`. Throws `NOT_FOUND`. For Node; a bundle imports the
 * JSON file itself.
 */
export async function readDeployment(chainId: number): Promise<Deployment> {
  try {
    return JSON.parse(await readFile(new URL(`${chainId}.json`, folder), 'utf8')) as Deployment;
  } catch (cause) {
    throw new ChartkeyError('NOT_FOUND', { cause, detail: `no deployment is known for chain ${chainId}` });
  }
}

/** Writes `deployments/<chainId>.json`. */
export async function writeDeployment(deployment: Deployment): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${deployment.chainId}.json`, folder), `${JSON.stringify(deployment, null, 2)}\n`);
}
