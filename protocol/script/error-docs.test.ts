import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { errorTable } from '#protocol/error-table';
import { ChartkeyError, type ErrorCode, fromWire, toChartkeyError } from '#protocol/errors';
import { errors } from '#protocol/strings/errors/en';
import { errorDocs } from './error-docs.ts';

const codes = Object.keys(errorTable) as ErrorCode[];

it('docs/errors.md is what the table says today, every code once', async () => {
  const docs = await errorDocs();
  expect(await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8')).toBe(docs);
  for (const code of codes) expect(docs.split(`| \`${code}\` |`)).toHaveLength(2);
});

it('every code has words for people that blame nobody and hide no jargon', () => {
  for (const code of codes) {
    const { developer, status } = errorTable[code];
    const user = errors[code];
    expect(user.length, code).toBeGreaterThan(12);
    expect(developer.length, code).toBeGreaterThan(5);
    expect(status, code).toBeGreaterThanOrEqual(400);
    expect(user, code).not.toMatch(/blockchain|wallet|\bgas\b|signature|token|hash|successfully|invalid|nonce/i);
  }
});

it('errors cross a wire with their code and without their cause', () => {
  const error = new ChartkeyError('TAMPERED', { cause: new Error('secret'), detail: 'segment 0x01' });
  const wire = JSON.parse(JSON.stringify(error));
  expect(wire).toEqual({ code: 'TAMPERED', retryable: false, detail: 'segment 0x01' });
  expect(fromWire(wire)).toMatchObject({ code: 'TAMPERED', retryable: false, detail: 'segment 0x01' });
  expect(error.message).toBe('TAMPERED: segment 0x01');
});

it('a peer cannot invent codes, and a stranger becomes INTERNAL with its cause kept', () => {
  for (const bad of [null, undefined, 1, 'x', {}, { code: 'NEW' }, { code: '__proto__' }, { code: 'toString' }])
    expect(fromWire(bad).code).toBe('INTERNAL');
  const stranger = new TypeError('x');
  expect(toChartkeyError(stranger)).toMatchObject({ code: 'INTERNAL', cause: stranger });
  const own = new ChartkeyError('OFFLINE');
  expect(toChartkeyError(own)).toBe(own);
  expect(own.retryable).toBe(true);
});
