/** Padmé (PURBs, PETS 2019): pads to a length with a short mantissa, at most 12 % more, so sizes say little. */
export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const mantissaBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - mantissaBits);
  return Math.ceil(length / step) * step;
}

/** The smallest a segment's plaintext may be, bytes. */
export const minimumPadded = 1024;
