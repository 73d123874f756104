import { createHash } from 'node:crypto';
import type { Reference } from './resource.ts';

/** A UUID that depends on the name alone (RFC 9562 version 8), so that every run emits the same references. */
export const stableId = (name: string): string => {
  const hex = createHash('sha256').update(`riverside-general/204418/${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
};

/** A reference to the resource of that name inside the same Bundle. */
export const refer = (name: string, display: string): Reference => ({
  reference: `urn:uuid:${stableId(name)}`,
  display,
});
