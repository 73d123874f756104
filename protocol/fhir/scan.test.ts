import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isErrorCode } from '#protocol/errors';
import { minify, tokensEqual } from './scan.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing thrown';
};

/** An independent tokeniser: what RFC 8259 calls tokens, by one regular expression. */
const tokens = (text: string) => text.match(/"(?:[^"\\]|\\.)*"|[-+0-9.eE]+|true|false|null|[{}[\],:]/g) ?? [];

describe('minify', () => {
  it.each([
    [' 1.00 ', '1.00'],
    ['{ "a" : 1E-22 ,\n "b":\t[ 5.0 , -0 , 0.0e+10 ] }', '{"a":1E-22,"b":[5.0,-0,0.0e+10]}'],
    ['[12345678901234567890.123456789012345678901234567890]', '[12345678901234567890.123456789012345678901234567890]'],
    ['"\\u00e9 \\/ \\" { [ , : "', '"\\u00e9 \\/ \\" { [ , : "'],
    ['[ ]', '[]'],
    ['{\r\n}', '{}'],
    ['[ { } , [ ] , null , true , false ]', '[{},[],null,true,false]'],
  ])('keeps every token of %s', (text, expected) => {
    expect(minify(text)).toBe(expected);
  });

  it.each([
    '',
    '   ',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    '[1,]',
    '[,1]',
    '[1 2]',
    '{"a" 1}',
    '{a:1}',
    "{'a':1}",
    '{"a":1}}',
    '[1]]',
    '[1}',
    '{"a":1]',
    '01',
    '1.',
    '.5',
    '+1',
    '1e',
    '-',
    'nul',
    'tru',
    'NaN',
    'Infinity',
    'undefined',
    '"a',
    '"\\x"',
    '"\\u12"',
    '"\\u12G4"',
    '"\n"',
    '"\u0000"',
    '"\\',
    '1 1',
    '// comment\n1',
    '\u00a01',
    '\ufeff1',
  ])('refuses %j', (text) => {
    expect(codeOf(() => minify(text))).toBe('FHIR_SYNTAX');
  });

  it('tells where the text breaks, never what it holds', () => {
    try {
      minify('{"name":"Ann Secret",}');
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toContain('at character 21');
      expect(String(error)).not.toContain('Secret');
    }
  });

  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '{"x":{"b":1,"c":[],"b":1}}',
    `{${Array.from({ length: 40 }, (_, i) => `"k${i}":0`)},"k3":1}`,
    '{"":1,"":1}',
    '{"__proto__":1,"__proto__":2}',
  ])('refuses a repeated name in %j', (text) => {
    expect(codeOf(() => minify(text))).toBe('FHIR_DUPLICATE_KEY');
  });

  it('takes the same name in different objects', () => {
    expect(minify('[{"a":{"a":1}}, {"a":1}]')).toBe('[{"a":{"a":1}},{"a":1}]');
  });

  it('W2 takes 64 levels and refuses 65, at any length, without recursion', () => {
    const nest = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(minify(nest(64))).toBe(nest(64));
    expect(codeOf(() => minify(nest(65)))).toBe('FHIR_TOO_DEEP');
    expect(codeOf(() => minify('['.repeat(2_000_000)))).toBe('FHIR_TOO_DEEP');
    expect(codeOf(() => minify('{"a":'.repeat(2_000_000)))).toBe('FHIR_TOO_DEEP');
  });

  it('W2 refuses an object of many thousand members', () => {
    const members = Array.from({ length: 10_001 }, (_, index) => `"k${index}":0`);
    expect(codeOf(() => minify(`{${members}}`))).toBe('FHIR_NOT_FHIR');
    expect(minify(`{${members.slice(1)}}`)).toHaveLength(members.slice(1).join(',').length + 2);
  });

  it('W2 takes well-formed JSON of any shape as JSON.parse does, and only whitespace differs', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', ' ', '\n', '\t \r\n'), (json, space) => {
        const loose = tokens(json).join(space);
        fc.pre(!hasRepeatedName(json));
        const tight = minify(loose);
        expect(tokens(tight)).toEqual(tokens(json));
        expect(tight).toBe(tokens(json).join(''));
        expect(minify(tight)).toBe(tight);
        expect(JSON.parse(tight)).toEqual(JSON.parse(json));
      }),
    );
  });

  it('W2 hostile text never throws anything but a coded error, and never takes what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      'null',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (text) => {
          let taken: string | undefined;
          try {
            taken = minify(text);
          } catch (error) {
            expect(isErrorCode((error as { code?: unknown }).code)).toBe(true);
          }
          let parsed = true;
          try {
            JSON.parse(text);
          } catch {
            parsed = false;
          }
          if (taken !== undefined) expect(parsed).toBe(true);
          else if (parsed) expect(hasRepeatedName(text)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('tokensEqual', () => {
  it('sees the same tokens through different spacing', () => {
    expect(tokensEqual('{ "a" : [1.0] }', '{"a":[1.0]}')).toBe(true);
  });

  it.each([
    ['[1.0]', '[1.00]'],
    ['[1e2]', '[1E2]'],
    ['["\\u0061"]', '["a"]'],
    ['{"a":1,"b":2}', '{"b":2,"a":1}'],
  ])('tells %s from %s though they parse alike', (a, b) => {
    expect(JSON.parse(a)).toEqual(JSON.parse(b));
    expect(tokensEqual(a, b)).toBe(false);
  });
});

/** JSON.parse keeps the last of repeated names, so parsing and writing again loses tokens exactly then. */
function hasRepeatedName(text: string): boolean {
  return tokens(JSON.stringify(JSON.parse(text))).length !== tokens(text).length;
}
