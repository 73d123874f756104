import { describe, expect, it } from 'vitest';
import { typedOrigin } from './typed-origin.ts';

describe('a typed site address', () => {
  it('becomes an origin, https unless said', () => {
    expect(typedOrigin(' portal.clinic.org/login?x=1 ')).toBe('https://portal.clinic.org');
    expect(typedOrigin('http://riverside.localhost:8801/')).toBe('http://riverside.localhost:8801');
  });

  it.each([
    '',
    'two words',
    'http://portal.clinic.org',
    'javascript:alert(1)',
    'file:///etc',
    'https://a@b.org',
    'https://portal.clinic.org.',
  ])('refuses %s', (typed) => expect(typedOrigin(typed)).toBeUndefined());
});
