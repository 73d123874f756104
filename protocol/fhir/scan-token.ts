import { ChartkeyError } from '#protocol/errors';

/**
 * Offset just behind the JSON string that begins at `at` (RFC 8259 §7): escapes checked, raw control characters
 * refused.
 * @throws ChartkeyError FHIR_SYNTAX
 */
export function scanString(text: string, at: number): number {
  let offset = at + 1;
  for (;;) {
    const character = text.charCodeAt(offset);
    if (character === 0x22) return offset + 1;
    if (character === 0x5c) offset = scanEscape(text, offset);
    else if (character >= 0x20) offset += 1;
    else throw malformed(Number.isNaN(character) ? 'string cut short' : 'control character in a string', offset);
  }
}

function scanEscape(text: string, at: number): number {
  const kind = text.charAt(at + 1);
  if (kind !== '' && '"\\/bfnrt'.includes(kind)) return at + 2;
  if (kind !== 'u') throw malformed('unknown escape', at);
  for (let offset = at + 2; offset < at + 6; offset++) {
    if (!isHexDigit(text.charCodeAt(offset))) throw malformed('incomplete \\u escape', at);
  }
  return at + 6;
}

/**
 * Offset just behind the number, `true`, `false` or `null` that begins at `at`.
 * @throws ChartkeyError FHIR_SYNTAX
 */
export function scanScalar(text: string, at: number): number {
  for (const literal of ['true', 'false', 'null']) {
    if (text.startsWith(literal, at)) return at + literal.length;
  }
  return scanNumber(text, at);
}

/** RFC 8259 §6: -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)? */
function scanNumber(text: string, at: number): number {
  let offset = text.charCodeAt(at) === 0x2d ? at + 1 : at;
  if (text.charCodeAt(offset) === 0x30) offset += 1;
  else offset = scanDigits(text, offset);
  if (text.charCodeAt(offset) === 0x2e) offset = scanDigits(text, offset + 1);
  const exponent = text.charCodeAt(offset);
  if (exponent === 0x65 || exponent === 0x45) {
    const sign = text.charCodeAt(offset + 1);
    offset = scanDigits(text, sign === 0x2b || sign === 0x2d ? offset + 2 : offset + 1);
  }
  return offset;
}

function scanDigits(text: string, at: number): number {
  let offset = at;
  while (isDigit(text.charCodeAt(offset))) offset += 1;
  if (offset === at) throw malformed('value or digit expected', at);
  return offset;
}

const isDigit = (character: number) => character >= 0x30 && character <= 0x39;

const isHexDigit = (character: number) =>
  isDigit(character) || (character >= 0x41 && character <= 0x46) || (character >= 0x61 && character <= 0x66);

function malformed(why: string, at: number): ChartkeyError {
  return new ChartkeyError('FHIR_SYNTAX', { detail: `${why} at character ${at}` });
}
