import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileText, receiptOf, representations } from '#protocol/consent/make-receipt';
import { sampleSignedGrant } from '#protocol/consent/sample-receipt';
import { sampleNow } from '../../protocol/vectors/sample.ts';
import { buildVerifier } from './build-verifier.ts';
import { runVerifier } from './run-verifier.ts';

const run = promisify(execFile);
let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verifier-'));
  await buildVerifier(join(folder, 'built'));
  const signed = await sampleSignedGrant();
  writeFileSync(file('receipt.json'), fileText(receiptOf(signed)));
  writeFileSync(file('consent.json'), fileText(representations.fhirR4(signed)));
  writeFileSync(file('stopped.json'), fileText(receiptOf(await sampleSignedGrant({ stopped: true }))));
  writeFileSync(file('forged.json'), readFileSync(file('receipt.json'), 'utf8').replaceAll('Lakeview', 'Lakewiew'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The built command, in a process of its own. */
async function command(...given: string[]): Promise<{ code: number; out: string }> {
  try {
    const { stdout } = await run(process.execPath, [file('built/verify-receipt.mjs'), ...given]);
    return { code: 0, out: stdout };
  } catch (failed) {
    const { code, stdout } = failed as { code: number; stdout: string };
    return { code, out: stdout };
  }
}

it('is one file that needs nothing but Node’s own', () => {
  const code = readFileSync(file('built/verify-receipt.mjs'), 'utf8');
  const imported = [...code.matchAll(/(?:^import[^'"]*|\bimport\(|\brequire\()["']([^"']+)["']/gm)].map(
    ([, name]) => name,
  );
  expect(imported).toEqual(['node:fs']);
  expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket/);
});

it('says of a receipt, and of a FHIR Consent out of it, that it is valid, and what it says', async () => {
  const { code, out } = await command(file('receipt.json'));
  expect(code).toBe(0);
  expect(out).toMatch(/^This receipt is valid\.\n/);
  expect(out).toContain('The FHIR R4 Consent says the same, to the last byte.');
  expect(out).toContain('Lakeview Cardiology, Madison, Wisconsin');
  expect(out).toContain('medications, lab results');
  expect(out).toContain('Saying no does not affect your care');
  expect((await command(file('consent.json'))).out).toMatch(/^This receipt is valid\.\n/);
  const { out: stopped } = await command(file('stopped.json'));
  expect(stopped).toContain('It was stopped, and the patient’s account signed that.');
  expect(stopped).toContain('It was stopped on 2026-11-21.');
});

it('refuses what was changed, what is none, and what is not there; without a file it says how to use it', async () => {
  const forged = await command(file('forged.json'));
  expect([forged.code, forged.out.split('\n')[0]]).toEqual([1, 'Do not rely on this file.']);
  expect(forged.out).toContain('The signature is not by the patient’s account, or not of this grant.');
  expect((await command(file('built/package.json'))).code).toBe(1);
  expect((await command(file('nothing.json'))).code).toBe(1);
  expect((await command()).code).toBe(64);
  expect((await command('--loud', file('receipt.json'))).code).toBe(64);
});

it('of several files the worst counts, and --json tells everything to a program', async () => {
  const said: string[] = [];
  const files = [file('receipt.json'), file('forged.json')];
  expect(await runVerifier(['--json', ...files], (text) => said.push(text), sampleNow)).toBe(1);
  const [real, forged] = said.map((text) => JSON.parse(text) as { verdict: string; signed: object; checks: object[] });
  expect([real?.verdict, forged?.verdict]).toEqual(['proven', 'refused']);
  expect(forged?.checks).toContainEqual({ name: 'signature', outcome: 'fail' });
});
