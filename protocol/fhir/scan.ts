import { ChartkeyError, type ErrorCode } from '#protocol/errors';
import { scanScalar, scanString } from './scan-token.ts';

/** FHIR nests about 12 levels in practice; 64 bounds every later walk (W2). */
const deepest = 64;

/** No FHIR element has thousands of members; a hostile one must not exhaust a Set (W2). */
const mostMembers = 10_000;

/** A 100 MB chart holds about two million objects and lists; many more would exhaust memory when parsed (W2). */
const mostContainers = 4_000_000;

/** Pieces are joined in blocks, so that 100 MB of one-character tokens cannot hold 100 M strings at once. */
const piecesPerBlock = 8192;

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end';

export interface ScannedValue {
  /** The value without whitespace between tokens; every token's own text is kept. */
  text: string;
  /** Offset just behind the value in the input, in UTF-16 code units. */
  end: number;
}

/**
 * Reads one JSON value (RFC 8259) that begins at or after `start`, without recursion, in linear time.
 * @throws ChartkeyError FHIR_SYNTAX, FHIR_DUPLICATE_KEY, FHIR_TOO_DEEP, FHIR_TOO_LARGE, FHIR_NOT_FHIR; `detail` names
 * the offset only, never the content.
 */
export function scanValue(text: string, start: number): ScannedValue {
  const blocks: string[] = [];
  let pieces: string[] = [];
  let at = skipWhitespace(text, start);
  let runStart = at;
  let depth = 0;
  let containers = 0;
  let expecting: Expecting = 'value';
  const isObject: boolean[] = [];
  const keys: KeyList[] = [];

  for (;;) {
    const character = text.charCodeAt(at);
    if (Number.isNaN(character)) throw refuse('FHIR_SYNTAX', 'cut short', at);
    switch (expecting) {
      case 'value-or-end':
      case 'value':
        if (character === 0x5d && expecting === 'value-or-end') {
          depth -= 1;
          at += 1;
          expecting = 'comma-or-end';
        } else if (character === 0x7b || character === 0x5b) {
          if (depth === deepest) throw refuse('FHIR_TOO_DEEP', `more than ${deepest} levels`, at);
          containers += 1;
          if (containers > mostContainers) throw refuse('FHIR_TOO_LARGE', 'too many objects', at);
          isObject[depth] = character === 0x7b;
          if (isObject[depth]) keys[depth] = emptyKeys();
          depth += 1;
          at += 1;
          expecting = character === 0x7b ? 'key-or-end' : 'value-or-end';
        } else {
          at = character === 0x22 ? scanString(text, at) : scanScalar(text, at);
          expecting = 'comma-or-end';
        }
        break;
      case 'key-or-end':
      case 'key': {
        if (character === 0x7d && expecting === 'key-or-end') {
          depth -= 1;
          at += 1;
          expecting = 'comma-or-end';
          break;
        }
        if (character !== 0x22) throw refuse('FHIR_SYNTAX', 'member name expected', at);
        const end = scanString(text, at);
        addKey(keys[depth - 1]!, text.slice(at + 1, end - 1), at);
        at = end;
        if (text.charCodeAt(at) !== 0x3a) {
          pieces.push(text.slice(runStart, at));
          at = skipWhitespace(text, at);
          runStart = at;
          if (text.charCodeAt(at) !== 0x3a) throw refuse('FHIR_SYNTAX', 'colon expected', at);
        }
        at += 1;
        expecting = 'value';
        break;
      }
      case 'comma-or-end': {
        const insideObject = isObject[depth - 1];
        if (character === 0x2c) expecting = insideObject ? 'key' : 'value';
        else if (character === (insideObject ? 0x7d : 0x5d)) depth -= 1;
        else throw refuse('FHIR_SYNTAX', 'comma or closing bracket expected', at);
        at += 1;
      }
    }
    if (expecting === 'comma-or-end' && depth === 0) {
      pieces.push(text.slice(runStart, at));
      blocks.push(pieces.join(''));
      return { text: blocks.length === 1 ? blocks[0]! : blocks.join(''), end: at };
    }
    const next = skipWhitespace(text, at);
    if (next !== at) {
      pieces.push(text.slice(runStart, at));
      if (pieces.length >= piecesPerBlock) {
        blocks.push(pieces.join(''));
        pieces = [];
      }
      at = next;
      runStart = next;
    }
  }
}

/** Offset of the first character at or after `at` that is not JSON whitespace. */
export function skipWhitespace(text: string, at: number): number {
  let offset = at;
  for (;;) {
    const character = text.charCodeAt(offset);
    if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09) return offset;
    offset += 1;
  }
}

/**
 * Removes the whitespace between the tokens of one JSON value and nothing else: `1.00`, `1E-22` and `\u00e9` stay as
 * written (protocol.md §2.3). Errors as `scanValue`; anything behind the value is FHIR_SYNTAX.
 */
export function minify(text: string): string {
  const value = scanValue(text, 0);
  const rest = skipWhitespace(text, value.end);
  if (rest !== text.length) throw refuse('FHIR_SYNTAX', 'text behind the value', rest);
  return value.text;
}

/** True when both texts are the same sequence of JSON tokens, each written the same way. Throws as `minify`. */
export function tokensEqual(a: string, b: string): boolean {
  return minify(a) === minify(b);
}

/** Few names: a list is faster than a Set. Escapes are decoded, so `"a"` and `"\u0061"` are the same name. */
interface KeyList {
  few: string[];
  many: Set<string> | undefined;
}

const emptyKeys = (): KeyList => ({ few: [], many: undefined });

function addKey(keys: KeyList, written: string, at: number): void {
  const key = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
  if (keys.many ? keys.many.has(key) : keys.few.includes(key)) {
    throw refuse('FHIR_DUPLICATE_KEY', 'member name repeated', at);
  }
  if (keys.many === undefined && keys.few.length === 12) keys.many = new Set(keys.few);
  if (keys.many === undefined) keys.few.push(key);
  else if (keys.many.add(key).size > mostMembers) {
    throw refuse('FHIR_NOT_FHIR', `object of more than ${mostMembers} members`, at);
  }
}

function refuse(code: ErrorCode, why: string, at: number) {
  return new ChartkeyError(code, { detail: `${why} at character ${at}` });
}
