import { fromHex, type Hex } from '#protocol/bytes';
import { externalJson } from './external-data.ts';

/** One test of a Wycheproof file with its group's fields; all byte strings are hex without `0x`. */
export type WycheproofTest<F extends string, G> = Record<F, string> &
  G & { tcId: number; result: 'valid' | 'invalid' | 'acceptable'; flags: string[] };

export function wycheproof<F extends string, G = object>(file: string): WycheproofTest<F, G>[] {
  const { testGroups } = externalJson<{ testGroups: (G & { tests: WycheproofTest<F, G>[] })[] }>('wycheproof', file);
  return testGroups.flatMap(({ tests, ...group }) => tests.map((test) => ({ ...group, ...test })));
}

export const bytesOf = (hex: string) => fromHex(`0x${hex}` as Hex);
