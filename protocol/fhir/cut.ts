/**
 * Finds where the parts of an object or array lie in JSON that `minify` has already proven well-formed, so that a
 * resource is cut out of its Bundle as text and never written anew (protocol.md §2.3).
 * Offsets are UTF-16 code units; `text.slice(start, end)` is the value.
 */
export interface Span {
  start: number;
  end: number;
}

/** The members of the object that begins at `start`, by name; `undefined` when another kind of value begins there. */
export function membersOf(text: string, start: number): Map<string, Span> | undefined {
  if (text.charCodeAt(start) !== 0x7b) return undefined;
  const members = new Map<string, Span>();
  let at = start + 1;
  while (text.charCodeAt(at) === 0x22) {
    const nameEnd = endOfString(text, at);
    const name = JSON.parse(text.slice(at, nameEnd)) as string;
    const end = endOfValue(text, nameEnd + 1);
    members.set(name, { start: nameEnd + 1, end });
    at = text.charCodeAt(end) === 0x2c ? end + 1 : end;
  }
  return members;
}

/** The elements of the array that begins at `start`, one at a time; none when another kind of value begins there. */
export function* elementsOf(text: string, start: number): Generator<Span> {
  if (text.charCodeAt(start) !== 0x5b) return;
  let at = start + 1;
  while (text.charCodeAt(at) !== 0x5d) {
    const end = endOfValue(text, at);
    yield { start: at, end };
    at = text.charCodeAt(end) === 0x2c ? end + 1 : end;
  }
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character === 0x22) {
      at = endOfString(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (character === 0x7b || character === 0x5b) depth += 1;
    else if (character === 0x7d || character === 0x5d) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (character === 0x2c && depth === 0) return at;
    at += 1;
    if (at >= text.length) return text.length;
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character === 0x22) return at + 1;
    at += character === 0x5c ? 2 : 1;
  }
}
