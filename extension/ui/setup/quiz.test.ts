import { describe, expect, it } from 'vitest';
import { makeQuiz } from './quiz.ts';

const phrase = 'ladder velvet cabin ocean dizzy maple tonic brave lunar swift olive crane'.split(' ');
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

describe('the quiz about the words', () => {
  it('asks for three places in order, each with the right word among four', () => {
    for (let round = 0; round < 200; round++) {
      const quiz = makeQuiz(phrase, random);
      expect(quiz).toHaveLength(3);
      const positions = quiz.map(({ position }) => position);
      expect([...positions].sort((a, b) => a - b)).toEqual(positions);
      expect(new Set(positions).size).toBe(3);
      for (const { position, options } of quiz) {
        expect(new Set(options).size).toBe(4);
        expect(options.filter((word) => word === phrase[position - 1])).toHaveLength(1);
      }
    }
  });

  it('puts the right word in every place and asks for every position, in time', () => {
    const places = new Set<number>();
    const positions = new Set<number>();
    for (let round = 0; round < 400; round++)
      for (const { position, options } of makeQuiz(phrase, random)) {
        positions.add(position);
        places.add(options.indexOf(phrase[position - 1]!));
      }
    expect(places.size).toBe(4);
    expect(positions.size).toBe(12);
  });

  it('never offers a word as wrong that is also right, when the phrase repeats one', () => {
    const repeating = [...phrase.slice(0, 11), 'ladder'];
    for (let round = 0; round < 200; round++)
      for (const { position, options } of makeQuiz(repeating, random))
        expect(options.filter((word) => word === repeating[position - 1])).toHaveLength(1);
  });
});
