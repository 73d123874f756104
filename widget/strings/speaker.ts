import type { Language } from '../../protocol/language.ts';
import type { Spoken } from '../elements/spoken.ts';

/** One file of words for each language, loaded when it is spoken. */
export type Packs<W> = Readonly<Record<Language, () => Promise<W>>>;

/** Says things in whatever language an element speaks: words that were loaded are there at once, also without a connection. */
export function speaker<W>(packs: Packs<W>) {
  const known = new Map<Language, W>();
  const load = async (language: Language): Promise<W> => {
    const words = known.get(language) ?? (await packs[language]());
    known.set(language, words);
    return words;
  };
  return {
    load,
    say:
      <C>(make: (words: W) => C | Promise<C>): Spoken<C> =>
      (language) => {
        const words = known.get(language);
        return words === undefined ? load(language).then(make) : make(words);
      },
  };
}
