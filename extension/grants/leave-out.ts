import type { Hint } from '#protocol/fhir/inference-hint';

/**
 * What the patient left out because it hints at something. It is no part of the signed words: whoever gets the grant would
 * read there what it is about. It only ever takes away from what those words open (K6), and every head is made with it.
 */
export function withoutHints<T extends { hints?: readonly Hint[] }>(
  segments: readonly T[],
  leaveOut: readonly Hint[] | undefined,
): readonly T[] {
  if (!leaveOut || leaveOut.length === 0) return segments;
  return segments.filter(({ hints }) => !hints?.some((hint) => leaveOut.includes(hint)));
}
