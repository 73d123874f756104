import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as agent from '#protocol/wire/agent';
import * as desk from '#protocol/wire/desk';
import * as deskKeys from '#protocol/wire/desk-keys';
import * as erasure from '#protocol/wire/erasure';
import * as escrow from '#protocol/wire/escrow';
import * as gateway from '#protocol/wire/gateway';
import * as head from '#protocol/wire/head-list';
import { parseWire, parseWireText } from '#protocol/wire/parse';
import { changedAt, placesOf, samplesOf, valueAt } from './wire-sample.ts';

/** Every exported schema of an object, found by looking, so that a new message is held to the same rules. */
const schemas = Object.entries({ agent, desk, deskKeys, erasure, escrow, gateway, head }).flatMap(([file, module]) =>
  Object.entries(module).flatMap(([name, value]): [string, v.GenericSchema][] => {
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
    return type === 'strict_object' || type === 'variant'
      ? [[`${file} ${name}`, value as unknown as v.GenericSchema]]
      : [];
  }),
);
const badMessage = { code: 'BAD_MESSAGE' };
const refused = (schema: v.GenericSchema, value: unknown, why: string) =>
  expect(() => parseWire(schema, value), why).toThrow(expect.objectContaining(badMessage));
const isOpen = (path: readonly string[]) => path[0] === 'params';

it('V1 every message of every wire is covered here', () => {
  expect(schemas.length).toBeGreaterThan(40);
  expect(Object.keys(agent.agentMethods).length).toBeGreaterThan(8);
});

describe.each(schemas)('V1 %s', (_, schema) => {
  const samples = samplesOf(schema);

  it('V1 takes its samples as fresh objects', () => {
    for (const sample of samples) {
      const output = parseWire(schema, sample);
      expect(output).toEqual(sample);
      expect(output).not.toBe(sample);
    }
  });

  it('V1 refuses unknown fields and prototype keys at every level', () => {
    for (const sample of samples)
      for (const path of placesOf(sample)) {
        const at = valueAt(sample, path);
        if (typeof at !== 'object' || Array.isArray(at) || isOpen(path)) continue;
        for (const key of ['extra', '__proto__', 'constructor', 'toString'])
          refused(
            schema,
            changedAt(sample, path, (old) =>
              JSON.parse(JSON.stringify({ ...(old as object), [`~${key}`]: 1 }).replace('~', '')),
            ),
            `${path.join('.')} + ${key}`,
          );
      }
    expect(({} as Record<string, unknown>).extra).toBeUndefined();
  });

  it('V1 refuses another type, oversize text and numbers out of range everywhere', () => {
    const huge = 'a'.repeat(12_000_001);
    for (const sample of samples)
      for (const path of placesOf(sample)) {
        if (isOpen(path)) continue;
        const old = valueAt(sample, path);
        const wrong: unknown[] = [null, [[]], () => 0, Symbol('x')];
        if (typeof old === 'string') wrong.push('', huge, 1, { toString: () => old }, `${old}\u0000`, `${old}\u202e`);
        if (typeof old === 'number') wrong.push(-1, 0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY, '1', 1n);
        if (typeof old === 'boolean') wrong.push('true', 1);
        if (typeof old === 'object') wrong.push('', 1, Array.isArray(old) ? { length: 1, 0: old[0] } : [old]);
        for (const value of wrong) {
          // Base64 of no bytes is base64: where nothing may be missing, the length is checked where it is used.
          if (
            value === '' &&
            v.is(
              schema,
              changedAt(sample, path, () => ''),
            )
          )
            continue;
          refused(
            schema,
            changedAt(sample, path, () => value),
            `${path.join('.')} = ${String(value).slice(0, 20)}`,
          );
        }
      }
  });
});

it('V1 text: too long, no JSON, hostile JSON', () => {
  const schema = agent.hello;
  const text = JSON.stringify({ version: '1', protocol: 1, state: 'ready' });
  expect(parseWireText(schema, text, text.length)).toEqual(JSON.parse(text));
  expect(() => parseWireText(schema, text, text.length - 1)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  for (const bad of ['', '{', 'null', '[]', '"x"', '1', `${text}x`, '['.repeat(5_000), '{"a":'.repeat(5_000)])
    expect(() => parseWireText(schema, bad, 100_000)).toThrow(expect.objectContaining(badMessage));
});

it('V1 lists have an end', () => {
  const [sample] = samplesOf(gateway.relayGrants) as [{ rows: unknown[] }];
  const rows = Array.from({ length: 101 }, () => sample.rows[0]);
  refused(gateway.relayGrants, { rows }, '101 rows');
  refused(gateway.relayGrants, { rows: [] }, 'no rows');
  parseWire(gateway.relayGrants, { rows: rows.slice(1) });
});
