import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dependencyReasons } from './dependency-reasons.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as Record<string, unknown>;

export const runtimeDependencies = (): Record<string, string> =>
  json('package.json').dependencies as Record<string, string>;

/** The columns of a dependency that its own package tells. */
export function installed(name: string): { version: string; license: string } {
  const { version, license } = json(`node_modules/${name}/package.json`);
  return { version: String(version), license: license === undefined ? 'its own, see below' : String(license) };
}

/** A row of `docs/dependencies.md` up to the measured size, which only the generator knows. */
export function rowStart(name: string): string {
  const { version, license } = installed(name);
  const { where, why } = dependencyReasons[name]!;
  return `| \`${name}\` | ${version} | ${license} | ${where} | ${why} | `;
}
