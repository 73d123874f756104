import { type Bytes, fromBase64url, fromUtf8, toBase64url, utf8 } from './bytes.ts';
import { ChartkeyError } from './errors.ts';

/** The authenticity proof of one resource: its leaf's salt, place and siblings in the custodian's Merkle tree. */
export interface ResourceProof {
  salt: Bytes;
  index: number;
  count: number;
  path: Bytes[];
}

/** One resource as it travels inside a segment. `text` is the FHIR JSON, token for token as the source wrote it. */
export interface ResourceLine {
  text: string;
  fullUrl?: string;
  proof?: ResourceProof;
}

/**
 * NDJSON, two lines a resource: first what we say about it, then the resource verbatim. The resource is never parsed and
 * re-serialised, so `5.0` stays `5.0`. `text` must be minified (no raw line breaks).
 */
export function writeLines(lines: readonly ResourceLine[]): Bytes {
  const out: string[] = [];
  for (const { text, fullUrl, proof } of lines) {
    const proven = proof && {
      salt: toBase64url(proof.salt),
      at: [proof.index, proof.count],
      path: proof.path.map(toBase64url),
    };
    out.push(JSON.stringify({ fullUrl, ...proven }), '\n', text, '\n');
  }
  return utf8(out.join(''));
}

/** Reads what `writeLines` wrote. Throws `TAMPERED` on anything else. */
export function readLines(ndjson: Uint8Array): ResourceLine[] {
  const lines = fromUtf8(ndjson).split('\n');
  if (lines.pop() !== '' || lines.length % 2 !== 0) throw new ChartkeyError('TAMPERED', { detail: 'segment lines' });
  const out: ResourceLine[] = [];
  for (let i = 0; i < lines.length; i += 2) out.push({ text: lines[i + 1]!, ...readAbout(lines[i]!) });
  return out;
}

function readAbout(line: string): Omit<ResourceLine, 'text'> {
  try {
    const about = JSON.parse(line) as { fullUrl?: unknown; salt?: unknown; at?: unknown; path?: unknown };
    const out: Omit<ResourceLine, 'text'> = {};
    if (typeof about.fullUrl === 'string') out.fullUrl = about.fullUrl;
    if (about.salt !== undefined) out.proof = readProof(about.salt, about.at, about.path);
    return out;
  } catch (cause) {
    throw new ChartkeyError('TAMPERED', { cause, detail: 'segment line' });
  }
}

function readProof(salt: unknown, at: unknown, path: unknown): ResourceProof {
  const [index, count] = at as unknown[];
  if (typeof index !== 'number' || typeof count !== 'number') throw new TypeError('at is not two numbers');
  return { salt: bytesOf(salt, 16), index, count, path: (path as unknown[]).map((hash) => bytesOf(hash, 32)) };
}

/** The length is checked, since a leaf is a plain concatenation: bytes must not move between salt and resource. */
function bytesOf(value: unknown, length: number): Bytes {
  const bytes = fromBase64url(String(value));
  if (bytes.length !== length) throw new RangeError(`not ${length} bytes`);
  return bytes;
}
