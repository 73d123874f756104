import { expect, it } from 'vitest';
import { readingGrade } from '#protocol/reading-grade';
import * as words from '../../strings/en/learn.ts';
import { cards, matches } from './cards.ts';

it.each(Object.entries(words.cards))('the card “%s” is at most 120 words, at grade 8 or below', (_card, { text }) => {
  const whole = text.join(' ');
  expect(whole.split(/\s+/).length).toBeLessThanOrEqual(120);
  expect(readingGrade(whole)).toBeLessThanOrEqual(8);
});

it('every card is shown once, and every line in place belongs to a card', () => {
  expect(cards.map(({ card }) => card).sort()).toEqual(Object.keys(words.cards).sort());
  for (const card of Object.keys(words.lines)) expect(Object.keys(words.cards)).toContain(card);
});

it('is found by any of its words, whatever their case and accents, and by all of several', () => {
  expect(matches('', ['Anything'])).toBe(true);
  expect(matches('STOP share', ['You can stop a share'])).toBe(true);
  expect(matches('stop nothing', ['You can stop a share'])).toBe(false);
  expect(matches('genetica', ['Pruebas genéticas'])).toBe(true);
});
