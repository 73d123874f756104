export interface QuizQuestion {
  /** 1 to 12. */
  position: number;
  options: readonly string[];
}

/** A random integer below `limit`, without bias. */
function below(limit: number, random: (size: number) => Uint8Array): number {
  const ceiling = 256 - (256 % limit);
  for (;;) {
    const [byte] = random(1);
    if (byte !== undefined && byte < ceiling) return byte % limit;
  }
}

function shuffled<T>(list: readonly T[], random: (size: number) => Uint8Array): T[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at--) {
    const other = below(at + 1, random);
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}

/**
 * Three places of the phrase in rising order, each with four words to choose from. The wrong ones are other words of the
 * same phrase, so that knowing which words there are is not enough. A word that occurs twice is no wrong answer for itself.
 */
export function makeQuiz(phrase: readonly string[], random: (size: number) => Uint8Array): QuizQuestion[] {
  const places = shuffled([...phrase.keys()], random)
    .slice(0, 3)
    .sort((a, b) => a - b);
  return places.map((place) => {
    const right = phrase[place]!;
    const others = shuffled(
      [...new Set(phrase)].filter((word) => word !== right),
      random,
    ).slice(0, 3);
    return { position: place + 1, options: shuffled([right, ...others], random) };
  });
}
