import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dependencyReasons } from './dependency-reasons.ts';
import { installed, rowStart, runtimeDependencies } from './dependency-rows.ts';

const page = readFileSync(new URL('../../docs/dependencies.md', import.meta.url), 'utf8');
const names = Object.keys(runtimeDependencies());

it('every runtime dependency is exact, installed as written, and has its reason', () => {
  expect(Object.keys(dependencyReasons).sort()).toEqual([...names].sort());
  for (const name of names) {
    expect(runtimeDependencies()[name], name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(installed(name).version, name).toBe(runtimeDependencies()[name]);
  }
});

it('docs/dependencies.md lists them all, as they are', () => {
  for (const name of names) expect(page, name).toContain(rowStart(name));
  expect(page.match(/^\| `/gm)).toHaveLength(names.length);
});

it('nothing that comes along with them is under a copyleft that reaches our own code', () => {
  // These say it in a file or in the old form of `licenses`: ConsenSys' own licence (above), and MIT.
  const elsewhere = /^node_modules\/(?:@metamask\/sdk(?:-[a-z-]+)?|xmlhttprequest-ssl)$/;
  const allowed = /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0)(?: (?:OR|AND) (?:MIT|Apache-2\.0))*\)?$/;
  const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; link?: boolean; license?: string }>;
  };
  const shipped = Object.entries(packages).filter(
    ([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link,
  );
  expect(shipped.length).toBeGreaterThan(names.length);
  for (const [path, { license }] of shipped)
    if (!elsewhere.test(path)) expect(license ?? 'none', path).toMatch(allowed);
});

it('every licence allows the use', () => {
  // ConsenSys' own licence, for the one optional part that talks to their product; docs/dependencies.md says what it asks.
  for (const name of names.filter((one) => one !== '@metamask/sdk'))
    expect(installed(name).license, name).toMatch(/^(MIT|ISC|BSD-3-Clause|Apache-2\.0|Apache-2\.0 OR MIT|MPL-2\.0)$/);
});
