import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { widgetSizes } from './sizes.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
/** gz bytes as last looked at by a person: a change of more than 2 % either way is looked at again (`node widget/script/build.ts`). */
const committed = JSON.parse(readFileSync(path('../sizes.json'), 'utf8')) as ReturnType<typeof widgetSizes>;
const kib = 1024;

beforeAll(() => {
  if (!existsSync(path('../dist/custom-elements.json')))
    execFileSync(process.execPath, [path('build.ts')], { stdio: 'pipe' });
}, 120_000);

it('the core is at most 12 KiB, and everything to verify and decrypt at most 40 KiB', () => {
  const { core, decrypt } = widgetSizes();
  expect(core).toBeLessThanOrEqual(12 * kib);
  expect(decrypt).toBeLessThanOrEqual(40 * kib);
});

it.each(Object.keys(committed) as (keyof typeof committed)[])(
  '%s is as big as it was when it was last looked at',
  (name) => {
    const now = widgetSizes()[name];
    expect(
      Math.abs(now - committed[name]) / committed[name],
      `${name}: ${committed[name]} → ${now}`,
    ).toBeLessThanOrEqual(0.02);
  },
);

it('no ethers and no eval in what browsers load', () => {
  const files = [
    ...readdirSync(path('../dist')),
    ...readdirSync(path('../dist/chunks')).map((file) => `chunks/${file}`),
  ];
  for (const file of files.filter((name) => name.endsWith('.js') && name !== 'server.js')) {
    const code = readFileSync(path(`../dist/${file}`), 'utf8');
    expect(code, file).not.toMatch(/\bJsonRpcProvider\b|\beval\(|new Function\(/);
  }
});
