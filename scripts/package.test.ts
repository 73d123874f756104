import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Packed, packageExtension, zipLimit } from '../extension/script/package.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let packed: Packed[];
beforeAll(async () => {
  packed = await packageExtension();
}, 120_000);

describe('what goes to the stores', () => {
  it('holds a Chromium zip within the limit, a Firefox one and the sources', () => {
    expect(packed.map(({ file }) => file.replace(/^chartkey-[\d.]+-/, ''))).toEqual([
      'chromium.zip',
      'firefox.zip',
      'sources.zip',
    ]);
    for (const { file, bytes } of packed) if (!file.includes('sources')) expect(bytes).toBeLessThanOrEqual(zipLimit);
  });

  it('is the same, byte for byte, built a second time from nothing', async () => {
    expect(await packageExtension()).toEqual(packed);
  }, 120_000);

  it('passes the Firefox linter', async () => {
    const { stdout } = await promisify(execFile)(
      'web-ext',
      ['lint', '--source-dir', `${root}.output/firefox-mv3`, '--output', 'json'],
      { maxBuffer: 2 ** 24 },
    );
    expect((JSON.parse(stdout) as { errors: unknown[] }).errors).toEqual([]);
  }, 60_000);
});
