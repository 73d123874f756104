import { describe, expect, it } from 'vitest';
import { roughly } from '../strings/en/password.ts';
import { guessPassword } from './guess-password.ts';
import { secondsToGuess, standingOf } from './guess-time.ts';
import { judgePassword } from './judge-password.ts';

describe('how long a password would hold', () => {
  it('against 100 cards of 2,000 tries a second, or five times that where Argon2id cannot run', () => {
    expect(secondsToGuess(9, 'argon2id')).toBe(5_000);
    expect(secondsToGuess(9, 'pbkdf2-sha256')).toBe(1_000);
    expect([599, 600, 30 * 86_400, 100 * 31_557_600].map(standingOf)).toEqual(['refused', 'weak', 'fair', 'strong']);
  });

  it('leaked passwords, keyboard runs, names and years are refused, whatever their length', () => {
    const easy = [
      'password1234',
      'qwertyuiop12',
      '1234567890',
      'aaaaaaaaaaaaaaaa',
      'Jennifer1984',
      'p@ssw0rd2024!',
      'iloveyou!!',
    ];
    expect(easy.filter((password) => judgePassword(password).standing !== 'refused')).toEqual([]);
  });

  it('more unrelated words hold longer, and spaces between them are worth nothing', () => {
    const words = ['umbrella', 'gravel', 'sonata', 'penguin', 'ledger'];
    const guesses = [2, 3, 4, 5].map((count) => guessPassword(words.slice(0, count).join(' ')));
    expect(guesses).toEqual([...guesses].sort((a, b) => a - b));
    expect(guesses.map((_, place) => judgePassword(words.slice(0, place + 2).join(' ')).standing)).toEqual([
      'refused',
      'weak',
      'strong',
      'strong',
    ]);
    expect(guessPassword('umbrella gravel sonata')).toBeCloseTo(guessPassword('umbrella-gravel sonata'), 6);
  });

  it('looks at very long ones no longer than at others, and never at fewer letters than matter', () => {
    const began = performance.now();
    expect(judgePassword('correct horse battery staple '.repeat(20)).standing).toBe('strong');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('is said in one round number', () => {
    const [hour, day, year] = [3_600, 86_400, 31_557_600];
    expect([0.2, 61, 20 * 60, 5.6 * hour, 20 * day, 80 * day, 3.4 * year, 463 * year, 5e3 * year].map(roughly)).toEqual(
      [
        'less than a minute',
        'about 1 minute',
        'about 20 minutes',
        'about 6 hours',
        'about 20 days',
        'about 3 months',
        'about 3 years',
        'about 460 years',
        'more than 1,000 years',
      ],
    );
  });
});
