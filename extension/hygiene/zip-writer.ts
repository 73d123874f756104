import { sha256 } from '@noble/hashes/sha2.js';
import { Zip, ZipDeflate } from 'fflate';
import { type Hex, toHex, utf8 } from '#protocol/bytes';

export interface ZipPart {
  write(text: string): void;
  end(): void;
}

/** What a file in the zip is, for its manifest. */
export interface ZipEntry {
  bytes: number;
  sha256: Hex;
}

/** Bytes held before they are handed to the browser, which may keep them on disk. */
const heldBytes = 4 * 1024 * 1024;

/**
 * A zip written piece by piece: what is out already is a Blob that need not be in memory. Files are written one after the
 * other; every one is hashed on the way.
 */
export function createZip(at: number) {
  const done: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let failure: Error | undefined;
  const entries = new Map<string, ZipEntry>();
  const settle = () => {
    done.push(new Blob(held));
    held = [];
    size = 0;
  };
  const zip = new Zip((error, chunk) => {
    failure ??= error ?? undefined;
    held.push(chunk as Uint8Array<ArrayBuffer>);
    size += chunk.length;
    if (size >= heldBytes) settle();
  });
  const file = (path: string): ZipPart => {
    const stream = new ZipDeflate(path, { level: 6 });
    stream.mtime = at;
    zip.add(stream);
    const hash = sha256.create();
    let bytes = 0;
    return {
      write: (text) => {
        const piece = utf8(text);
        hash.update(piece);
        bytes += piece.length;
        stream.push(piece);
      },
      end: () => {
        stream.push(new Uint8Array(), true);
        entries.set(path, { bytes, sha256: toHex(hash.digest()) });
      },
    };
  };
  return {
    file,
    /** A whole file at once. */
    add: (path: string, text: string) => {
      const part = file(path);
      part.write(text);
      part.end();
    },
    entries: (): Record<string, ZipEntry> => Object.fromEntries(entries),
    finish: (): Blob => {
      zip.end();
      if (failure) throw failure;
      settle();
      return new Blob(done, { type: 'application/zip' });
    },
  };
}
export type ZipWriter = ReturnType<typeof createZip>;
