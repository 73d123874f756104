import { createRequire } from 'node:module';
import { ChartkeyError } from '#protocol/errors';

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'win32' };
const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };

/** Path of the native binary npm installed for this machine; run directly, so that signals reach it. */
export function foundryBinary(tool: 'anvil' | 'forge'): string {
  const name = `@foundry-rs/${tool}-${platforms[process.platform]}-${architectures[process.arch]}`;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  try {
    return createRequire(import.meta.url).resolve(`${name}/bin/${tool}${suffix}`);
  } catch (cause) {
    throw new ChartkeyError('NOT_FOUND', {
      cause,
      detail: `${tool} is not installed for this machine: run npm install`,
    });
  }
}
