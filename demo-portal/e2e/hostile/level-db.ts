import { unpackSnappy, varint } from './snappy.ts';

const magic = Buffer.from('57fb808b247547db', 'hex');
const footerLength = 48;
/** Behind each block: how it is packed, and a checksum. */
const packedBySnappy = 1;

function blockAt(table: Buffer, offset: number, size: number): Buffer {
  const bytes = table.subarray(offset, offset + size);
  return table[offset + size] === packedBySnappy ? unpackSnappy(bytes) : bytes;
}

/** Values of a block, in order: keys share their beginnings, values stand whole. */
function* valuesOf(block: Buffer): Generator<Buffer> {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - 4 * restarts;
  for (let at = 0; at < end; ) {
    const [, afterShared] = varint(block, at);
    const [rest, afterRest] = varint(block, afterShared);
    const [length, start] = varint(block, afterRest);
    yield block.subarray(start + rest, start + rest + length);
    at = start + rest + length;
  }
}

/**
 * The data blocks of a LevelDB table (`.ldb`), unpacked: Chromium keeps IndexedDB and extension storage in them, and what is
 * packed need not lie in the file letter by letter. None of a file that is no table. Format: LevelDB's `table_format.md`.
 */
export function* tableBlocks(table: Buffer): Generator<Buffer> {
  if (table.length < footerLength || !table.subarray(-8).equals(magic)) return;
  const footer = table.subarray(-footerLength);
  // First the handle of the metaindex, then that of the index.
  const [, afterOffset] = varint(footer, 0);
  const [, afterMeta] = varint(footer, afterOffset);
  const [offset, next] = varint(footer, afterMeta);
  const [size] = varint(footer, next);
  for (const handle of valuesOf(blockAt(table, offset, size))) {
    const [at, sizeAt] = varint(handle, 0);
    const [length] = varint(handle, sizeAt);
    yield blockAt(table, at, length);
  }
}
