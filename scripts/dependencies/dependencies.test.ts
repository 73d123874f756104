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

it('every licence allows the use', () => {
  // ConsenSys' own licence, for the one optional part that talks to their product; docs/dependencies.md says what it asks.
  for (const name of names.filter((one) => one !== '@metamask/sdk'))
    expect(installed(name).license, name).toMatch(/^(MIT|ISC|BSD-3-Clause|Apache-2\.0|Apache-2\.0 OR MIT|MPL-2\.0)$/);
});
