/** One measured number. `limit` is what an issue promises; nothing fails on it here, since machines are noisy. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  limit?: { atMost?: number; atLeast?: number };
  /** What it was measured against, in the same run. */
  note?: string;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** The q-quantile (0 to 1) of a list, nearest rank. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
