import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ChartkeyError } from '#protocol/errors';
import type { Artifact } from './artifact.ts';
import { actor, word } from './cast.ts';
import { create, openLedger } from './ledger.ts';

const run = promisify(execFile);
const release = '@ethereum-attestation-service/eas-contracts@1.9.0';
const cache = fileURLToPath(new URL('../../.chartkey/cache/eas-1.9.0/', import.meta.url));
const zero = `0x${'0'.repeat(64)}`;

/**
 * The project's own compiled contracts, from its npm package. It is fetched when first measured rather than installed,
 * because it brings a whole development framework as a dependency. Throws `OFFLINE` when it cannot be fetched.
 */
async function artifact(name: 'EAS' | 'SchemaRegistry'): Promise<Artifact> {
  const path = join(cache, 'package', 'artifacts', 'contracts', `${name}.sol`, `${name}.json`);
  const read = async () => JSON.parse(await readFile(path, 'utf8')) as Artifact;
  return read().catch(async () => {
    try {
      await mkdir(cache, { recursive: true });
      const { stdout } = await run(
        'npm',
        ['pack', release, '--silent', '--fetch-retries=0', '--pack-destination', cache],
        { cwd: cache },
      );
      await run('tar', ['xzf', join(cache, stdout.trim().split('\n').at(-1)!), '-C', cache]);
      return await read();
    } catch (cause) {
      throw new ChartkeyError('OFFLINE', { cause, detail: `${release} could not be fetched` });
    }
  });
}

/** Receipt gas of Ethereum Attestation Service's `attest` on the same node: 32 bytes of data, a new recipient. */
export async function easOperations(rpcUrl: string): Promise<Record<string, number>> {
  const [registryArtifact, easArtifact] = [await artifact('SchemaRegistry'), await artifact('EAS')];
  await openLedger(rpcUrl);
  const from = actor('deployer').address;
  const attester = actor('attester').address;
  const registry = await create(rpcUrl, from, registryArtifact);
  const eas = await create(rpcUrl, from, easArtifact, [registry.address]);
  const resolver = `0x${'0'.repeat(40)}`;
  const schema = await registry.ask('register', ['bytes32 terms', resolver, true]);
  await registry.gasOf(from, 'register', ['bytes32 terms', resolver, true]);
  const data = [actor('holder').address, 4_102_444_800, true, zero, word('terms'), 0];
  return { attest: await eas.gasOf(attester, 'attest', [[schema[0], data]]) };
}
