import { expect, it } from 'vitest';
import { createThrottle } from './throttle.ts';

it('V3 one origin that calls without end is refused until its calls are old, and no other with it', () => {
  let now = 1_000_000;
  const spend = createThrottle(3, 60_000, () => now);
  for (let calls = 0; calls < 3; calls++) spend('https://noisy.example');
  for (let calls = 0; calls < 100; calls++)
    expect(() => spend('https://noisy.example')).toThrowError(expect.objectContaining({ code: 'RATE_LIMITED' }));
  spend('https://quiet.example');
  now += 59_999;
  expect(() => spend('https://noisy.example')).toThrow('RATE_LIMITED');
  now += 1;
  spend('https://noisy.example');
});

it('a clock that is set back keeps nobody out', () => {
  let now = 1_000_000_000;
  const spend = createThrottle(1, 1000, () => now);
  spend('https://portal.example');
  now -= 500_000_000;
  spend('https://portal.example');
});
