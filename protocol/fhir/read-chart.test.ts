import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isErrorCode } from '#protocol/errors';
import { readChart } from './read-chart.ts';
import { planSegments } from './segment-plan.ts';
import { titleOf } from './title.ts';

const codeOf = (input: Uint8Array | string, maxBytes?: number): string => {
  try {
    readChart(input, maxBytes === undefined ? {} : { maxBytes });
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'accepted';
};

const bundle = (...resources: string[]) =>
  `{"resourceType":"Bundle","type":"collection","entry":[${resources.map((resource) => `{"resource":${resource}}`)}]}`;

const potassium = '{ "resourceType": "Observation", "id": "k", "valueQuantity": { "value": 5.60 } }';

describe('readChart', () => {
  it('cuts resources out of a Bundle token for token', () => {
    const text = `{ "entry" : [ { "resource" : ${potassium} , "fullUrl" : "urn:uuid:1" } ] ,
      "resourceType" : "Bundle", "type" : "transaction" }`;
    const { resources, kind, warnings } = readChart(text);
    expect(kind).toBe('bundle');
    expect(warnings).toEqual([]);
    expect(resources).toEqual([
      {
        text: '{"resourceType":"Observation","id":"k","valueQuantity":{"value":5.60}}',
        json: { resourceType: 'Observation', id: 'k', valueQuantity: { value: 5.6 } },
        type: 'Observation',
        id: 'k',
        fullUrl: 'urn:uuid:1',
      },
    ]);
  });

  it('reads NDJSON, one resource, a byte-order mark, and a resource written with escapes', () => {
    expect(readChart(`${potassium}\r\n\n${potassium.replace('"k"', '"l"')}\n`)).toMatchObject({
      kind: 'ndjson',
      resources: [{ id: 'k' }, { id: 'l' }],
    });
    expect(readChart(`\ufeff${potassium}`).kind).toBe('resource');
    expect(readChart(new TextEncoder().encode(`\ufeff${potassium}`)).resources).toHaveLength(1);
    expect(readChart('{"\\u0072esourceType":"\\u0042asic"}').resources[0]?.type).toBe('Basic');
  });

  it('reads a pretty-printed resource behind another, and a Bundle on a line of NDJSON', () => {
    const pretty = JSON.stringify({ resourceType: 'Basic', id: '1' }, null, 2);
    expect(readChart(`${pretty}\n${pretty}`).resources).toHaveLength(2);
    expect(readChart(`${bundle(potassium, '{"resourceType":"Basic"}')}\n${pretty}`).resources).toHaveLength(3);
  });

  it.each([
    ['truncated JSON', bundle(potassium).slice(0, -4), 'FHIR_SYNTAX'],
    ['two values on one line', `${potassium}${potassium}`, 'FHIR_SYNTAX'],
    ['an HTML page', '<!doctype html><title>Sign in</title>', 'FHIR_SYNTAX'],
    ['a C-CDA document', '<?xml version="1.0"?><ClinicalDocument/>', 'FHIR_SYNTAX'],
    ['nothing', '', 'FHIR_EMPTY'],
    ['only whitespace', ' \n\t\n', 'FHIR_EMPTY'],
    ['a Bundle of 0 entries', bundle(), 'FHIR_EMPTY'],
    ['a Bundle without entry', '{"resourceType":"Bundle","type":"searchset","total":0}', 'FHIR_EMPTY'],
    ['entries without resources', '{"resourceType":"Bundle","entry":[{"response":{"status":"201"}}]}', 'FHIR_EMPTY'],
    ['JSON that is not FHIR', '{"hello":"world"}', 'FHIR_NOT_FHIR'],
    ['a number', '42', 'FHIR_NOT_FHIR'],
    ['null', 'null', 'FHIR_NOT_FHIR'],
    ['a list', '[{"resourceType":"Patient"}]', 'FHIR_NOT_FHIR'],
    ['an empty resourceType', '{"resourceType":""}', 'FHIR_NOT_FHIR'],
    ['a numeric resourceType', '{"resourceType":7}', 'FHIR_NOT_FHIR'],
    ['a resource without type in a Bundle', bundle('{"id":"x"}'), 'FHIR_NOT_FHIR'],
    ['a text as resource', bundle('"x"'), 'FHIR_NOT_FHIR'],
    ['a null resource', bundle('null'), 'FHIR_NOT_FHIR'],
    ['an entry that is not an object', '{"resourceType":"Bundle","entry":[1]}', 'FHIR_NOT_FHIR'],
    ['entry that is not a list', '{"resourceType":"Bundle","entry":{}}', 'FHIR_NOT_FHIR'],
    ['a repeated name', bundle('{"resourceType":"Basic","id":"a","id":"b"}'), 'FHIR_DUPLICATE_KEY'],
    ['a depth bomb', bundle('{"resourceType":"Basic","a":'.repeat(100_000)), 'FHIR_TOO_DEEP'],
    ['a lone surrogate', '{"resourceType":"Basic","id":"\ud800"}', 'FHIR_NOT_UTF8'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('refuses bytes that are not UTF-8, UTF-16 included', () => {
    expect(codeOf(new Uint8Array([0x7b, 0xff, 0x7d]))).toBe('FHIR_NOT_UTF8');
    expect(codeOf(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).toBe('FHIR_NOT_UTF8');
    expect(codeOf(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe('FHIR_NOT_UTF8');
  });

  it('refuses what is over the limit before decoding it', () => {
    const notUtf8 = new Uint8Array(101).fill(0xff);
    expect(codeOf(notUtf8, 100)).toBe('FHIR_TOO_LARGE');
    expect(codeOf(notUtf8, 101)).toBe('FHIR_NOT_UTF8');
    expect(codeOf(new Uint8Array(100 * 1024 * 1024 + 1))).toBe('FHIR_TOO_LARGE');
  });

  it('keeps unknown types and equal ids, and says so', () => {
    const { resources, warnings } = readChart(
      bundle(
        '{"resourceType":"Wearable","id":"1"}',
        potassium,
        potassium,
        potassium,
        bundle('{"resourceType":"Basic"}'),
        '{"resourceType":"Patient","id":"k"}',
      ).replace(']}', ',{"response":{}}]}'),
    );
    expect(resources.map(({ type }) => type)).toEqual([
      'Wearable',
      'Observation',
      'Observation',
      'Observation',
      'Bundle',
      'Patient',
    ]);
    expect(warnings).toEqual([
      { kind: 'nested-bundle', count: 1, types: ['Bundle'] },
      { kind: 'unknown-type', count: 1, types: ['Wearable'] },
      { kind: 'duplicate-id', count: 2, types: ['Observation'] },
    ]);
  });

  it('counts entries without a resource', () => {
    const text = `{"resourceType":"Bundle","entry":[{},{"resource":${potassium}},{"search":{}}]}`;
    expect(readChart(text).warnings).toEqual([{ kind: 'entry-without-resource', count: 2, types: [] }]);
  });

  it('keeps narrative script as text: nothing here renders or runs it', () => {
    const div = '<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><script>alert(1)</script></div>';
    const text = `{"resourceType":"Basic","text":{"status":"generated","div":"${div}"}}`;
    const [resource] = readChart(text).resources;
    expect(resource?.text).toBe(text);
    expect(titleOf(resource!.json).title).toBe('Basic');
  });

  it('does not let a resource named like a property of Object change anything', () => {
    const { resources } = readChart('{"resourceType":"__proto__","__proto__":{"type":"x"},"constructor":1,"id":"a"}');
    expect(resources[0]).toMatchObject({ type: '__proto__', id: 'a' });
    expect(planSegments(resources, 's')).toMatchObject([{ class: 'Other', labels: ['U'], indexes: [0] }]);
  });

  it('W2 hostile JSON of any shape is kept or refused with a code, and then classed, labelled and titled', () => {
    const name = fc.constantFrom('resourceType', 'id', 'code', 'coding', 'system', 'text', 'meta', 'entry', 'resource');
    const more = fc.constantFrom(
      'contained',
      'name',
      'reference',
      'category',
      'value',
      'note',
      'item',
      'valueQuantity',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('Observation', 'Patient', 'Bundle', 'Claim', 'http://loinc.org', '2345-7', null, true, 1.5, ''),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(name, more), tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.constantFrom('Observation', 'Patient', 'Bundle', 'Claim', 'Condition'), value, (type, rest) => {
        const text = JSON.stringify({ ...(typeof rest === 'object' ? rest : {}), resourceType: type });
        try {
          const { resources } = readChart(text);
          expect(planSegments(resources, 's').flatMap(({ indexes }) => indexes)).toHaveLength(resources.length);
          for (const { json } of resources) expect(titleOf(json).title).not.toBe('');
        } catch (error) {
          expect(isErrorCode((error as { code?: unknown }).code), String(error)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
