import type { Text } from './flat-texts.ts';

/** What is put in for a parameter, and what must be seen of it in the text that comes out. */
interface Sentinel {
  given: unknown;
  seen: readonly string[];
}

const kinds: readonly ((place: number) => Sentinel)[] = [
  (place) => ({ given: `Qz${place}`, seen: [`Qz${place}`] }),
  (place) => ({ given: 41 + place, seen: [String(41 + place)] }),
  (place) => ({ given: [`Qa${place}`, `Qb${place}`], seen: [`Qa${place}`, `Qb${place}`] }),
];

/** Every way to fill so many parameters. */
const fillings = (count: number): Sentinel[][] =>
  count === 0 ? [[]] : fillings(count - 1).flatMap((before) => kinds.map((kind) => [...before, kind(before.length)]));

export const say = (text: Text, given: readonly unknown[]): string =>
  typeof text === 'string' ? text : String((text as (...all: unknown[]) => unknown)(...given));

/** The filling of which the English text shows everything; `undefined` where it formats what it is given. */
export function sentinelsFor(english: Text): Sentinel[] | undefined {
  if (typeof english === 'string') return [];
  return fillings(english.length).find((filling) => {
    try {
      const said = say(
        english,
        filling.map(({ given }) => given),
      );
      return filling.every(({ seen }) => seen.every((part) => said.includes(part)));
    } catch {
      return false;
    }
  });
}
