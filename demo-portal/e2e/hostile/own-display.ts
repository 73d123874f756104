import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const server = '/usr/bin/Xvfb';

/**
 * Headless Chromium gives every window the keyboard at once. Where Xvfb is, tests about windows that cover each other get a
 * real screen; elsewhere they use what a headless window can lose.
 */
export const hasDisplay = existsSync(server);

/** Starts a screen of its own and makes it this process's. Returns how to end it. */
export async function startDisplay(): Promise<() => void> {
  const screen = spawn(server, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const before = process.env.DISPLAY;
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject).once('exit', () => reject(new Error('Xvfb ended')));
    screen.stdio[3]!.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
  process.env.DISPLAY = `:${number}`;
  return () => {
    screen.removeAllListeners('exit').kill();
    if (before === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = before;
  };
}
